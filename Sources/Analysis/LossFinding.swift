/// Finding: customers on whom goods are sold below cost (margin under zero), among those whose cost is known.
public struct LossFinding: Equatable, Sendable {
  /// Ascending account indexes.
  public let accounts: [Int32]
  /// Customers with at least one line of known cost: the group the count is to be read against.
  public let judged: Int
  /// Sum of their margins, minor units, zero or negative.
  public let loss: Int64
  /// Sum of their revenue, minor units.
  public let revenue: Int64

  public var count: Int { accounts.count }
  /// Share of judged customers.
  public var share: Double { Double(count) / Double(judged) }

  /// nil when no line's cost is known; throws `overflow`.
  public init?(of statistics: AccountStatistics) throws {
    var accounts: [Int32] = []
    var judged = 0
    var loss: Int64 = 0
    var revenue: Int64 = 0
    for account in 0..<statistics.accountCount where statistics.costedLines[account] > 0 {
      judged += 1
      guard statistics.margin[account] < 0 else { continue }
      let (lossSum, lossOver) = loss.addingReportingOverflow(statistics.margin[account])
      let (revenueSum, revenueOver) = revenue.addingReportingOverflow(statistics.revenue[account])
      if lossOver || revenueOver { throw AnalysisFault.overflow(sum: "loss-making accounts") }
      loss = lossSum
      revenue = revenueSum
      accounts.append(Int32(truncatingIfNeeded: account))
    }
    guard judged > 0 else { return nil }
    self.accounts = accounts
    self.judged = judged
    self.loss = loss
    self.revenue = revenue
  }
}
