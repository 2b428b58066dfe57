import Storage

extension Transaction {
  /// Takes the facts of these accounts away for good: they are derived and can be computed again.
  func removeFacts(_ accounts: [Int64]) throws {
    for start in stride(from: 0, to: accounts.count, by: 500) {
      let part = Array(accounts[start..<min(start + 500, accounts.count)])
      try run("DELETE FROM account_facts WHERE id IN \(list: part)")
    }
  }
}
