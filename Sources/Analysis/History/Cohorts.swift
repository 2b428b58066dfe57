/// Cohorts: customers by the calendar month of their first purchase, and how many of them buy in each month after it.
///
/// A month after the month of the reference day has not been reached: such cells are absent, and a cohort enters the retention after
/// k months only when it can have reached k. Returns do not make a customer active.
public struct Cohorts: Sendable {
  /// Months of the first purchases, `year * 12 + month - 1`, ascending, without holes; empty without purchases.
  public let months: [Int32]
  /// By cohort, then by months since the first purchase (0 is the cohort itself) as far as it can have got.
  public let active: [[Int]]

  /// The most months between the first purchase and the reference day.
  public static let mostMonths = 1200

  /// Throws `tooMany` for a base that reaches over more than 1,200 months.
  public init(of days: PurchaseDays) throws {
    guard let low = days.days.min() else {
      self.init(first: 0, [])
      return
    }
    let first = CalendarMonth.number(of: low)
    let last = CalendarMonth.number(of: days.asOf)
    guard Int(last - first) < Self.mostMonths else { throw AnalysisFault.tooMany(what: "months", limit: Self.mostMonths) }
    let table = CalendarMonth.table(for: low...max(low, days.asOf))
    var active = (first...last).map { [Int](repeating: 0, count: Int(last - $0) + 1) }
    for account in 0..<days.accountCount {
      var cohort: Int32?
      var latest: Int32?
      for position in days.range(of: account) {
        let month = table[Int(days.days[position] - low)]
        if month == latest { continue }
        latest = month
        let own = cohort ?? month
        cohort = own
        active[Int(own - first)][Int(month - own)] += 1
      }
    }
    self.init(first: first, active)
  }

  /// The same from the statistics of the purchases, which keep the months of each account: no further pass over the lines, unless the
  /// base reaches over more than 64 months.
  /// - Parameter last: the last day of the data; nil for the reference day of the statistics, whose month is then the last one reached.
  public init(of purchases: Purchases, _ statistics: AccountStatistics, through last: Int32? = nil) throws {
    let end = last ?? statistics.asOf
    guard let first = statistics.firstMonth, let latest = statistics.lastMonth, latest - first < 64,
      statistics.accountCount == purchases.accountCount
    else {
      try self.init(of: PurchaseDays(of: purchases, asOf: end))
      return
    }
    let all = statistics.months.reduce(0, |)
    guard all != 0 else {
      self.init(first: 0, [])
      return
    }
    let lowest = all.trailingZeroBitCount
    let reference = CalendarMonth.number(of: end) - first
    guard Int(reference) - lowest < Self.mostMonths else { throw AnalysisFault.tooMany(what: "months", limit: Self.mostMonths) }
    // Counted in a square of 64 x 64 whatever the base reaches over.
    var counts = [Int](repeating: 0, count: 64 * 64)
    for months in statistics.months where months != 0 {
      let own = months.trailingZeroBitCount
      var rest = months >> UInt64(own)
      while rest != 0 {
        counts[own * 64 + rest.trailingZeroBitCount] += 1
        rest &= rest - 1
      }
    }
    self.init(
      first: first + Int32(lowest),
      (lowest...Int(reference)).map { cohort in
        (0...(Int(reference) - cohort)).map { $0 < 64 && cohort < 64 ? counts[cohort * 64 + $0] : 0 }
      })
  }

  init(first: Int32, _ active: [[Int]]) {
    months = active.indices.map { first + Int32(truncatingIfNeeded: $0) }
    self.active = active
  }

  /// Customers of a cohort.
  public func size(of cohort: Int) -> Int { active.indices.contains(cohort) ? active[cohort][0] : 0 }

  /// Share of all customers who can have reached it that bought in the k-th month after their first purchase; nil when none can.
  public func retention(after k: Int) -> Double? {
    guard k >= 0 else { return nil }
    let reached = active.filter { $0.count > k }
    let customers = reached.reduce(0) { $0 + $1[0] }
    return customers > 0 ? Double(reached.reduce(0) { $0 + $1[k] }) / Double(customers) : nil
  }
}
