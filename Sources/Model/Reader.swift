/// The register as a department sees it: already narrowed to what the actor may see.
public protocol Reader {
  var catalogue: Catalogue { get }
  /// The rows a query asks for. Throws `Problem.invalid` for unknown names.
  func lines(_ query: Query) throws -> [Line]
  /// Whole records by id, in the order of the ids, those that exist and may be seen.
  func records(_ table: String, ids: [Int64]) throws -> [AnyRecord]
  /// How many records satisfy the predicate, counted no further than the cap.
  func count(_ table: String, _ filter: Predicate, cap: Int) throws -> Int
}

extension Reader {
  /// The records of a type for which the predicate holds, in the order asked for, at most `limit`.
  public func fetch<T: RecordType>(
    _ type: T.Type, order: Query.Order = .id, limit: Int = Query.greatestLimit, where predicate: (T) -> Predicate = { _ in .all }
  ) throws -> [Record<T>] {
    let query = Query(T.table, select: [], filter: predicate(T.schema.fields), order: order, limit: limit)
    return try records(T.table, ids: lines(query).map(\.id)).map(Record.init)
  }

  public func find<T: RecordType>(_ id: ID<T>) throws -> Record<T>? { try records(T.table, ids: [id.raw]).first.map(Record.init) }

  /// The record, or `Problem.notFound`.
  public func get<T: RecordType>(_ id: ID<T>) throws -> Record<T> {
    guard let record = try find(id) else { throw Problem.notFound(table: T.table, id: id.raw) }
    return record
  }

  /// Typed columns of the records for which the predicate holds: no records are built.
  public func project<T: RecordType, each P: PathExpression>(
    _ type: T.Type, _ paths: (T) -> (repeat each P), order: Query.Order = .id, limit: Int = Query.greatestLimit,
    where predicate: (T) -> Predicate = { _ in .all }
  ) throws -> [(repeat (each P).V)] {
    let chosen = paths(T.schema.fields)
    var steps: [[String]] = []
    for path in repeat each chosen { steps.append(path.steps) }
    return try lines(Query(T.table, select: steps, filter: predicate(T.schema.fields), order: order, limit: limit)).map { line in
      var index = -1
      func next() -> Value {
        index += 1
        return line.values[index]
      }
      return (repeat (each P).V(slot: next()))
    }
  }
}
