import Model
import Storage

/// What a ledger is read from.
enum LedgerLines {
  /// Live lines: account, order, day, amount and cost in the currency (empty where they are in another).
  static func lines(_ currency: Currency, parts: Int) -> TableScan {
    TableScan(
      "order_line",
      [.number("account"), .number("order"), .number("day"), .money("amount", currency), .money("cost", currency)], parts: parts)
  }

  /// The ids of live accounts.
  static let accounts = TableScan("account", [.number("id")], parts: 1)
}
