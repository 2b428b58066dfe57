/// What can be said of one account from its own lines alone, for a refresh right after a purchase.
///
/// It runs the same kernels as the full run, so both give the same figures. Classes are not in here: they depend on everybody else
/// and come from the stored borders (`ABCBorders`, `RFMBorders`), which move only at the next full run.
public struct OwnStatistics: Sendable {
  public let history: AccountHistory
  /// Variation of monthly revenue, with its XYZ class.
  public let variation: MonthlyVariation.Row

  /// - Parameters: lines in any order; `asOf` the reference day in days since 1970-01-01.
  /// - Throws: `AnalysisFault` as `Purchases`, `AccountStatistics` and `MonthlyVariation` do.
  public init(
    of lines: [OwnPurchase], asOf day: Int32, returns: Returns = .net, limits: XYZLimits = .trade, minimumMonths: Int32 = 6
  ) throws {
    let ids = Set(lines.map(\.order)).sorted()
    let dense = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($0.element, Int32(truncatingIfNeeded: $0.offset)) })
    let purchases = try Purchases(
      accountCount: 1, orderCount: ids.count,
      account: lines.map { _ in 0 }, order: lines.map { dense[$0.order] ?? 0 }, day: lines.map(\.day),
      revenue: lines.map(\.revenue), cost: .partly(lines.map { $0.cost ?? 0 }, known: lines.map { $0.cost != nil }))
    let statistics = try AccountStatistics(of: purchases, asOf: day, returns: returns)
    let monthly = try MonthlyVariation(
      of: purchases, asOf: day, returns: returns, limits: limits, minimumMonths: minimumMonths)
    guard let history = statistics[0], let variation = monthly[0] else {
      throw AnalysisFault.countOutOfRange(what: "accounts", value: statistics.accountCount)
    }
    self.history = history
    self.variation = variation
  }
}
