import GRDBSQLite
import Storage
import Synchronization

extension SQLiteStore {
  /// At most so many ranges are read at once; the rest follow.
  static let mostLanes = 8

  /// All ranges see the database at one moment. Only whole numbers are read and bound: anything else throws.
  public func scan(
    _ ranges: [SQL], columns: Int, _ body: @escaping @Sendable (_ range: Int, _ row: UnsafePointer<Int64>) -> Void
  ) async throws {
    guard !ranges.isEmpty, columns > 0 else { return }
    let lanes = try await onThread { [path] in
      try (0..<min(ranges.count, Self.mostLanes)).map { _ in try OwnConnection(path, readOnly: true) }
    }
    // While the writer is held, nothing of this process is committed between the first lane and the last.
    _ = try await onWriter { _ in for lane in lanes { try lane.beginSnapshot() } }
    let next = SharedCounter()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for lane in lanes {
        group.addTask {
          try await onThread {
            while let range = next.take(below: ranges.count) {
              try lane.connection.scan(ranges[range], columns: columns) { body(range, $0) }
            }
          }
        }
      }
      try await group.waitForAll()
    }
  }
}

/// Hands out 0, 1, 2 ... to several threads.
final class SharedCounter: Sendable {
  private let next = Atomic<Int>(0)

  func take(below end: Int) -> Int? {
    let number = next.add(1, ordering: .relaxed).oldValue
    return number < end ? number : nil
  }
}

extension SQLiteConnection {
  func scan(_ sql: SQL, columns: Int, _ body: (UnsafePointer<Int64>) -> Void) throws {
    let statement = try take(sql.text)
    defer { giveBack(statement, sql.text) }
    for binding in sql.bindings {
      if case .text = binding { throw StorageError.failed("a scan binds whole numbers only") }
    }
    try bind(sql.bindings, to: statement)
    guard Int(sqlite3_column_count(statement)) == columns else {
      throw StorageError.failed("\(sqlite3_column_count(statement)) columns where \(columns) are scanned: \(sql.text)")
    }
    // A column declared INTEGER of a STRICT table holds whole numbers or nothing: only a 0 has to be looked at again.
    let isDeclared = (0..<columns).map { column in
      sqlite3_column_decltype(statement, Int32(truncatingIfNeeded: column)).map { String(cString: $0) } == "INTEGER"
    }
    let row = UnsafeMutablePointer<Int64>.allocate(capacity: columns)
    defer { row.deallocate() }
    while try step(statement) {
      for column in 0..<columns {
        let index = Int32(truncatingIfNeeded: column)
        row[column] = sqlite3_column_int64(statement, index)
        if row[column] != 0 && isDeclared[column] { continue }
        switch sqlite3_column_type(statement, index) {
        case SQLITE_INTEGER: continue
        case SQLITE_NULL: row[column] = .min
        default: throw StorageError.failed("column \(column) is not a whole number: \(sql.text)")
        }
      }
      body(row)
    }
  }
}
