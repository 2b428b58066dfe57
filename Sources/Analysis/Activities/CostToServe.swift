/// Cost to serve by time-driven activity-based costing: time * volume * rate for each activity, summed for each account.
///
/// Unused capacity (and overtime, when more was used than there is) is reported and never spread over accounts.
/// Every entry is rounded once (half up), so accounts and activities add up exactly to `assigned`.
/// Source: R. S. Kaplan & S. R. Anderson, HBR November 2004, and "Time-Driven Activity-Based Costing", 2007.
public struct CostToServe: Sendable {
  public let pool: CapacityPool
  /// Minor units, one per account.
  public let byAccount: [Int64]
  /// Minor units, one per activity.
  public let byActivity: [Int64]
  /// Milliseconds, one per activity.
  public let timeByActivity: [Int64]
  /// Milliseconds over all activities.
  public let usedTime: Int64
  /// Minor units charged to accounts.
  public let assigned: Int64

  /// Milliseconds of capacity nobody used; negative is overtime.
  public var unusedTime: Int64 { pool.capacity - usedTime }
  /// Minor units paid for capacity nobody used; negative when more was charged than paid.
  public var unusedCost: Int64 { pool.cost - assigned }
  /// Used part of the practical capacity; above 1 is overtime.
  public var usedShare: Double { Double(usedTime) / Double(pool.capacity) }

  /// - Parameters: one entry per happening or sum of happenings: `account`, `activity` (dense indexes), `volume` how many times (>= 0),
  ///   `time` of one of them in milliseconds (from a `TimeEquation`).
  /// - Throws: `AnalysisFault` for unequal columns, indexes out of range, negative numbers, `overflow`.
  public init(
    pool: CapacityPool, accountCount: Int, activityCount: Int, account: [Int32], activity: [Int32], volume: [Int64], time: [Int64]
  ) throws {
    for (what, value) in [("accounts", accountCount), ("activities", activityCount)] {
      guard value >= 0, value < Int(Int32.max) else { throw AnalysisFault.countOutOfRange(what: what, value: value) }
    }
    for (column, found) in [("activity", activity.count), ("volume", volume.count), ("time", time.count)] where found != account.count {
      throw AnalysisFault.columnLength(column: column, expected: account.count, found: found)
    }
    try checkIndexes(account, below: accountCount, "account")
    try checkIndexes(activity, below: activityCount, "activity")
    var byAccount = [Int64](repeating: 0, count: accountCount)
    var byActivity = [Int64](repeating: 0, count: activityCount)
    var timeByActivity = [Int64](repeating: 0, count: activityCount)
    for line in account.indices {
      guard volume[line] >= 0 else { throw AnalysisFault.badNumber(column: "volume", line: line) }
      guard time[line] >= 0 else { throw AnalysisFault.badNumber(column: "time", line: line) }
      let (spent, tooLong) = volume[line].multipliedReportingOverflow(by: time[line])
      guard !tooLong, let cost = Int64(exactly: pool.cost(of: spent)) else { throw AnalysisFault.overflow(sum: "cost to serve") }
      try Self.add(cost, to: &byAccount[Int(account[line])])
      try Self.add(cost, to: &byActivity[Int(activity[line])])
      try Self.add(spent, to: &timeByActivity[Int(activity[line])])
    }
    self.pool = pool
    self.byAccount = byAccount
    self.byActivity = byActivity
    self.timeByActivity = timeByActivity
    usedTime = try checkedSum(timeByActivity, "time used")
    assigned = try checkedSum(byActivity, "cost to serve")
  }

  private static func add(_ value: Int64, to sum: inout Int64) throws {
    let (next, over) = sum.addingReportingOverflow(value)
    if over { throw AnalysisFault.overflow(sum: "cost to serve") }
    sum = next
  }
}
