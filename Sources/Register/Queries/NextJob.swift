import Model
import Storage

extension Transaction {
  /// The oldest job of these sorts that waits, or whose worker gave no sign of life before `now`;
  /// locked, when asked for, until the writing ends. Those in `left` are for others.
  func nextJob(_ sorts: [String], except left: Set<Int64>, now: Instant, locks: Bool) throws -> Int64? {
    guard !sorts.isEmpty else { return nil }
    let others: SQL = left.isEmpty ? "" : "AND id NOT IN \(list: left.sorted())"
    let lock: SQL = locks && dialect == .postgres ? " FOR UPDATE SKIP LOCKED" : ""
    return try first(
      """
      SELECT id FROM job WHERE deleted_at IS NULL AND sort IN \(list: sorts) \
      AND (state = 'queued' OR (state = 'running' AND lease < \(now.microseconds))) \(others) \
      ORDER BY id LIMIT 1\(lock)
      """
    ) { $0.integer(0) }
  }
}
