import GRDB
import GRDBSQLite
import Storage

/// How SQLite's result codes become the errors of the filing cabinet.
enum SQLiteFault {
  /// The error the connection reported last.
  static func last(_ handle: OpaquePointer) -> any Error {
    error(code: sqlite3_extended_errcode(handle), message: sqlite3_errmsg(handle).map { String(cString: $0) } ?? "no message")
  }

  /// A GRDB error in our words; other errors as they are.
  static func translated(_ error: any Error) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    return self.error(code: error.extendedResultCode.rawValue, message: error.message ?? "no message")
  }

  static func error(code: Int32, message: String) -> any Error {
    switch code & 0xFF {
    case SQLITE_CONSTRAINT: constraint(code: code, message: message)
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM, SQLITE_PROTOCOL:
      StorageError.unavailable("SQLite \(code): \(message)")
    case SQLITE_NOTADB, SQLITE_CORRUPT: StorageError.unusable("SQLite \(code): \(message)")
    case SQLITE_SCHEMA: StorageError.retry("SQLite \(code): \(message)")
    case SQLITE_INTERRUPT: CancellationError()
    default: StorageError.failed("SQLite \(code): \(message)")
    }
  }

  /// SQLite names the columns ("UNIQUE constraint failed: t.a, t.b") or, for an index over expressions, the index
  /// ("index 'u_t__a__b'"), whose name says the same.
  private static func constraint(code: Int32, message: String) -> StorageError {
    let unique = [uniqueIndex, primaryKey, rowid].contains(code)
    guard unique, let list = message.after(": ") else { return .constraint(message) }
    if let index = list.after("index 'u_") {
      let parts = index.dropLast().split(separator: "__", omittingEmptySubsequences: false).map(String.init)
      return .notUnique(table: parts[0], columns: Array(parts.dropFirst()))
    }
    let names = list.split(separator: ",").map { $0.drop { $0 == " " }.split(separator: ".", maxSplits: 1).map(String.init) }
    guard let table = names.first?.first, names.allSatisfy({ $0.count == 2 }) else { return .constraint(message) }
    return .notUnique(table: table, columns: names.map { $0[1] })
  }

  // The extended codes are sums in the C header, which Swift does not import.
  private static let uniqueIndex = SQLITE_CONSTRAINT | (8 << 8)
  private static let primaryKey = SQLITE_CONSTRAINT | (6 << 8)
  private static let rowid = SQLITE_CONSTRAINT | (10 << 8)
}

extension String {
  /// What follows the first occurrence of a separator.
  fileprivate func after(_ separator: String) -> String? {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(separator) { return String(rest.dropFirst(separator.count)) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
