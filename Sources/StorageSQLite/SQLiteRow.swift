import GRDBSQLite
import Storage

/// One row under a stepping statement. A value of another type than asked is remembered as a fault, and the reading throws it.
final class SQLiteRow: Row {
  private let statement: OpaquePointer
  private let width: Int
  private(set) var fault: StorageError?

  init(_ statement: OpaquePointer) {
    self.statement = statement
    width = Int(sqlite3_column_count(statement))
  }

  func isNull(_ column: Int) -> Bool { type(column) == SQLITE_NULL }

  func integer(_ column: Int) -> Int64 {
    guard type(column) == SQLITE_INTEGER else {
      mismatch(column, "a whole number")
      return 0
    }
    return sqlite3_column_int64(statement, Int32(truncatingIfNeeded: column))
  }

  func text(_ column: Int) -> String {
    let index = Int32(truncatingIfNeeded: column)
    guard type(column) == SQLITE_TEXT, let bytes = sqlite3_column_text(statement, index) else {
      mismatch(column, "a text")
      return ""
    }
    let count = Int(sqlite3_column_bytes(statement, index))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  private func type(_ column: Int) -> Int32 {
    guard column >= 0, column < width else {
      mismatch(column, "a value")
      return SQLITE_NULL
    }
    return sqlite3_column_type(statement, Int32(truncatingIfNeeded: column))
  }

  private func mismatch(_ column: Int, _ asked: String) {
    if fault == nil { fault = .failed("column \(column) of \(width) does not hold \(asked): \(String(cString: sqlite3_sql(statement)))") }
  }
}
