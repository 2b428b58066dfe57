import Model
import Storage

/// What a ledger is read from: five whole-number columns a row.
enum LedgerLines {
  /// Live lines of a range of ids: account, order, day, amount and cost in the currency (empty where they are in another).
  static func lines(_ ids: ClosedRange<Int64>, _ currency: Currency) -> SQL {
    // A scan binds numbers only; the code is three capital letters by its type.
    let code = SQL(text: "'" + currency.code + "'")
    return """
      SELECT account, "order", day, CASE WHEN amount_currency = \(code) THEN amount END, \
      CASE WHEN cost_currency = \(code) THEN cost END FROM order_line \
      WHERE deleted_at IS NULL AND id BETWEEN \(ids.lowerBound) AND \(ids.upperBound)
      """
  }

  /// The ids of live accounts, in the first column.
  static let accounts: SQL = "SELECT id, 0, 0, 0, 0 FROM account WHERE deleted_at IS NULL"
}
