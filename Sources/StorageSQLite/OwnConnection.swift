import Dispatch
import GRDBSQLite
import Storage

/// A connection outside the pool, for long work that must not keep a reader from the pages.
final class OwnConnection: @unchecked Sendable {
  let connection: SQLiteConnection

  /// - Parameter cache: kibibytes of pages it remembers.
  init(_ path: String, readOnly: Bool, cache: Int = 4_096) throws {
    var handle: OpaquePointer?
    let flags = (readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path, &handle, flags, nil)
    guard code == SQLITE_OK, let handle else {
      if let handle { sqlite3_close_v2(handle) }
      throw SQLiteFault.error(code: code, message: "\(path) cannot be opened")
    }
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, 5_000)
    connection = SQLiteConnection(handle)
    try connection.execute("PRAGMA cache_size = -\(cache)")
    // No map of the file: a read error would end the process, and the file would count as memory of the server.
    try connection.execute("PRAGMA mmap_size = 0")
    try connection.execute("PRAGMA trusted_schema = 0")
  }

  deinit {
    connection.finalizeAll()
    sqlite3_close_v2(connection.handle)
  }

  /// From here on the connection sees the database at this moment.
  func beginSnapshot() throws {
    try connection.execute("BEGIN")
    _ = try connection.integer("SELECT count(*) FROM sqlite_master")
  }

  func endSnapshot() throws { try connection.execute("COMMIT") }

  func integrityFaults() throws -> [String] {
    let lines = try connection.texts("PRAGMA integrity_check")
    return lines == ["ok"] ? [] : lines
  }
}

/// Runs blocking work on a thread of its own.
func onThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue(label: "clientele.sqlite").async { continuation.resume(with: Result { try body() }) }
  }
}
