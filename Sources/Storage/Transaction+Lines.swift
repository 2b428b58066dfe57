import Model

extension Transaction {
  /// The rows of a query, from its place on, in keyset order: first those with a sort value, then those without.
  ///
  /// `narrow` is what the actor may see. Throws `Problem.invalid` for names that do not exist.
  public func lines(_ query: Query, in catalogue: Catalogue, narrow: Narrowing = .nothing) throws -> [Line] {
    try lines([query], in: catalogue, narrow: narrow)[0]
  }

  /// The rows of queries that do not depend on each other: what a card shows is asked of a server at once.
  public func lines(_ queries: [Query], in catalogue: Catalogue, narrow: Narrowing = .nothing) throws -> [[Line]] {
    let lists = try queries.map { query -> (query: Query, shape: Shape, way: Way) in
      guard let shape = catalogue.shape(query.table) else { throw Problem.invalid([Issue(query.table, .unknownField)]) }
      return (query, shape, try way(query.filter && narrow.scope(of: shape), query.order, shape, catalogue))
    }
    let pages = try lists.map { list in
      let inUnfilled = list.query.after.map { $0.value.isNull } ?? false
      let part: PageStatement.Part = list.query.order.path.isEmpty ? .byID : inUnfilled ? .unfilled : .filled
      return try PageStatement(list.query, list.shape, catalogue, narrow, dialect, list.way, part)
    }
    var out = try read(pages)
    for (number, (query, shape, way)) in lists.enumerated() {
      if pages[number].part == .filled, out[number].count < query.limit, !shape.requires(query.order.path) {
        var rest = query
        rest.limit = query.limit - out[number].count
        rest.after = nil
        out[number] += try read([PageStatement(rest, shape, catalogue, narrow, dialect, way, .unfilled)])[0]
      }
      out[number] = try fillSeveral(out[number], query, shape)
    }
    return out
  }

  private func read(_ pages: [PageStatement]) throws -> [[Line]] {
    var out: [[Line]] = pages.map { _ in [] }
    for (number, page) in pages.enumerated() { out[number].reserveCapacity(page.room) }
    try each(pages.map(\.sql)) { number, row in out[number].append(pages[number].line(row)) }
    return out
  }

  /// Reads the several-valued fields of a page, one statement a field.
  private func fillSeveral(_ lines: [Line], _ query: Query, _ shape: Shape) throws -> [Line] {
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

extension Shape {
  /// Whether every record that is listed has a value at the path: a list by the moment of deletion is one of deleted records.
  fileprivate func requires(_ path: [String]) -> Bool {
    path.count == 1 && (path[0] == Deletion.field.name || field(named: path[0])?.isRequired == true)
  }
}
