import Model

/// The statement that reads a page of a list, and how its rows become lines.
struct PageStatement {
  /// Which part of a sorted list it reads: first come those with a sort value, then those without.
  enum Part { case byID, filled, unfilled }

  let part: Part
  let sql: SQL
  /// For so many lines it is worth making room beforehand.
  let room: Int
  private let decoders: [ValueDecoder]
  /// Whether the sort value is a text; nil where the page has none.
  private let sortsByText: Bool?

  init(
    _ query: Query, _ shape: Shape, _ catalogue: Catalogue, _ narrow: Narrowing, _ dialect: Dialect, _ way: Way, _ part: Part
  ) throws {
    var composer = Composer(catalogue, shape, dialect, narrow: narrow)
    composer.way = way
    if part == .filled, !way.isGathering, shape.companion(named: query.order.path[0]) != nil { composer.walked = query.order.path }
    let root = SQL(text: composer.rootAlias)
    let filter = try query.filter && narrow.scope(of: shape)
    var condition = try composer.condition(filter)
    let direction = SQL(text: query.order.descending ? "DESC" : "ASC")
    let beyond = SQL(text: query.order.descending ? "<" : ">")
    var order: SQL = "\(root).id \(direction)"
    var sort: (field: any AnyField, column: SQL)?
    switch part {
    case .byID:
      if let after = query.after { condition = "\(condition) AND \(root).id \(beyond) \(after.id)" }
    case .filled:
      let (field, plain, id) = try composer.sorting(query.order.path, isFilled: true)
      sort = (field, plain)
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
    let selected = try query.select.map { try composer.selection($0) }
    var columns: SQL = "\(root).id, \(root).version"
    if let sort { columns += ", \(sort.column)" }
    for item in selected { columns += SQL(text: ", " + item.text) }
    let live: SQL = query.includesDeleted ? "1=1" : "\(root).deleted_at IS NULL"
    var sql: SQL = """
      SELECT \(columns) FROM \(name: shape.table) \(root)\(composer.joinText) WHERE \(live) AND \(condition) \
      ORDER BY \(order) LIMIT \(SQL(text: String(query.limit)))
      """
    sql.isPlannedByValues = filter.dependsOnValues(besides: query.order.path, shape)
    (self.part, self.sql, room) = (part, sql, min(query.limit, 256))
    sortsByText = sort?.field.isSortedAsText
    decoders = ValueDecoder.row(selected.map(\.field), from: sort == nil ? 2 : 3)
  }

  func line(_ row: any Row) -> Line {
    let place: Value = sortsByText.map { $0 ? .text(row.text(2)) : .integer(row.integer(2)) } ?? .null
    let id = row.integer(0)
    return Line(id: id, version: row.integer(1), values: decoders.map { $0.value(row) }, place: Query.Place(value: place, id: id))
  }
}

extension Predicate {
  /// Whether the best way to the records depends much on the values: not for ids, nor for a stretch of the order of the list itself,
  /// nor where one index holds the records of one value in that order, as it does for the orders of a client by day.
  func dependsOnValues(besides order: [String], _ shape: Shape) -> Bool {
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
