import GRDBSQLite
import Storage

/// The statements of one reading or writing of a SQLite database.
///
/// As on PostgreSQL, a statement that failed spoils a writing: only a savepoint around it rescues the rest.
public final class SQLiteTransaction: Transaction {
  public var dialect: Dialect { .sqlite }
  let connection: SQLiteConnection
  private let isWriting: Bool
  private var ownBatch: Int64?
  private var depth = 0
  private(set) var fault: (any Error)?

  init(_ connection: SQLiteConnection, isWriting: Bool) {
    self.connection = connection
    self.isWriting = isWriting
  }

  public func each(_ sql: SQL, _ body: (any Row) throws -> Void) throws {
    let statement = try prepared(sql)
    defer { connection.giveBack(statement, sql.text) }
    let row = SQLiteRow(statement)
    while try noting({ try connection.step(statement) }) {
      try body(row)
      if let fault = row.fault { throw fault }
    }
  }

  @discardableResult
  public func run(_ sql: SQL) throws -> Int {
    try mayWrite()
    let statement = try prepared(sql)
    defer { connection.giveBack(statement, sql.text) }
    let before = sqlite3_total_changes64(connection.handle)
    while try noting({ try connection.step(statement) }) {}
    // The count of the last statement that changed rows stays when a statement changes none, such as CREATE TABLE.
    return sqlite3_total_changes64(connection.handle) == before ? 0 : Int(sqlite3_changes64(connection.handle))
  }

  public func insert(into table: String, columns: [String], rows: BindingRows) throws {
    try mayWrite()
    guard rows.count > 0 else { return }
    let names = columns.map { SQL.quoted($0) }.joined(separator: ",")
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ",")
    try repeated("INSERT INTO \(SQL.quoted(table)) (\(names)) VALUES (\(marks))", rows)
  }

  public func update(_ table: String, columns: [SchemaPlan.Column], rows: [[Binding]]) throws -> Int {
    try mayWrite()
    let sets = columns.enumerated().map { "\(SQL.quoted($1.name)) = ?\($0 + 3)" }.joined(separator: ",")
    let before = sqlite3_total_changes64(connection.handle)
    try repeated("UPDATE \(SQL.quoted(table)) SET \(sets) WHERE id = ?1 AND version = ?2 AND deleted_at IS NULL", BindingRows(rows))
    return Int(sqlite3_total_changes64(connection.handle) - before)
  }

  public func upsert(into table: String, columns: [SchemaPlan.Column], rows: [[Binding]]) throws {
    try mayWrite()
    let names = columns.map { SQL.quoted($0.name) }
    let marks = Array(repeating: ",?", count: names.count).joined()
    let sets = names.map { "\($0) = excluded.\($0)" }.joined(separator: ",")
    try repeated(
      "INSERT INTO \(SQL.quoted(table)) (id,\(names.joined(separator: ","))) VALUES (?\(marks)) ON CONFLICT (id) DO UPDATE SET \(sets)",
      BindingRows(rows))
  }

  /// Runs a statement once for each row of values.
  private func repeated(_ text: String, _ rows: BindingRows) throws {
    connection.cache.expect(rows: rows.count, on: connection)
    let statement = try noting { try connection.take(text) }
    defer { connection.giveBack(statement, text) }
    try rows.forEachPart { part in
      for row in part {
        try noting {
          try connection.bind(row, to: statement)
          _ = try connection.step(statement)
        }
        sqlite3_reset(statement)
      }
    }
  }

  public func savepoint<T>(_ body: () throws -> T) throws -> T {
    try mayWrite()
    let (name, batchBefore) = ("s\(depth)", ownBatch)
    try noting { try connection.execute("SAVEPOINT \(name)") }
    depth += 1
    defer { depth -= 1 }
    do {
      let result = try body()
      if let fault { throw fault }
      try connection.execute("RELEASE \(name)")
      return result
    } catch {
      // After a full disk or an I/O error SQLite has already undone the whole transaction.
      guard !connection.isOutsideTransaction else { throw error }
      try connection.execute("ROLLBACK TO \(name)")
      try connection.execute("RELEASE \(name)")
      (ownBatch, fault) = (batchBefore, nil)
      throw error
    }
  }

  public func reserveIDs(_ count: Int) throws -> Int64 {
    try mayWrite()
    guard count > 0, count <= 1 << 40 else { throw StorageError.failed("\(count) ids asked for") }
    return try counter("UPDATE id_block SET next = next + ?1 RETURNING next - ?1", [.integer(Int64(count))])
  }

  public func batch() throws -> Int64 {
    try mayWrite()
    if let ownBatch { return ownBatch }
    let number = try counter("UPDATE id_block SET batch = batch + 1 RETURNING batch", [])
    ownBatch = number
    return number
  }

  /// Every writing whose batch is below this number is decided: its changes are visible here or will never be.
  public func settledBatch() throws -> Int64 {
    if let ownBatch { return ownBatch }
    return try counter("SELECT batch + 1 FROM id_block", [])
  }

  private func counter(_ text: String, _ bindings: [Binding]) throws -> Int64 {
    guard let number = try noting({ try connection.integer(text, bindings) }) else {
      throw StorageError.unusable("the counters in id_block are missing")
    }
    return number
  }

  private func prepared(_ sql: SQL) throws -> OpaquePointer {
    if isWriting { try mayWrite() }
    let statement = try noting { try connection.take(sql.text) }
    do {
      try connection.bind(sql.bindings, to: statement)
    } catch {
      connection.giveBack(statement, sql.text)
      throw error
    }
    return statement
  }

  private func mayWrite() throws {
    guard isWriting else { throw StorageError.failed("a reading may not write") }
    if let fault { throw fault }
    guard !connection.isOutsideTransaction else { throw StorageError.unavailable("the transaction was given up by SQLite") }
  }

  private func noting<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch {
      if isWriting, fault == nil { fault = error }
      throw error
    }
  }
}
