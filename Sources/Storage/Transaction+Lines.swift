import Model

extension Transaction {
  /// The rows of a query, from its place on, in keyset order: first those with a sort value, then those without.
  ///
  /// `narrow` is what the actor may see. Throws `Problem.invalid` for names that do not exist.
  public func lines(_ query: Query, in catalogue: Catalogue, narrow: Narrowing = .nothing) throws -> [Line] {
    guard let shape = catalogue.shape(query.table) else { throw Problem.invalid([Issue(query.table, .unknownField)]) }
    let way = try way(query.filter && narrow.scope(of: shape), query.order, shape, catalogue)
    guard !query.order.path.isEmpty else { return try page(query, shape, catalogue, narrow, way, part: .byID) }
    let inUnfilled = query.after.map { $0.value.isNull } ?? false
    var lines = inUnfilled ? [] : try page(query, shape, catalogue, narrow, way, part: .filled)
    let isRequired = query.order.path.count == 1 && shape.field(named: query.order.path[0])?.isRequired == true
    if lines.count < query.limit, !isRequired {
      var rest = query
      rest.limit = query.limit - lines.count
      if !inUnfilled { rest.after = nil }
      lines += try page(rest, shape, catalogue, narrow, way, part: .unfilled)
    }
    return lines
  }

  /// How many records satisfy the filter, counted no further than the cap.
  public func count(_ table: String, _ filter: Predicate, in catalogue: Catalogue, narrow: Narrowing = .nothing, cap: Int) throws -> Int {
    guard let shape = catalogue.shape(table) else { throw Problem.invalid([Issue(table, .unknownField)]) }
    let filter = try filter && narrow.scope(of: shape)
    return try count(shape, filter, catalogue, narrow, way(filter, .id, shape, catalogue, isCounting: true), cap: cap)
  }

  func count(_ shape: Shape, _ filter: Predicate, _ catalogue: Catalogue, _ narrow: Narrowing, _ way: Way, cap: Int) throws -> Int {
    var composer = Composer(catalogue, shape, dialect, narrow: narrow)
    composer.way = way
    let condition = try composer.condition(filter)
    let root = SQL(text: composer.rootAlias)
    var sql: SQL = """
      SELECT COUNT(*) FROM (SELECT 1 FROM \(name: shape.table) \(root)\(composer.joinText) \
      WHERE \(root).deleted_at IS NULL AND \(condition) LIMIT \(SQL(text: String(max(0, cap))))) c
      """
    sql.isPlannedByValues = filter.dependsOnValues(besides: [], shape)
    return try first(sql) { Int($0.integer(0)) } ?? 0
  }
}

extension Predicate {
  /// Whether the best way to the records depends much on the values: not for ids, nor for a stretch of the order of the list itself,
  /// nor where one index holds the records of one value in that order, as it does for the orders of a client by day.
  fileprivate func dependsOnValues(besides order: [String], _ shape: Shape) -> Bool {
    if case .compare(let path, .equal, _) = self, path.count == 1, shape.hasIndex(of: path[0], thenBy: order) { return false }
    return paths.contains { $0 != ["id"] && $0 != order }
  }
}

extension Shape {
  fileprivate func hasIndex(of name: String, thenBy order: [String]) -> Bool {
    if order.isEmpty { return field(named: name)?.traits.contains(.indexed) == true }
    return indexes.contains([name] + order)
  }
}

/// Which part of a sorted list a statement reads.
private enum Part { case byID, filled, unfilled }

