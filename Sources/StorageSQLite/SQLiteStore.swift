import Dispatch
import GRDB
import GRDBSQLite
import Storage
import Synchronization

/// The register in one SQLite file: one writer whose waiting writings share a flush, and a pool of readers beside it.
///
/// An acknowledged writing is on disk (WAL, `synchronous=FULL`, asserted when the file is opened).
/// A second process may write to the file at the same time; each waits up to 5 seconds for the other.
public final class SQLiteStore: Store {
  public var dialect: Dialect { .sqlite }
  public var writers: Int { 1 }
  public let path: String
  let pool: DatabasePool
  private let readers: ReaderPool
  private let log: LogKeeper
  let writings = WritingQueue()
  let connections: ConnectionRegister
  /// When the writer last waited for readings so that the log could start over, in seconds.
  let lastWait = Atomic<Int64>(0)
  public var threads: BlockingThreads? { readings }
  private let readings: BlockingThreads
  private let isClosed = Atomic<Bool>(false)
  private let isGivingBack = Atomic<Bool>(false)

  /// Opens or makes the file and its folder.
  ///
  /// - Parameter readers: how many readings run side by side.
  /// - Throws: `StorageError.unusable` when the path is a folder, cannot be opened or written, or is not a database of ours.
  public init(path: String, readers: Int = 4) throws {
    LogFile.install()
    let connections = ConnectionRegister()
    let log = LogKeeper(path)
    try SQLiteStore.makeFile(path)
    do {
      pool = try DatabasePool(path: path, configuration: SQLiteStore.configuration(connections))
      try pool.writeWithoutTransaction { database in
        try SQLiteStore.setUp(connections.connection(of: database), log)
      }
    } catch {
      throw SQLiteStore.openingFault(SQLiteFault.translated(error), path)
    }
    self.path = path
    self.connections = connections
    self.log = log
    self.readers = ReaderPool(path, most: readers)
    // A few more than readers: some make pages of what they have read.
    readings = BlockingThreads(most: readers + 4)
  }

  public func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await withTaskExecutorPreference(readings) { try readHere(body) }
  }

  /// Reads on the thread of the caller, which is one of `readings`.
  private func readHere<T>(_ body: (any Transaction) throws -> T) throws -> T {
    do {
      return try readers.read { try body(SQLiteTransaction($0, isWriting: false)) }
    } catch {
      if isClosed.load(ordering: .acquiring) { throw StorageError.unavailable("the database is closed") }
      throw SQLiteFault.translated(error)
    }
  }

  /// Every reading of SQLite sees one moment.
  public func snapshot<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await read(body)
  }

  public func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      if writings.add(Writing(body, continuation)) { scheduleGroup() }
    }
  }

  private func scheduleGroup() {
    pool.asyncWriteWithoutTransaction { [self] database in
      do {
        let connection = try connections.connection(of: database)
        if writings.runGroup(on: connection) { scheduleGroup() }
        log.look(connection)
        boundLog(connection)
        if connection.cache.look(connection) { giveBackMemory() }
      } catch {
        // The register knows every connection of the pool; were one unknown, nobody may be left waiting.
        writings.refuseAll(error)
      }
    }
  }

  /// Looks again when nobody may have written meanwhile; once at a time.
  private func giveBackMemory() {
    guard !isGivingBack.exchange(true, ordering: .acquiringAndReleasing) else { return }
    Task { [weak self] in
      repeat { try? await Task.sleep(for: .seconds(PageCache.patience)) } while await self?.stillLarge() == true
      self?.isGivingBack.store(false, ordering: .releasing)
    }
  }

  private func stillLarge() async -> Bool {
    guard !isClosed.load(ordering: .acquiring) else { return false }
    return (try? await onWriter { $0.cache.look($0) }) ?? false
  }

  /// Runs a body on the writer's thread between two groups of writings.
  func onWriter<T: Sendable>(_ body: @escaping @Sendable (SQLiteConnection) throws -> T) async throws -> T {
    do {
      return try await pool.writeWithoutTransaction { [connections] database in
        try body(connections.connection(of: database))
      }
    } catch {
      throw SQLiteFault.translated(error)
    }
  }

  public func close() async {
    guard !isClosed.exchange(true, ordering: .acquiringAndReleasing) else { return }
    writings.close()
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      DispatchQueue(label: "clientele.sqlite.close").async { [pool, connections, writings, readings, readers, log] in
        // Writings that were accepted before are run first.
        try? pool.barrierWriteWithoutTransaction { database in
          if let connection = try? connections.connection(of: database) { while writings.runGroup(on: connection) {} }
          connections.finalizeAll()
        }
        readers.close()
        log.close()
        try? pool.close()
        readings.close()
        continuation.resume()
      }
    }
  }
}

/// The connections of one pool with their prepared statements.
final class ConnectionRegister: Sendable {
  private let known = Mutex<[Int: SQLiteConnection]>([:])

  /// GRDB calls this once for each connection that it opens, so that a closed one is never taken for a new one.
  func enter(_ database: Database) {
    guard let handle = database.sqliteConnection else { return }
    let connection = SQLiteConnection(handle)
    known.withLock { $0[Int(bitPattern: handle)] = connection }
  }

  func connection(of database: Database) throws -> SQLiteConnection {
    guard let handle = database.sqliteConnection, let connection = known.withLock({ $0[Int(bitPattern: handle)] }) else {
      throw StorageError.unavailable("the database is closed")
    }
    return connection
  }

  func finalizeAll() {
    known.withLock { known in
      for connection in known.values { connection.finalizeAll() }
    }
  }
}
