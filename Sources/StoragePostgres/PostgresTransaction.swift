import Storage

/// The statements of one reading or writing of a PostgreSQL database.
///
/// A statement that failed spoils a writing: only a savepoint around it rescues the rest.
public final class PostgresTransaction: Transaction {
  enum Purpose { case reading, snapshot, writing }

  public var dialect: Dialect { .postgres }
  let connection: PostgresConnection
  private let purpose: Purpose
  private let blocks: IDBlocks
  private var ownBatch: Int64?
  private var depth = 0
  private(set) var fault: (any Error)?

  /// Fewer rows go by INSERT: COPY is planned anew each time and takes one more round trip.
  private static let fewestForCopy = 5

  init(_ connection: PostgresConnection, _ purpose: Purpose, _ blocks: IDBlocks) {
    self.connection = connection
    self.purpose = purpose
    self.blocks = blocks
  }

  /// In a snapshot the rows come one by one, so that an export of any size needs little memory.
  public func each(_ sql: SQL, _ body: (any Row) throws -> Void) throws {
    if purpose == .snapshot { return try stream(sql, body) }
    try rows(of: noting { try connection.execute(sql) }, body)
  }

  public func each(_ statements: [SQL], _ body: (_ statement: Int, any Row) throws -> Void) throws {
    guard purpose != .snapshot else {
      for (number, sql) in statements.enumerated() { try stream(sql) { try body(number, $0) } }
      return
    }
    for (number, result) in try noting({ try connection.execute(statements) }).enumerated() {
      try rows(of: result) { try body(number, $0) }
    }
  }

  private func rows(of result: PostgresResult, _ body: (any Row) throws -> Void) throws {
    let row = PostgresRow(result, types: result.types)
    for index in 0..<result.rowCount {
      row.row = Int32(truncatingIfNeeded: index)
      try body(row)
      if let fault = row.fault { throw fault }
    }
    withExtendedLifetime(result) {}
  }

  private func stream(_ sql: SQL, _ body: (any Row) throws -> Void) throws {
    let stream = try noting { try connection.send(sql) }
    defer { stream.drain() }
    var types: [UInt32]?
    while let result = try noting({ try stream.next() }) {
      let known = types ?? result.types
      types = known
      let row = PostgresRow(result, types: known)
      try body(row)
      if let fault = row.fault { throw fault }
      withExtendedLifetime(result) {}
    }
  }

  @discardableResult
  public func run(_ sql: SQL) throws -> Int {
    try mayWrite()
    return try noting { try connection.execute(sql).changedRows }
  }

  public func insert(into table: String, columns: [String], rows: BindingRows) throws {
    try mayWrite()
    guard rows.count > 0 else { return }
    guard rows.count < Self.fewestForCopy else {
      return try noting { try connection.copy(into: table, columns: columns, rows: rows) }
    }
    let names = columns.map { SQL.quoted($0) }.joined(separator: ",")
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ",")
    let text = "INSERT INTO \(SQL.quoted(table)) (\(names)) VALUES (\(marks))"
    try rows.forEachPart { part in
      for row in part {
        guard row.count == columns.count else { throw StorageError.failed("\(row.count) values for \(columns.count) columns") }
        try noting { try connection.insert(text, row) }
      }
    }
  }

  public func savepoint<T>(_ body: () throws -> T) throws -> T {
    try mayWrite()
    let name = "s\(depth)"
    try noting { try connection.command("SAVEPOINT \(name)") }
    depth += 1
    defer { depth -= 1 }
    do {
      let result = try body()
      if let fault { throw fault }
      try noting { try connection.command("RELEASE SAVEPOINT \(name)") }
      return result
    } catch {
      // A deadlock or a lost connection is cured by running the whole writing again, never by going on.
      if let fault, PostgresTransaction.isCuredByRunningAgain(fault) { throw fault }
      fault = nil
      try noting { try connection.command("ROLLBACK TO SAVEPOINT \(name); RELEASE SAVEPOINT \(name)") }
      throw error
    }
  }

  static func isCuredByRunningAgain(_ error: any Error) -> Bool {
    if case StorageError.retry = error { return true }
    return error is LostConnection
  }

  /// Gaps are left where writings fail and processes end; servers take blocks in turn, so a higher id is not always younger.
  public func reserveIDs(_ count: Int) throws -> Int64 {
    try mayWrite()
    return try noting { try blocks.reserve(count, connection) }
  }

  /// The transaction id. Larger numbers began later, but may be committed earlier: readers of the log go by `settledBatch`.
  public func batch() throws -> Int64 {
    try mayWrite()
    if let ownBatch { return ownBatch }
    let number = try number("SELECT pg_current_xact_id()::text")
    ownBatch = number
    return number
  }

  /// Every writing whose batch is below this number is decided: its changes are visible to readings that begin
  /// after this call, and in a snapshot to this one, or will never be.
  public func settledBatch() throws -> Int64 {
    try number("SELECT pg_snapshot_xmin(pg_current_snapshot())::text")
  }

  private func number(_ text: String) throws -> Int64 {
    try noting {
      guard let answer = try connection.execute(SQL(text: text)).text(0, 0), let number = Int64(answer) else {
        throw StorageError.failed("no number from: \(text)")
      }
      return number
    }
  }

  func mayWrite() throws {
    guard purpose == .writing else { throw StorageError.failed("a reading may not write") }
    if let fault { throw fault }
  }

  @discardableResult
  func noting<T>(_ body: () throws -> T) throws -> T {
    if purpose == .writing, let fault { throw fault }
    do { return try body() } catch {
      if fault == nil { fault = error }
      throw error
    }
  }
}
