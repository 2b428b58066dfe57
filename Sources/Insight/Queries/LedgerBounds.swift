import Register
import Storage

/// The smallest and greatest ids of what a ledger is read from; nil where a table is empty.
struct LedgerBounds: Sendable {
  let orders: ClosedRange<Int64>?
  let accounts: ClosedRange<Int64>?

  init(_ reader: ScopedReader) throws {
    // Each on its own: SQLite finds one of them by the key, but reads the whole table for both together.
    func range(_ sql: SQL) throws -> ClosedRange<Int64>? {
      try reader.rows(sql) { $0.isNull(0) ? nil : $0.integer(0)...$0.integer(1) }.first ?? nil
    }
    orders = try range("SELECT (SELECT MIN(id) FROM \"order\"), (SELECT MAX(id) FROM \"order\")")
    accounts = try range("SELECT (SELECT MIN(id) FROM account), (SELECT MAX(id) FROM account)")
  }
}
