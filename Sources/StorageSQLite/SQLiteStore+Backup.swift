import GRDBSQLite
import Glibc
import Storage

extension SQLiteStore {
  /// Copies the database, as it is at this moment, into a new file while work goes on, and verifies the copy: `integrity_check`,
  /// and each table has as many rows as it had at that moment. The file appears under its name only when all of it is good and on disk.
  ///
  /// - Parameter progress: called with the pages copied and the pages in all.
  /// - Returns: rows in all tables together.
  /// - Throws: `StorageError.failed` when the file exists, `.unusable` when the copy is not good.
  @discardableResult
  public func backup(
    to target: String, progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) async throws -> Int64 {
    try await onThread { [path] in
      guard access(target, F_OK) != 0 else { throw StorageError.failed("\(target) exists already") }
      let partial = target + ".partial"
      try Self.makeFile(partial)
      defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(partial + suffix) } }
      let counts = try Self.copy(from: path, to: partial, progress)
      try Self.verify(partial, counts)
      try Self.flush(partial)
      guard rename(partial, target) == 0 else {
        throw StorageError.unavailable("\(target): \(String(cString: strerror(errno)))")
      }
      Self.flushFolder(target.lastIndex(of: "/").map { $0 == target.startIndex ? "/" : String(target[..<$0]) } ?? ".")
      return counts.values.reduce(0, +)
    }
  }

  /// Copies within one reading, so that commits meanwhile neither enter the copy nor start it anew. Answers the rows of each table.
  private static func copy(from path: String, to partial: String, _ progress: (Int, Int) -> Void) throws -> [String: Int64] {
    let source = try OwnConnection(path, readOnly: true)
    try source.beginSnapshot()
    let target = try OwnConnection(partial, readOnly: false)
    guard let backup = sqlite3_backup_init(target.connection.handle, "main", source.connection.handle, "main") else {
      throw SQLiteFault.last(target.connection.handle)
    }
    var code = SQLITE_OK
    repeat {
      code = sqlite3_backup_step(backup, 1_000)
      let (all, left) = (Int(sqlite3_backup_pagecount(backup)), Int(sqlite3_backup_remaining(backup)))
      progress(all - left, all)
    } while code == SQLITE_OK
    let end = sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE, end == SQLITE_OK else {
      throw SQLiteFault.error(code: code == SQLITE_DONE ? end : code, message: "the copy stopped")
    }
    // The copy says in its header that it has a log; a backup is one file that needs no other.
    guard try target.connection.texts("PRAGMA journal_mode = DELETE") == ["delete"] else {
      throw StorageError.unusable("the copy keeps a log beside it")
    }
    return try source.counts()
  }

  private static func verify(_ partial: String, _ counts: [String: Int64]) throws {
    let copy = try OwnConnection(partial, readOnly: true)
    let faults = try copy.integrityFaults()
    guard faults.isEmpty else { throw StorageError.unusable("the copy is damaged: \(faults.prefix(3).joined(separator: "; "))") }
    let found = try copy.counts()
    guard found == counts else {
      let table = counts.keys.sorted().first { found[$0] != counts[$0] } ?? found.keys.sorted().first { counts[$0] == nil } ?? ""
      throw StorageError.unusable("the copy has \(found[table] ?? -1) rows of \(table), not \(counts[table] ?? -1)")
    }
  }

  private static func flush(_ path: String) throws {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { throw StorageError.unavailable("\(path): \(String(cString: strerror(errno)))") }
    defer { Glibc.close(file) }
    guard fsync(file) == 0 else { throw StorageError.unavailable("\(path) was not flushed: \(String(cString: strerror(errno)))") }
  }
}

extension OwnConnection {
  /// The number of rows of each table; of virtual tables, the tables that hold their content.
  func counts() throws -> [String: Int64] {
    var counts: [String: Int64] = [:]
    for table in try connection.texts("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'") {
      counts[table] = try connection.integer("SELECT count(*) FROM \(SQL.quoted(table))") ?? -1
    }
    return counts
  }
}
