import GRDBSQLite
import Storage

/// How an engine carries out a statement, and how much it looks at on the way.
public struct QueryPlan: Sendable {
  /// The plan in the words of the engine, a step a line.
  public let lines: [String]
  /// SQLite: steps of its machine, some ten a row. PostgreSQL: rows read from tables and indexes, kept or not.
  public let effort: Int
  /// Full scans that begin with a table and not with an index in order, by name or alias, as the engine says them.
  public var scans: [String] {
    lines.filter { line in
      let step = line.drop { " ->".contains($0) }
      return (step.hasPrefix("SCAN ") && !step.contains(" INDEX ")) || step.hasPrefix("Seq Scan") || step.contains("AUTOMATIC")
    }
  }
  public var isSorting: Bool {
    lines.contains { $0.contains("TEMP B-TREE FOR ORDER BY") || $0.drop { " ->".contains($0) }.hasPrefix("Sort") }
  }
}

extension QueryPlan {
  /// Runs the reading statement to its end on PostgreSQL.
  public init(_ sql: SQL, _ transaction: any Transaction) throws {
    var explained = SQL(text: "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) " + sql.text, sql.bindings)
    explained.isPlannedByValues = sql.isPlannedByValues
    let lines = try transaction.rows(explained) { $0.text(0) }
    var effort = 0
    var loops = 1
    for line in lines {
      if let actual = line.range(of: "(actual rows=") {
        let numbers = line[actual.upperBound...].split { !$0.isNumber }.compactMap { Int($0) }
        loops = numbers.count > 1 ? numbers[1] : 0
        if line.contains("Scan"), let rows = numbers.first { effort += rows * loops }
      } else if line.contains("Rows Removed by"), let rows = line.split(separator: " ").last.flatMap({ Int($0) }) {
        effort += rows * loops
      }
    }
    self.init(lines: lines, effort: effort)
  }
}

/// A connection of the tests to an SQLite file, for what the store does not show.
public final class PlanReader {
  private let handle: OpaquePointer

  public init(path: String) throws {
    var handle: OpaquePointer?
    guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK, let handle else {
      throw StorageError.failed("\(path) cannot be opened")
    }
    self.handle = handle
  }

  deinit { sqlite3_close_v2(handle) }

  public func plan(_ sql: SQL) throws -> QueryPlan {
    let lines = try run(SQL(text: "EXPLAIN QUERY PLAN " + sql.text, sql.bindings)).texts
    return QueryPlan(lines: lines, effort: try run(sql).steps)
  }

  /// Runs the statement to its end: the texts of its fourth column, and the steps it took.
  private func run(_ sql: SQL) throws -> (texts: [String], steps: Int) {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql.text, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw StorageError.failed(String(cString: sqlite3_errmsg(handle)) + " in " + sql.text)
    }
    defer { sqlite3_finalize(statement) }
    let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    for (index, binding) in sql.bindings.enumerated() {
      switch binding {
      case .null: sqlite3_bind_null(statement, Int32(index + 1))
      case .integer(let number): sqlite3_bind_int64(statement, Int32(index + 1), number)
      case .text(let text): sqlite3_bind_text(statement, Int32(index + 1), text, -1, copies)
      case .numbers: throw StorageError.failed("SQLite has no columns of several numbers")
      }
    }
    var texts: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      if sqlite3_column_count(statement) == 4, let text = sqlite3_column_text(statement, 3) { texts.append(String(cString: text)) }
    }
    return (texts, Int(sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 0)))
  }
}
