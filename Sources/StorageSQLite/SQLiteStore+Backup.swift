import GRDBSQLite
import Glibc
import Secrets
import Storage

extension SQLiteStore {
  /// Copies the database, as it is at this moment, into a new file while work goes on, and verifies the copy as it lies on the
  /// disk: `integrity_check`, and each table has the rows it had at that moment, value by value (SHA-256 over all of them). The file appears under its name only when all of it is good and on disk.
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
      let contents = try Self.copy(from: path, to: partial, progress)
      try Self.flush(partial)
      try Self.verify(partial, contents)
      guard rename(partial, target) == 0 else {
        throw StorageError.unavailable("\(target): \(String(cString: strerror(errno)))")
      }
      Self.flushFolder(target.lastIndex(of: "/").map { $0 == target.startIndex ? "/" : String(target[..<$0]) } ?? ".")
      return contents.values.reduce(0) { $0 + $1.rows }
    }
  }

  /// Copies within one reading, so that commits meanwhile neither enter the copy nor start it anew. Answers what each table holds.
  private static func copy(from path: String, to partial: String, _ progress: (Int, Int) -> Void) throws -> [String: TableContent] {
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
    return try source.contents()
  }

  private static func verify(_ partial: String, _ contents: [String: TableContent]) throws {
    let copy = try OwnConnection(partial, readOnly: true)
    let faults = try copy.integrityFaults()
    guard faults.isEmpty else { throw StorageError.unusable("the copy is damaged: \(faults.prefix(3).joined(separator: "; "))") }
    let found = try copy.contents()
    guard found == contents else {
      let table = Set(contents.keys).union(found.keys).sorted().first { found[$0] != contents[$0] } ?? ""
      throw StorageError.unusable(
        "in the copy \(table) is not what was read: \(found[table]?.rows ?? -1) rows, \(contents[table]?.rows ?? -1) were read")
    }
  }

  /// To the disk, and out of what the kernel remembers: what is verified is read from the disk again.
  private static func flush(_ path: String) throws {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { throw StorageError.unavailable("\(path): \(String(cString: strerror(errno)))") }
    defer { Glibc.close(file) }
    guard fsync(file) == 0 else { throw StorageError.unavailable("\(path) was not flushed: \(String(cString: strerror(errno)))") }
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
  }
}

/// What a table holds: its rows and a fingerprint of all their values.
struct TableContent: Hashable {
  var rows: Int64 = 0
  var print = ""
}

extension OwnConnection {
  /// The content of each table; of virtual tables, of the tables that hold their content.
  func contents() throws -> [String: TableContent] {
    var contents: [String: TableContent] = [:]
    for table in try connection.texts("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'") {
      contents[table] = try content(of: table)
    }
    return contents
  }

  /// In the order of the table itself, which a copy keeps.
  private func content(of table: String) throws -> TableContent {
    let text = "SELECT * FROM \(SQL.quoted(table)) NOT INDEXED"
    let statement = try connection.take(text)
    defer { connection.giveBack(statement, text) }
    var (content, fingerprint) = (TableContent(), Fingerprint())
    let columns = sqlite3_column_count(statement)
    while try connection.step(statement) {
      content.rows += 1
      for column in 0..<columns {
        var head = (Int64(sqlite3_column_type(statement, column)), sqlite3_column_int64(statement, column))
        if head.0 == SQLITE_INTEGER {
          withUnsafeBytes(of: &head) { fingerprint.add($0) }
        } else {
          let bytes = UnsafeRawBufferPointer(
            start: sqlite3_column_blob(statement, column), count: Int(sqlite3_column_bytes(statement, column)))
          head.1 = Int64(bytes.count)
          withUnsafeBytes(of: &head) { fingerprint.add($0) }
          fingerprint.add(bytes)
        }
      }
    }
    content.print = fingerprint.hex()
    return content
  }
}
