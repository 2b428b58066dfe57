/// Finding: customers who bought once and never came back.
public struct OneTimeFinding: Equatable, Sendable {
  /// Customers with at least one purchase order.
  public let buyers: Int
  /// Customers with exactly one purchase order.
  public let oneTime: Int
  /// Revenue of the one-time buyers, minor units.
  public let revenue: Int64
  /// Share of buyers that bought once; nil without buyers.
  public let share: Double?
  /// Share of buyers with two purchase orders or more; nil without buyers.
  public let repeatShare: Double?
  /// Share of all revenue the one-time buyers brought; nil when the total is not positive.
  public let revenueShare: Double?

  /// Throws `overflow`.
  public init(of statistics: AccountStatistics) throws {
    var buyers = 0
    var oneTime = 0
    var revenue: Int64 = 0
    for account in 0..<statistics.accountCount where statistics.orders[account] > 0 {
      buyers += 1
      guard statistics.orders[account] == 1 else { continue }
      oneTime += 1
      let (sum, over) = revenue.addingReportingOverflow(statistics.revenue[account])
      if over { throw AnalysisFault.overflow(sum: "revenue of one-time buyers") }
      revenue = sum
    }
    self.buyers = buyers
    self.oneTime = oneTime
    self.revenue = revenue
    share = buyers > 0 ? Double(oneTime) / Double(buyers) : nil
    repeatShare = buyers > 0 ? Double(buyers - oneTime) / Double(buyers) : nil
    revenueShare = statistics.totalRevenue > 0 ? Double(revenue) / Double(statistics.totalRevenue) : nil
  }
}
