import Model
import Storage

extension Transaction {
  /// Inserts rows of facts, all columns each, under the ids of their accounts.
  func insertFacts(_ rows: [[Binding]], _ columns: FactsColumns, at moment: Instant) throws {
    guard let account = columns.names.firstIndex(of: "account") else { return }
    let when = Binding.integer(moment.microseconds)
    try insert(
      into: "account_facts", columns: ["id", "version", "created_at", "changed_at"] + columns.names,
      rows: rows.map { [$0[account], .integer(1), when, when] + $0 })
  }
}
