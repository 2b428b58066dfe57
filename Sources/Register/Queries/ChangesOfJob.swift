import Model
import Records
import Storage

/// One line of the change log on its way back.
struct PastChange: Sendable {
  let id: Int64
  let table: String
  let record: Int64
  let action: Change.Action
  let diff: String?
}

extension Transaction {
  /// Changes that a job made, the last first, below an id of the log.
  func changes(ofJob job: Int64, before: Int64, limit: Int) throws -> [PastChange] {
    try rows(
      """
      SELECT id, "table", record, action, diff FROM change \
      WHERE job = \(job) AND id < \(before) AND deleted_at IS NULL ORDER BY id DESC LIMIT \(SQL(text: String(limit)))
      """
    ) {
      PastChange(
        id: $0.integer(0), table: $0.text(1), record: $0.integer(2), action: Change.Action(rawValue: $0.text(3)) ?? .update,
        diff: $0.optionalText(4))
    }
  }

  /// How many changes a job made.
  func changes(ofJob job: Int64) throws -> Int {
    try first("SELECT COUNT(*) FROM change WHERE job = \(job) AND deleted_at IS NULL") { Int($0.integer(0)) } ?? 0
  }
}
