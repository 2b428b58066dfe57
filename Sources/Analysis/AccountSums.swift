/// The running sums of one account, together in one row of 64 bytes because lines arrive in random order of account.
struct AccountSums: BitwiseCopyable {
  var revenue: Int64 = 0
  var returned: Int64 = 0
  var margin: Int64 = 0
  var costedRevenue: Int64 = 0
  /// A bit for each month with a purchase, counted from the first month of the base; the first 64 months only.
  var months: UInt64 = 0
  var lines: Int32 = 0
  var orders: Int32 = 0
  var purchaseDays: Int32 = 0
  var costedLines: Int32 = 0
  var firstDay: Int32 = AccountStatistics.noDay
  var lastDay: Int32 = AccountStatistics.noDay

  /// Counts distinct days by comparing with the last one; returns true when the day lies before it, so lines are not in order.
  /// Without branches: they would wait for the row to come from memory, and guess wrong as often as not.
  @inline(__always)
  mutating func addPurchase(on day: Int32, month: UInt64, newOrder: Bool) -> Bool {
    let earlier = day < lastDay
    purchaseDays &+= day == lastDay ? 0 : 1
    firstDay = firstDay == AccountStatistics.noDay ? day : firstDay
    lastDay = day
    months |= month
    orders &+= newOrder ? 1 : 0
    return earlier
  }

  /// Returns true on overflow.
  @inline(__always)
  mutating func add(revenue value: Int64) -> Bool {
    let (sum, over) = revenue.addingReportingOverflow(value)
    revenue = sum
    return over
  }

  /// Returns true on overflow.
  @inline(__always)
  mutating func add(returned value: Int64) -> Bool {
    let (sum, over) = returned.addingReportingOverflow(value)
    returned = sum
    return over
  }

  /// Returns true on overflow.
  @inline(__always)
  mutating func add(cost: Int64, of value: Int64) -> Bool {
    let (difference, overDifference) = value.subtractingReportingOverflow(cost)
    let (marginSum, overMargin) = margin.addingReportingOverflow(difference)
    let (revenueSum, overRevenue) = costedRevenue.addingReportingOverflow(value)
    margin = marginSum
    costedRevenue = revenueSum
    costedLines &+= 1
    return overDifference || overMargin || overRevenue
  }
}
