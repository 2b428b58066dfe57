import Storage

extension Transaction {
  /// One writer of facts at a time, until the writing ends. SQLite has one writer anyhow.
  func lockFacts() throws {
    if dialect == .postgres { try each("SELECT pg_advisory_xact_lock(4815162343)") { _ in } }
  }
}
