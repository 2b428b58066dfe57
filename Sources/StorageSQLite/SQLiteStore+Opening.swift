import GRDB
import GRDBSQLite
import Glibc
import Storage
import Synchronization

extension SQLiteStore {
  /// "CLNT" in the header of the file tells our databases from those of other programs.
  static let applicationID: Int64 = 0x434C_4E54
  /// The log is cut back to this size when it starts over, and forced to start over at twice the size.
  static let logLimit: Int64 = 64 << 20

  static func configuration(_ connections: ConnectionRegister) -> Configuration {
    var configuration = Configuration()
    configuration.label = "clientele"
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 1
    configuration.prepareDatabase { database in
      connections.enter(database)
      // Of the writer: pages are read through `ReaderPool`.
      try database.execute(sql: PageCache.setting)
      try database.execute(sql: "PRAGMA mmap_size = 0")
      try database.execute(sql: "PRAGMA trusted_schema = 0")
    }
    return configuration
  }

  /// Makes the folder and the file readable for their owner only: the register holds personal data.
  static func makeFile(_ path: String) throws {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw StorageError.unusable("the path of the database is empty") }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    var status = stat()
    if !folder.isEmpty, stat(folder, &status) != 0 { try makeFolder(folder) }
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT != S_IFDIR else { throw StorageError.unusable("\(path) is a folder, not a database") }
      guard access(path, R_OK | W_OK) == 0 else { throw StorageError.unusable("\(path): no permission to read and write it") }
      return
    }
    let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StorageError.unusable("\(path) cannot be made: \(String(cString: strerror(errno)))") }
    Glibc.close(file)
    flushFolder(folder.isEmpty ? "/" : folder)
  }

  private static func makeFolder(_ path: String) throws {
    var status = stat()
    if path.isEmpty || stat(path, &status) == 0 { return }
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) }
    if let parent { try makeFolder(parent) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw StorageError.unusable("\(path) cannot be made: \(String(cString: strerror(errno)))")
    }
    flushFolder(parent.map { $0.isEmpty ? "/" : $0 } ?? ".")
  }

  /// A new name is on disk only when the folder that holds it is.
  static func flushFolder(_ path: String) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    Glibc.close(folder)
  }

  /// GRDB sets `synchronous = NORMAL` on its writer after `prepareDatabase`, which loses acknowledged commits at a power cut:
  /// FULL is set here, last, and read back.
  static func setUp(_ connection: SQLiteConnection, _ log: LogKeeper) throws {
    guard try connection.texts("PRAGMA journal_mode") == ["wal"] else {
      throw StorageError.unusable("the database cannot use a write-ahead log")
    }
    try connection.execute("PRAGMA synchronous = FULL")
    guard try connection.integer("PRAGMA synchronous") == 2 else {
      throw StorageError.unusable("the database does not flush its commits (synchronous is not FULL)")
    }
    try connection.execute("PRAGMA journal_size_limit = \(logLimit)")
    try claim(connection)
    log.watch(connection)
  }

  /// Marks an empty file as ours and makes the counters; refuses the file of another program.
  private static func claim(_ connection: SQLiteConnection) throws {
    try connection.execute("BEGIN IMMEDIATE")
    do {
      let mark = try connection.integer("PRAGMA application_id")
      let tables = try connection.integer("SELECT count(*) FROM sqlite_master") ?? 0
      if mark != applicationID {
        guard mark == 0, tables == 0 else { throw StorageError.unusable("the file is a database of another program") }
        try connection.execute("PRAGMA application_id = \(applicationID)")
      }
      try connection.execute(
        """
        CREATE TABLE IF NOT EXISTS id_block \
        (one INTEGER PRIMARY KEY CHECK (one = 1), next INTEGER NOT NULL, batch INTEGER NOT NULL) STRICT
        """)
      try connection.execute("INSERT OR IGNORE INTO id_block (one, next, batch) VALUES (1, 1, 0)")
      try connection.execute("COMMIT")
    } catch {
      if !connection.isOutsideTransaction { try connection.execute("ROLLBACK") }
      throw error
    }
  }

  /// Whatever keeps the file from being opened makes it unusable, except that another process is busy with it.
  static func openingFault(_ error: any Error, _ path: String) -> any Error {
    guard let error = error as? StorageError else { return error }
    switch error {
    case .unusable(let message): return StorageError.unusable("\(path): \(message)")
    case .unavailable(let message) where message.hasPrefix("SQLite \(SQLITE_CANTOPEN)"):
      return StorageError.unusable("\(path): \(message)")
    case .unavailable(let message): return StorageError.unavailable("\(path): \(message)")
    case .failed(let message): return StorageError.unusable("\(path): \(message)")
    default: return error
    }
  }

  /// Where readings never pause, the automatic checkpoint cannot start the log over and it grows: then the writer waits
  /// for them a moment.
  func boundLog(_ connection: SQLiteConnection) {
    var status = stat()
    guard stat(path + "-wal", &status) == 0, status.st_size > 2 * Self.logLimit, mayWaitForReaders() else { return }
    sqlite3_busy_timeout(connection.handle, 100)
    sqlite3_wal_checkpoint_v2(connection.handle, "main", SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    sqlite3_busy_timeout(connection.handle, 5_000)
  }

  /// At most once in ten seconds.
  private func mayWaitForReaders() -> Bool {
    let now = Int64(time(nil))
    guard now - lastWait.load(ordering: .relaxed) >= 10 else { return false }
    lastWait.store(now, ordering: .relaxed)
    return true
  }
}
