/// Finding: valuable customers (class A or B) late against their own rhythm: days since the last purchase above
/// `patience` times their own mean interval, asked only of those with enough intervals to have a rhythm.
public struct LateCustomersFinding: Equatable, Sendable {
  /// Ascending account indexes.
  public let accounts: [Int32]
  /// Revenue of the last 12 months of these customers, minor units: what is at stake.
  public let revenueAtStake: Int64
  /// Class A and B customers with enough intervals: the group the count is to be read against.
  public let judged: Int

  public var count: Int { accounts.count }

  /// - Parameters: `classes` and `recentRevenue` one per account (`Purchases.revenueOfLastYear`); `patience` 150 % means one and a half
  ///   of the own mean interval; `minimumIntervals` is 3 when nothing else is said.
  /// - Throws: `columnLength`, `limits`, `overflow`.
  public init(
    of statistics: AccountStatistics, classes: [ABCClass?], recentRevenue: [Int64],
    patience: Ratio = .percent(150), minimumIntervals: Int32 = 3
  ) throws {
    let count = statistics.accountCount
    guard classes.count == count else {
      throw AnalysisFault.columnLength(column: "classes", expected: count, found: classes.count)
    }
    guard recentRevenue.count == count else {
      throw AnalysisFault.columnLength(column: "recent revenue", expected: count, found: recentRevenue.count)
    }
    guard minimumIntervals >= 1 else { throw AnalysisFault.limits("at least one interval is needed") }
    var late: [Int32] = []
    var stake: Int64 = 0
    var judged = 0
    for account in 0..<count {
      guard let letter = classes[account], letter != .c else { continue }
      // An Int: a minimum of Int32.max intervals must not overflow when compared.
      let intervals = Int(statistics.purchaseDays[account]) - 1
      guard intervals >= Int(minimumIntervals) else { continue }
      judged += 1
      let since = Int128(Int(statistics.asOf) - Int(statistics.lastDay[account]))
      let span = Int128(Int(statistics.lastDay[account]) - Int(statistics.firstDay[account]))
      // since > patience * span / intervals, in integers.
      guard since * Int128(intervals) * Int128(patience.denominator) > span * Int128(patience.numerator) else { continue }
      let (sum, over) = stake.addingReportingOverflow(recentRevenue[account])
      if over { throw AnalysisFault.overflow(sum: "revenue at stake") }
      stake = sum
      late.append(Int32(truncatingIfNeeded: account))
    }
    accounts = late
    revenueAtStake = stake
    self.judged = judged
  }
}
