import Model
import Storage

extension Transaction {
  /// Updates rows through a staging table of the connection, one statement for all: the fastest way on both engines.
  ///
  /// - Parameters: `rows` all columns, the account's id among them; `positions` the columns to set.
  func updateFacts(_ rows: [[Binding]], _ columns: FactsColumns, _ positions: [Int], at moment: Instant) throws {
    guard !rows.isEmpty else { return }
    let definitions = columns.names.indices.map { index in
      SQL.quoted(columns.names[index]) + " " + (columns.isText[index] ? dialect.textType : dialect.integerType)
    }
    try run(SQL(text: "CREATE TEMP TABLE IF NOT EXISTS facts_stage (" + definitions.joined(separator: ", ") + ")"))
    try run("DELETE FROM facts_stage")
    try insert(into: "facts_stage", columns: columns.names, rows: rows)
    let sets = positions.map { SQL.quoted(columns.names[$0]) }.map { SQL(text: $0 + " = s." + $0) }.joined(separator: ", ")
    try run(
      """
      UPDATE account_facts SET \(sets), version = version + 1, changed_at = \(moment.microseconds) \
      FROM facts_stage s WHERE account_facts.id = s.account
      """)
  }
}
