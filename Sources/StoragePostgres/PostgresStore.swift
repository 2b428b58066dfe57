import Storage

/// The register in a PostgreSQL database, version 13 or later, through libpq: for many users and several servers.
///
/// A few connections serve all. An acknowledged writing is as durable as the server makes it:
/// `durability` says what was found, and opening refuses a server that may lose commits.
public final class PostgresStore: Store {
  public var dialect: Dialect { .postgres }
  public var writers: Int { WorkerPool.others(of: connections) }
  /// What the server promised when the store was opened.
  public let durability: PostgresDurability
  /// Of the server, such as 150018 for 15.18.
  public let serverVersion: Int
  let workers: WorkerPool
  let blocks = IDBlocks()
  let connections: Int

  /// Connects and makes the sequence of record ids where it is missing.
  ///
  /// - Parameters:
  ///   - url: `postgres://user:password@host:port/database?parameters`; all that libpq understands, and `durability=off`.
  ///   - connections: at most so many are open at once.
  /// - Throws: `StorageError.unavailable` when the server cannot be reached, `.unusable` when it is too old, keeps texts in another
  ///   encoding than UTF-8, or does not flush its commits.
  public init(url: String, connections: Int = 8) async throws {
    let address = try PostgresAddress(url)
    let workers = WorkerPool(address, connections: connections)
    do {
      (durability, serverVersion) = try await workers.runApart { worker in
        let connection = try worker.connection()
        return try Self.answered { try Self.checked(connection, address) }
      }
    } catch {
      await workers.close()
      throw error
    }
    self.workers = workers
    self.connections = max(1, connections)
  }

  /// Each statement sees what is committed when it begins. The body runs again when the connection was lost.
  public func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await workers.read { [blocks] worker in try worker.read(blocks, body) }
  }

  /// REPEATABLE READ, READ ONLY. Rows come one by one, so answers may be of any size.
  public func snapshot<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await workers.read { [blocks] worker in try worker.snapshot(blocks, body) }
  }

  /// READ COMMITTED. **The body may run up to four times**: after a deadlock, a serialization failure, or a connection that was
  /// lost before the commit; it must not have effects outside the transaction. A connection lost during the commit is answered
  /// `StorageError.unavailable` ("outcome unknown"): the writing may be there or not.
  public func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await workers.runApart { [blocks] worker in try worker.write(blocks, body) }
  }

  public func close() async { await workers.close() }

  /// True until a table has been made in the schema of the connection.
  public var isEmpty: Bool {
    get async throws {
      try await read { transaction in
        let sql: SQL = "SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace"
        return try transaction.first(sql) { $0.integer(0) } == 0
      }
    }
  }

  /// Turns a lost connection into the answer for the caller.
  static func answered<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let lost as LostConnection { throw lost.answer }
  }
}
