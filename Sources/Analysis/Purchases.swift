/// Purchase lines in columns: who bought, in which order, on which day, for how much, at what cost.
///
/// All columns have one entry per line. `account` and `order` are dense indexes `0..<accountCount` and `0..<orderCount`;
/// `day` counts days since 1970-01-01; `revenue` and `cost` are minor units of one currency. A line of negative revenue is a return.
/// Ties are broken by account index: give indexes in ascending order of account id. Every order belongs to one account.
/// Lines may come in any order; lines in order of day are several times faster.
public struct Purchases: Sendable {
  public let accountCount: Int
  public let orderCount: Int
  public let account: [Int32]
  public let order: [Int32]
  public let day: [Int32]
  public let revenue: [Int64]
  public let cost: CostColumn
  /// First and last day of all lines, nil without lines.
  public let days: ClosedRange<Int32>?

  public var lineCount: Int { account.count }

  /// Checks lengths, indexes, days (years 1...9999) and that no order names two accounts.
  /// - Throws: `AnalysisFault` naming the column, the line and the value.
  public init(
    accountCount: Int, orderCount: Int,
    account: [Int32], order: [Int32], day: [Int32], revenue: [Int64], cost: CostColumn = .unknown
  ) throws {
    try Self.check(count: accountCount, "accounts")
    try Self.check(count: orderCount, "orders")
    try Self.check(count: account.count, "lines")
    try Self.check(length: order.count, "order", account.count)
    try Self.check(length: day.count, "day", account.count)
    try Self.check(length: revenue.count, "revenue", account.count)
    switch cost {
    case .unknown: break
    case .known(let values): try Self.check(length: values.count, "cost", account.count)
    case .partly(let values, let known):
      try Self.check(length: values.count, "cost", account.count)
      try Self.check(length: known.count, "cost known", account.count)
    }
    try checkIndexes(account, below: accountCount, "account")
    try checkIndexes(order, below: orderCount, "order")
    days = try checkedRange(of: day)
    try Self.checkOwners(of: order, account, orderCount)
    self.accountCount = accountCount
    self.orderCount = orderCount
    self.account = account
    self.order = order
    self.day = day
    self.revenue = revenue
    self.cost = cost
  }

  private static func check(count: Int, _ what: String) throws {
    guard count >= 0, count < Int(Int32.max) else { throw AnalysisFault.countOutOfRange(what: what, value: count) }
  }

  private static func check(length: Int, _ column: String, _ expected: Int) throws {
    guard length == expected else { throw AnalysisFault.columnLength(column: column, expected: expected, found: length) }
  }

  private static func checkOwners(of order: [Int32], _ account: [Int32], _ orderCount: Int) throws {
    var owner = [Int32](repeating: -1, count: orderCount)
    let fault: Int? = owner.withUnsafeMutableBufferPointer { owner in
      account.withUnsafeBufferPointer { account in
        order.withUnsafeBufferPointer { order in
          for line in 0..<order.count {
            let index = Int(order[line])
            if owner[index] == account[line] { continue }
            if owner[index] >= 0 { return line }
            owner[index] = account[line]
          }
          return nil
        }
      }
    }
    if let fault { throw AnalysisFault.orderOfTwoAccounts(order: Int(order[fault]), line: fault) }
  }
}
