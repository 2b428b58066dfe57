import Model
import Storage

extension Transaction {
  /// The oldest job of these sorts that waits, or whose worker gave no sign of life before `now`;
  /// locked, when asked for, until the writing ends.
  func nextJob(_ sorts: [String], now: Instant, locks: Bool) throws -> Int64? {
    guard !sorts.isEmpty else { return nil }
    let lock: SQL = locks && dialect == .postgres ? " FOR UPDATE SKIP LOCKED" : ""
    return try first(
      """
      SELECT id FROM job WHERE deleted_at IS NULL AND sort IN \(list: sorts) \
      AND (state = 'queued' OR (state = 'running' AND lease < \(now.microseconds))) ORDER BY id LIMIT 1\(lock)
      """
    ) { $0.integer(0) }
  }
}
