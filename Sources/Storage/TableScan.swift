import Model

/// Whole-number columns of the live rows of one table, for an analysis that reads all of them in several parts side by side.
public struct TableScan: Sendable, Hashable {
  public enum Column: Sendable, Hashable {
    /// A column of whole numbers.
    case number(String)
    /// The minor units of a money field where it is in this currency; empty where it is in another.
    case money(String, Currency)
  }

  public let table: String
  public let columns: [Column]
  /// Neighbouring parts in the order of the ids, of about the same size.
  public let parts: Int

  public init(_ table: String, _ columns: [Column], parts: Int) {
    self.table = table
    self.columns = columns
    self.parts = max(1, parts)
  }
}

extension Store {
  public func scan(
    _ tables: [TableScan], _ body: @escaping @Sendable (_ part: Int, _ row: UnsafePointer<Int64>) -> Void
  ) async throws {
    try await scanByStatements(tables, body)
  }

  /// One statement a part, on any engine.
  public func scanByStatements(
    _ tables: [TableScan], _ body: @escaping @Sendable (_ part: Int, _ row: UnsafePointer<Int64>) -> Void
  ) async throws {
    let bounds = try await read { transaction in
      try tables.map { try transaction.idBounds(of: $0.table) }
    }
    let width = tables.map(\.columns.count).max() ?? 0
    let statements = zip(tables, bounds).flatMap { table, bounds in table.statements(bounds, width: width) }
    try await scan(statements, columns: width, body)
  }
}

extension TableScan {
  /// As many statements as parts, open at both ends, so that rows added since the bounds were read are not lost.
  func statements(_ bounds: ClosedRange<Int64>?, width: Int) -> [SQL] {
    let select = self.select(width: width)
    guard let bounds, parts > 1 else {
      return [select] + (1..<parts).map { _ in "\(select) AND 1 = 0" }
    }
    let step = (bounds.upperBound - bounds.lowerBound) / Int64(parts) + 1
    return (0..<parts).map { part in
      let start = bounds.lowerBound + Int64(part) * step
      let from: SQL = part == 0 ? "1 = 1" : "id >= \(start)"
      let through: SQL = part == parts - 1 ? "1 = 1" : "id < \(start + step)"
      return "\(select) AND \(from) AND \(through)"
    }
  }

  /// The reading of all parts, filled with zeros to a number of columns.
  public func select(width: Int) -> SQL {
    var list = columns.map { column in
      switch column {
      case .number(let name): SQL.quoted(name)
      // A scan binds numbers only; the code is three capital letters by its type.
      case .money(let name, let currency):
        "CASE WHEN \(SQL.quoted(name + "_currency")) = '\(currency.code)' THEN \(SQL.quoted(name)) END"
      }
    }
    while list.count < width { list.append("0") }
    return SQL(text: "SELECT \(list.joined(separator: ", ")) FROM \(SQL.quoted(table)) WHERE deleted_at IS NULL")
  }
}

extension Transaction {
  /// The smallest and the greatest id of a table, nil when it is empty.
  func idBounds(of table: String) throws -> ClosedRange<Int64>? {
    // Each on its own: SQLite finds one of them by the key, but reads the whole table for both together.
    try first("SELECT (SELECT MIN(id) FROM \(name: table)), (SELECT MAX(id) FROM \(name: table))") { row in
      row.isNull(0) ? nil : row.integer(0)...row.integer(1)
    } ?? nil
  }
}
