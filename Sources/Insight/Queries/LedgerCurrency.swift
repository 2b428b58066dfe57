import Model
import Register
import Storage

/// The currency in which a base is analysed.
enum LedgerCurrency {
  /// The workspace's; when nothing was ever sold in that, the one with the most lines: a company that
  /// imports a file in another currency must not find its base empty.
  static func read(_ reader: ScopedReader, workspace: Currency) throws -> Currency {
    let own: SQL = "SELECT 1 FROM order_line WHERE deleted_at IS NULL AND amount_currency = \(workspace.code) LIMIT 1"
    if try !reader.rows(own, { $0.integer(0) }).isEmpty { return workspace }
    let most: SQL = """
      SELECT amount_currency FROM order_line WHERE deleted_at IS NULL AND amount_currency IS NOT NULL \
      GROUP BY amount_currency ORDER BY COUNT(*) DESC, amount_currency LIMIT 1
      """
    return try reader.rows(most) { Currency($0.text(0)) }.compactMap { $0 }.first ?? workspace
  }
}
