import Register

/// The smallest and greatest ids of what a ledger is read from; nil where a table is empty.
struct LedgerBounds: Sendable {
  let lines: ClosedRange<Int64>?
  let orders: ClosedRange<Int64>?
  let accounts: ClosedRange<Int64>?

  init(_ reader: ScopedReader) throws {
    func range(_ found: [ClosedRange<Int64>?]) -> ClosedRange<Int64>? { found.first ?? nil }
    lines = range(
      try reader.rows("SELECT MIN(id), MAX(id) FROM order_line") { $0.isNull(0) ? nil : $0.integer(0)...$0.integer(1) })
    orders = range(
      try reader.rows("SELECT MIN(id), MAX(id) FROM \"order\"") { $0.isNull(0) ? nil : $0.integer(0)...$0.integer(1) })
    accounts = range(
      try reader.rows("SELECT MIN(id), MAX(id) FROM account") { $0.isNull(0) ? nil : $0.integer(0)...$0.integer(1) })
  }
}
