/// What to read of one record type: which values, of which records, in which order, from where on.
public struct Query: Sendable, Hashable {
  public var table: String
  /// The values to read, in order; empty reads nothing but ids.
  public var select: [[String]]
  public var filter: Predicate
  public var order: Order
  /// Continue after this place; nil is the first page.
  public var after: Place?
  /// At most this many rows; always bounded.
  public var limit: Int
  /// Deleted records are left out unless asked for.
  public var includesDeleted = false

  public static let greatestLimit = 10_000

  /// What was deleted of a type, newest first.
  public static func deleted(_ table: String, after: Place?, limit: Int) -> Query {
    var query = Query(table, select: [], order: Order([Deletion.field.name], descending: true), after: after, limit: limit)
    query.includesDeleted = true
    return query
  }

  public init(
    _ table: String, select: [[String]], filter: Predicate = .all, order: Order = .id, after: Place? = nil, limit: Int = 50
  ) {
    self.table = table
    self.select = select
    self.filter = filter
    self.order = order
    self.after = after
    self.limit = min(max(limit, 1), Query.greatestLimit)
  }

  /// The sorting of a list: by the value at a path, then by id. Unfilled values come last either way.
  public struct Order: Sendable, Hashable {
    public var path: [String]
    public var descending: Bool
    public init(_ path: [String], descending: Bool = false) {
      self.path = path
      self.descending = descending
    }
    public static let id = Order([])
    public static let latest = Order([], descending: true)
  }

  /// A place in a sorted list: the sort value of the last row seen and its id.
  public struct Place: Sendable, Hashable {
    public var value: Value
    public var id: Int64
    public init(value: Value, id: Int64) {
      self.value = value
      self.id = id
    }
  }
}

/// One row of an answer: the id, the version and the values asked for.
public struct Line: Sendable, Hashable {
  public let id: Int64
  public let version: Int64
  public let values: [Value]
  /// The sort value of the row, from which the next page continues.
  public let place: Query.Place
  public init(id: Int64, version: Int64, values: [Value], place: Query.Place) {
    self.id = id
    self.version = version
    self.values = values
    self.place = place
  }
}
