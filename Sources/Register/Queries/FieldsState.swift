import Storage

/// The own fields of a database in four numbers, one of which differs after any of them was added, changed, deleted or restored.
struct FieldsState: Sendable, Equatable {
  private let numbers: [Int64]

  init(_ transaction: any Transaction) throws {
    let sql: SQL = """
      SELECT COUNT(*), COUNT(deleted_at), CAST(COALESCE(SUM(version), 0) AS BIGINT), COALESCE(MAX(changed_at), 0) FROM field_definition
      """
    numbers = try transaction.first(sql) { row in (0..<4).map { row.integer($0) } } ?? []
  }
}
