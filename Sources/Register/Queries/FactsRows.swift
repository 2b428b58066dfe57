import Storage

extension Transaction {
  /// The stored facts of the accounts in a range of ids, by account: the bindings of the columns.
  func factsRows(of columns: FactsColumns, in range: ClosedRange<Int64>) throws -> [Int64: [Binding]] {
    try factsRows(columns, "id BETWEEN \(range.lowerBound) AND \(range.upperBound)")
  }

  /// The stored facts of these accounts.
  func factsRows(of columns: FactsColumns, accounts: [Int64]) throws -> [Int64: [Binding]] {
    var out: [Int64: [Binding]] = [:]
    for start in stride(from: 0, to: accounts.count, by: 500) {
      let part = Array(accounts[start..<min(start + 500, accounts.count)])
      out.merge(try factsRows(columns, "id IN \(list: part)")) { one, _ in one }
    }
    return out
  }

  private func factsRows(_ columns: FactsColumns, _ condition: SQL) throws -> [Int64: [Binding]] {
    let list = SQL(text: columns.names.map(SQL.quoted).joined(separator: ", "))
    var out: [Int64: [Binding]] = [:]
    try each("SELECT id, \(list) FROM account_facts WHERE \(condition)") { row in
      var values: [Binding] = []
      values.reserveCapacity(columns.names.count)
      for index in columns.names.indices {
        if row.isNull(index + 1) {
          values.append(.null)
        } else {
          values.append(columns.isText[index] ? .text(row.text(index + 1)) : .integer(row.integer(index + 1)))
        }
      }
      out[row.integer(0)] = values
    }
    return out
  }
}
