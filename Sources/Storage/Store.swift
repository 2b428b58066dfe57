import Model

/// An open database of either engine. Closures are synchronous and run on database threads.
public protocol Store: Sendable {
  var dialect: Dialect { get }

  /// The threads on which readings run, for tasks that mean to read: they save the change of threads. Nil where a reading waits for
  /// a server: its thread would wait while a page could be made.
  var threads: BlockingThreads? { get }

  /// So many writings run side by side; with 1 each waits for the one before.
  var writers: Int { get }

  /// Runs a reading; every statement sees committed data only.
  func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T

  /// Runs a reading in which all statements see the database at one moment: exports, analyses, backups.
  func snapshot<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T

  /// Runs a writing in a transaction of its own: when this returns, the write is on disk; when it throws, nothing of it is.
  func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T

  /// Reads whole-number columns in parallel where the engine can: `ranges` statements are run side by side,
  /// each row goes to the body of its range. An empty column is `Int64.min`.
  func scan(_ ranges: [SQL], columns: Int, _ body: @escaping @Sendable (_ range: Int, _ row: UnsafePointer<Int64>) -> Void) async throws

  /// Reads columns of all live rows of tables, all at one moment, by the fastest way of the engine. The body is called with the number
  /// of the part, counted through all tables, and the columns; an empty one is `Int64.min`. Parts run side by side,
  /// the rows of one part come one after another, but in no certain order.
  func scan(_ tables: [TableScan], _ body: @escaping @Sendable (_ part: Int, _ row: UnsafePointer<Int64>) -> Void) async throws

  /// Closes every connection after the work under way has ended.
  func close() async
}

extension Store {
  public var threads: BlockingThreads? { nil }
}

/// The statements of one reading or writing.
public protocol Transaction: AnyObject {
  var dialect: Dialect { get }

  /// Calls the body for each row. The row is valid during the call only.
  func each(_ sql: SQL, _ body: (any Row) throws -> Void) throws

  /// Calls the body for each row of statements that do not depend on each other, with the number of its statement: all are asked at
  /// once where the engine is a server, whose answers take time on the way.
  func each(_ statements: [SQL], _ body: (_ statement: Int, any Row) throws -> Void) throws

  /// Runs a statement and answers how many rows it changed.
  @discardableResult
  func run(_ sql: SQL) throws -> Int

  /// Inserts many rows by the fastest way of the engine.
  func insert(into table: String, columns: [String], rows: BindingRows) throws

  /// Changes many live records by the fastest way of the engine. Each row holds an id, the version that must be there, and
  /// the new values of the columns. Answers how many rows were changed: fewer than were given where versions differ.
  func update(_ table: String, columns: [SchemaPlan.Column], rows: [[Binding]]) throws -> Int

  /// Inserts rows, or changes those that are there: each row holds an id and the values of the columns.
  func upsert(into table: String, columns: [SchemaPlan.Column], rows: [[Binding]]) throws

  /// Runs the body so that, when it throws, only what it wrote is undone.
  func savepoint<T>(_ body: () throws -> T) throws -> T

  /// Reserves consecutive record ids and answers the first.
  func reserveIDs(_ count: Int) throws -> Int64

  /// The number of this writing in the order in which consumers of the change log see writings.
  func batch() throws -> Int64

  /// Every writing whose batch is below this number is decided: its changes are visible or will never be.
  /// Consumers of the change log read up to here and remember it.
  func settledBatch() throws -> Int64
}

/// One row of an answer, by position. Asking for a number where there is a text is an error of the program.
public protocol Row {
  func isNull(_ column: Int) -> Bool
  func integer(_ column: Int) -> Int64
  func text(_ column: Int) -> String
}

extension Row {
  public func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }
  public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
}

extension Transaction {
  public func each(_ statements: [SQL], _ body: (_ statement: Int, any Row) throws -> Void) throws {
    for (number, sql) in statements.enumerated() { try each(sql) { try body(number, $0) } }
  }

  /// All rows through a function.
  public func rows<T>(_ sql: SQL, _ make: (any Row) throws -> T) throws -> [T] {
    var out: [T] = []
    try each(sql) { out.append(try make($0)) }
    return out
  }

  /// The first row through a function, nil without rows.
  public func first<T>(_ sql: SQL, _ make: (any Row) throws -> T) throws -> T? {
    var out: T?
    try each(sql) { row in if out == nil { out = try make(row) } }
    return out
  }
}

/// A value bound to a statement.
public enum Binding: Sendable, Hashable {
  case null
  case integer(Int64)
  case text(String)
  /// Numbers that stand in one column; only PostgreSQL has such columns.
  case numbers([UInt32])
}

/// What an engine refuses, told apart so that a room above can answer well.
public enum StorageError: Error, Sendable, Hashable {
  /// A unique index of the table forbids the row; the columns of the index.
  case notUnique(table: String, columns: [String])
  /// A reference points at nothing, or a required column is empty: the message is for the log.
  case constraint(String)
  /// The database is busy, full, or cannot be reached; trying again may help.
  case unavailable(String)
  /// Two writings got in each other's way; the whole writing may be run again.
  case retry(String)
  /// The file or server is not a database of ours, is damaged, or is newer than the program.
  case unusable(String)
  /// Anything else; the message is for the log.
  case failed(String)
}

extension StorageError {
  /// What it says, for the log and for whoever runs the machine.
  public var text: String {
    switch self {
    case .unusable(let text), .unavailable(let text), .constraint(let text), .failed(let text), .retry(let text): text
    case .notUnique(let table, let columns): "\(table): \(columns.joined(separator: ", "))"
    }
  }
}