extension Transaction {
  private func page(
    _ query: Query, _ shape: Shape, _ catalogue: Catalogue, _ narrow: Narrowing, _ way: Way, part: Part
  ) throws -> [Line] {
    var composer = Composer(catalogue, shape, dialect, narrow: narrow)
    composer.way = way
    if part == .filled, !way.isGathering, shape.companion(named: query.order.path[0]) != nil { composer.walked = query.order.path }
    let root = SQL(text: composer.rootAlias)
    var selected: [(field: any AnyField, text: String)] = []
    let filter = try query.filter && narrow.scope(of: shape)
    var condition = try composer.condition(filter)
    let direction = SQL(text: query.order.descending ? "DESC" : "ASC")
    let beyond = SQL(text: query.order.descending ? "<" : ">")
    var order: SQL = "\(root).id \(direction)"
    var sortField: (any AnyField)?
    var sortColumn = SQL(text: "")
    switch part {
    case .byID:
      if let after = query.after { condition = "\(condition) AND \(root).id \(beyond) \(after.id)" }
    case .filled:
      let (field, plain, id) = try composer.sorting(query.order.path, isFilled: true)
      (sortField, sortColumn) = (field, plain)
      // What was gathered is sorted: the index of the order is not to be walked.
      let column = way.isGathering && dialect == .sqlite ? "+" + plain : plain
      condition = "\(condition) AND \(column) IS NOT NULL"
      if let after = query.after {
        // A place comes from outside: a number among texts would be an error of PostgreSQL and nonsense on SQLite.
        guard field.isPlace(after.value) else { throw Problem.invalid([Issue("after", .malformed)]) }
        let value = field.comparandOfPlace(after.value)
        condition = "\(condition) AND \(column) \(beyond)= \(value) AND (\(column) \(beyond) \(value) OR \(id) \(beyond) \(after.id))"
      }
      order = "\(column) \(direction), \(id) \(direction)"
    case .unfilled:
      let (_, column, _) = try composer.sorting(query.order.path, isFilled: false)
      condition = "\(condition) AND \(column) IS NULL"
      if let after = query.after { condition = "\(condition) AND \(root).id \(beyond) \(after.id)" }
    }
    for path in query.select { selected.append(try composer.selection(path)) }
    var columns = SQL(text: "\(composer.rootAlias).id, \(composer.rootAlias).version")
    if sortField != nil { columns += ", \(sortColumn)" }
    for item in selected { columns += SQL(text: ", " + item.text) }
    let live: SQL = query.includesDeleted ? "1=1" : "\(root).deleted_at IS NULL"
    var sql: SQL = """
      SELECT \(columns) FROM \(name: shape.table) \(root)\(composer.joinText) WHERE \(live) AND \(condition) \
      ORDER BY \(order) LIMIT \(SQL(text: String(query.limit)))
      """
    sql.isPlannedByValues = filter.dependsOnValues(besides: query.order.path, shape)
    var lines: [Line] = []
    lines.reserveCapacity(min(query.limit, 256))
    let sortsByText = sortField.map(\.isSortedAsText)
    let decoders = ValueDecoder.row(selected.map(\.field), from: sortField == nil ? 2 : 3)
    try each(sql) { row in
      let place: Value = sortsByText.map { $0 ? .text(row.text(2)) : .integer(row.integer(2)) } ?? .null
      let values = decoders.map { $0.value(row) }
      let id = row.integer(0)
      lines.append(Line(id: id, version: row.integer(1), values: values, place: Query.Place(value: place, id: id)))
    }
    return try fillSeveral(lines, query, shape, catalogue)
  }

  /// Reads the several-valued fields of a page, one statement a field.
  private func fillSeveral(_ lines: [Line], _ query: Query, _ shape: Shape, _ catalogue: Catalogue) throws -> [Line] {
    var out = lines
    for (index, path) in query.select.enumerated() where path.count == 1 {
      guard let field = shape.field(named: path[0]), field.kind.isSeveral, !out.isEmpty else { continue }
      let found = try several(field, of: shape, ids: out.map(\.id))
      out = out.map { line in
        var values = line.values
        values[index] = found[line.id] ?? .null
        return Line(id: line.id, version: line.version, values: values, place: line.place)
      }
    }
    return out
  }
}

extension AnyField {
  fileprivate var isSortedAsText: Bool { kind.isText || kind.options != nil }

  /// Whether a value can be the sort value of a place in a list by this field.
  fileprivate func isPlace(_ value: Value) -> Bool {
    switch value {
    case .text: isSortedAsText
    case .integer: !isSortedAsText
    default: false
    }
  }

  /// The sort value of a place came out of the sort column itself: it is compared as it is.
  fileprivate func comparandOfPlace(_ value: Value) -> Binding {
    switch value {
    case .integer(let number): .integer(number)
    case .text(let text): .text(text)
    default: comparand(value, .plain)
    }
  }
}
