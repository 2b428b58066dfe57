extension Purchases {
  /// Revenue of each account over a window of days, both ends included, minor units: what is at stake lately.
  /// - Throws: `overflow`.
  public func revenue(in window: ClosedRange<Int32>, returns: Returns = .net) throws -> [Int64] {
    var sums = [Int64](repeating: 0, count: accountCount)
    let net = returns == .net
    var overflow = false
    sums.withUnsafeMutableBufferPointer { sums in
      account.withUnsafeBufferPointer { account in
        day.withUnsafeBufferPointer { day in
          revenue.withUnsafeBufferPointer { revenue in
            for line in 0..<account.count where window.contains(day[line]) && (net || revenue[line] >= 0) {
              let (sum, over) = sums[Int(account[line])].addingReportingOverflow(revenue[line])
              sums[Int(account[line])] = sum
              overflow = overflow || over
            }
          }
        }
      }
    }
    if overflow { throw AnalysisFault.overflow(sum: "revenue of an account") }
    return sums
  }

  /// Revenue of each account over the 365 days that end with the reference day, minor units.
  public func revenueOfLastYear(asOf day: Int32, returns: Returns = .net) throws -> [Int64] {
    try checkReference(day)
    return try revenue(in: (day - 364)...day, returns: returns)
  }
}
