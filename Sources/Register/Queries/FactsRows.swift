import Storage

extension Transaction {
  /// The stored facts of the accounts in a range of ids, ascending: the account, then the columns.
  func eachFacts(of columns: FactsColumns, in range: ClosedRange<Int64>, _ body: (any Row) throws -> Void) throws {
    try eachFacts(columns, "id BETWEEN \(range.lowerBound) AND \(range.upperBound)", body)
  }

  /// The stored facts of these accounts, which are in ascending order.
  func eachFacts(of columns: FactsColumns, accounts: [Int64], _ body: (any Row) throws -> Void) throws {
    for start in stride(from: 0, to: accounts.count, by: 500) {
      let part = Array(accounts[start..<min(start + 500, accounts.count)])
      try eachFacts(columns, "id IN \(list: part)", body)
    }
  }

  private func eachFacts(_ columns: FactsColumns, _ condition: SQL, _ body: (any Row) throws -> Void) throws {
    let list = SQL(text: columns.names.map(SQL.quoted).joined(separator: ", "))
    try each("SELECT id, \(list) FROM account_facts WHERE \(condition) ORDER BY id", body)
  }
}
