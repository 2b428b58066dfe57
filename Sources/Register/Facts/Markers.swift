import Model
import Storage

/// Small texts that a consumer keeps in the database under a name: how far it has read, what its last run found.
extension Writing {
  /// Keeps the text under the name. For the program alone.
  public func setMarker(_ name: String, _ text: String) throws {
    guard actor.role == .program else { throw Problem.forbidden }
    try transaction.setMarker("marker." + name, text)
  }

  /// The number by which the server knows this writing, for a marker that tells of positions in the change log: they mean nothing
  /// on another server. Nil on SQLite, whose counters travel with the file.
  public func serverNumber() throws -> Int64? {
    // The server shows the lower half of it on the rows that the writing wrote.
    transaction.dialect == .postgres ? try transaction.batch() & 0xFFFF_FFFF : nil
  }

  /// The text under the name as this writing sees it, locked on PostgreSQL until the writing ends.
  public func marker(_ name: String) throws -> String? {
    try transaction.marker("marker." + name, lock: true)
  }
}

extension ScopedReader {
  /// The text under the name, nil when nothing was kept. Markers tell of the whole base: only administrators may read them.
  public func marker(_ name: String) throws -> String? {
    guard actor.isAdministrator else { throw Problem.forbidden }
    return try transaction.marker("marker." + name, lock: false)
  }

  /// The number by which the server knows the writing that put the marker there: not the one that wrote it when the database was
  /// restored from a dump. Nil on SQLite and without the marker.
  public func serverNumber(ofMarker name: String) throws -> Int64? {
    guard actor.isAdministrator else { throw Problem.forbidden }
    return transaction.dialect == .postgres ? try transaction.markerWriting("marker." + name) : nil
  }

  /// The rows of a department's own query over the whole base, for administrators and the program.
  public func rows<T>(_ sql: SQL, _ make: (any Row) throws -> T) throws -> [T] {
    guard actor.isAdministrator else { throw Problem.forbidden }
    return try transaction.rows(sql, make)
  }

  /// The stored columns of every record that satisfies a filter and that the actor may see: see `Transaction.eachRow`.
  public func eachRow(_ table: String, _ select: [[String]], where filter: Predicate, _ body: (any Row) throws -> Void) throws {
    try transaction.eachRow(table, select, where: filter, in: catalogue, narrow: actor.narrowing, body)
  }

  /// Every writing whose batch is below this number is decided.
  public func settledBatch() throws -> Int64 { try transaction.settledBatch() }

  public var dialect: Dialect { transaction.dialect }
}
