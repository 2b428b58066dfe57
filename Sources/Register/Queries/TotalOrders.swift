import Model
import Storage

extension Transaction {
  /// Sets amount, currency and number of lines of the orders from their live lines.
  /// An order whose lines are in several currencies keeps no amount.
  func totalOrders(_ ids: [Int64], at moment: Instant) throws {
    // Whoever waits for another writing of the same order must total what that one left behind, and a statement that waits still sees
    // the lines as they were when it began.
    if dialect == .postgres { try each("SELECT id FROM \"order\" WHERE id IN \(list: ids) ORDER BY id FOR UPDATE") { _ in } }
    try run(
      """
      UPDATE "order" SET changed_at = \(moment.microseconds), \
      lines = (SELECT COUNT(*) FROM order_line l WHERE l."order" = "order".id AND l.deleted_at IS NULL), \
      amount = (SELECT CASE WHEN COUNT(DISTINCT l.amount_currency) = 1 THEN CAST(SUM(l.amount) AS BIGINT) END \
      FROM order_line l WHERE l."order" = "order".id AND l.deleted_at IS NULL), \
      amount_currency = (SELECT CASE WHEN COUNT(DISTINCT l.amount_currency) = 1 THEN MIN(l.amount_currency) END \
      FROM order_line l WHERE l."order" = "order".id AND l.deleted_at IS NULL) \
      WHERE id IN \(list: ids)
      """)
  }
}
