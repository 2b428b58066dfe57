import Model
import Storage

extension Transaction {
  /// Updates rows of facts by the fastest way of the engine.
  func updateFacts(_ changes: [FactsComparison.Change], _ columns: FactsColumns, at moment: Instant) throws {
    switch dialect {
    case .sqlite: try updateOneByOne(changes, columns, at: moment)
    case .postgres:
      try updateStaged(changes.filter { $0.keyed == 0 }.map(\.row), columns, isKeyed: false, at: moment)
      try updateStaged(changes.filter { $0.keyed != 0 }.map(\.row), columns, isKeyed: true, at: moment)
    }
  }

  /// SQLite writes the entries of an index anew whenever a statement names its column: each row names those that differ.
  private func updateOneByOne(_ changes: [FactsComparison.Change], _ columns: FactsColumns, at moment: Instant) throws {
    guard let account = columns.names.firstIndex(of: "account") else { return }
    var statements: [UInt64: (text: String, positions: [Int])] = [:]
    for change in changes {
      let statement = statements[change.keyed] ?? Self.statement(columns, keyed: change.keyed)
      statements[change.keyed] = statement
      var values = statement.positions.map { change.row[$0] }
      values.append(.integer(moment.microseconds))
      values.append(change.row[account])
      try run(SQL(text: statement.text, values))
    }
  }

  private static func statement(_ columns: FactsColumns, keyed: UInt64) -> (text: String, positions: [Int]) {
    let positions = columns.names.indices.filter { !columns.isKeyed[$0] || keyed & (1 << UInt64($0)) != 0 }
    let sets = positions.map { SQL.quoted(columns.names[$0]) + " = ?" }.joined(separator: ", ")
    return ("UPDATE account_facts SET \(sets), changed_at = ?, version = version + 1 WHERE id = ?", positions)
  }

  /// PostgreSQL: through a staging table of the connection, one statement for all.
  private func updateStaged(_ rows: [[Binding]], _ columns: FactsColumns, isKeyed: Bool, at moment: Instant) throws {
    guard !rows.isEmpty else { return }
    let definitions = columns.names.indices.map { index in
      SQL.quoted(columns.names[index]) + " " + (columns.isText[index] ? dialect.textType : dialect.integerType)
    }
    try run(SQL(text: "CREATE TEMP TABLE IF NOT EXISTS facts_stage (" + definitions.joined(separator: ", ") + ")"))
    try run("DELETE FROM facts_stage")
    try insert(into: "facts_stage", columns: columns.names, rows: rows)
    let names = columns.names.indices.filter { isKeyed || !columns.isKeyed[$0] }.map { SQL.quoted(columns.names[$0]) }
    let sets = names.map { SQL(text: $0 + " = s." + $0) }.joined(separator: ", ")
    try run(
      """
      UPDATE account_facts SET \(sets), version = version + 1, changed_at = \(moment.microseconds) \
      FROM facts_stage s WHERE account_facts.id = s.account
      """)
  }
}
