import Analysis
import Model
import Register
import Storage

/// The live lines of single accounts, by account; deleted accounts have none.
enum OwnLines {
  static func read(_ accounts: Set<Int64>, _ currency: Currency, _ reader: ScopedReader) throws -> [Int64: [OwnPurchase]] {
    var out: [Int64: [OwnPurchase]] = [:]
    for part in PurchaseChanges.parts(accounts) {
      let live = try reader.rows("SELECT id FROM account WHERE deleted_at IS NULL AND id IN \(list: part)") { $0.integer(0) }
      guard !live.isEmpty else { continue }
      _ = try reader.rows(
        """
        SELECT account, "order", day, amount, CASE WHEN cost_currency = \(currency.code) THEN cost END FROM order_line \
        WHERE deleted_at IS NULL AND account IN \(list: live) AND amount_currency = \(currency.code) \
        AND "order" IS NOT NULL AND day BETWEEN -719162 AND 2932896
        """
      ) { row in
        out[row.integer(0), default: []].append(
          OwnPurchase(
            order: row.integer(1), day: Int32(clamping: row.integer(2)), revenue: row.integer(3), cost: row.optionalInteger(4)))
      }
    }
    return out
  }
}
