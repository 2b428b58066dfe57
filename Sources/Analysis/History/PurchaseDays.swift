/// The distinct days on which each account bought, ascending, with what it spent on each: the ground of rhythm, survival and value models.
///
/// Purchase lines (revenue >= 0) up to the reference day; returns are left out. Two orders of one day are one purchase here.
public struct PurchaseDays: Sendable {
  public let asOf: Int32
  /// Where the days of an account begin in `days`; one more than there are accounts.
  public let starts: [Int32]
  /// Days since 1970-01-01.
  public let days: [Int32]
  /// Spent on that day, minor units.
  public let spent: [Int64]

  public var accountCount: Int { starts.count - 1 }

  /// - Throws: `dayOutOfRange` for an impossible reference day, `overflow`.
  public init(of purchases: Purchases, asOf day: Int32) throws {
    try checkReference(day)
    asOf = day
    let lines = Self.ascendingLines(purchases)
    let count = purchases.accountCount
    var ends = [Int32](repeating: 0, count: count + 1)
    for line in 0..<purchases.lineCount where purchases.day[line] <= day && purchases.revenue[line] >= 0 {
      ends[Int(purchases.account[line]) + 1] += 1
    }
    for account in 0..<count { ends[account + 1] += ends[account] }
    let begins = ends
    var days = [Int32](repeating: 0, count: Int(ends[count]))
    var spent = [Int64](repeating: 0, count: days.count)
    var overflow = false
    // `ends` runs along from the beginning of each account's days to the end of those found so far.
    for position in 0..<purchases.lineCount {
      let line = lines.map { Int($0[position]) } ?? position
      let value = purchases.revenue[line]
      let at = purchases.day[line]
      if at > day || value < 0 { continue }
      let account = Int(purchases.account[line])
      let end = Int(ends[account])
      if end > Int(begins[account]), days[end - 1] == at {
        let (sum, over) = spent[end - 1].addingReportingOverflow(value)
        spent[end - 1] = sum
        overflow = overflow || over
      } else {
        days[end] = at
        spent[end] = value
        ends[account] += 1
      }
    }
    if overflow { throw AnalysisFault.overflow(sum: "spend of an account on a day") }
    // Close the gaps that days of several lines left.
    var starts = [Int32](repeating: 0, count: count + 1)
    var next = 0
    for account in 0..<count {
      starts[account] = Int32(truncatingIfNeeded: next)
      for position in Int(begins[account])..<Int(ends[account]) {
        days[next] = days[position]
        spent[next] = spent[position]
        next += 1
      }
    }
    starts[count] = Int32(truncatingIfNeeded: next)
    days.removeLast(days.count - next)
    spent.removeLast(spent.count - next)
    self.starts = starts
    self.days = days
    self.spent = spent
  }

  /// Positions of an account's days in `days`; empty outside `0..<accountCount`.
  public func range(of account: Int) -> Range<Int> {
    (0..<accountCount).contains(account) ? Int(starts[account])..<Int(starts[account + 1]) : 0..<0
  }

  /// Days between consecutive purchases of an account, in order.
  public func gaps(of account: Int) -> [Int32] {
    let own = range(of: account)
    return own.dropFirst().map { days[$0] - days[$0 - 1] }
  }

  /// nil when lines already stand in order of day.
  private static func ascendingLines(_ purchases: Purchases) -> [Int32]? {
    guard let range = purchases.days else { return nil }
    let ordered = purchases.day.withUnsafeBufferPointer { day in
      (1..<max(1, day.count)).allSatisfy { day[$0 - 1] <= day[$0] }
    }
    return ordered ? nil : lineOrder(of: purchases.day, in: range)
  }
}
