/// A base cut at a day: the repeat histories up to it, for a model to learn from, and the purchases after it, to judge the model by.
public struct Calibration: Sendable {
  /// Accounts that had bought by the cut, ascending; the columns below have one entry for each.
  public let accounts: [Int32]
  /// A purchase is a day with purchases; times in units of `unit` days.
  public let histories: RepeatHistories
  /// Mean spend of the repeat purchases, minor units; 0 without any.
  public let meanSpend: [Double]
  /// Days with purchases after the cut, `heldOut` days long.
  public let after: [Int32]
  public let cut: Int32
  public let heldOut: Int32
  /// Days in a unit of time.
  public let unit: Double

  /// `heldOut` in units of time.
  public var timeAfter: Double { Double(heldOut) / unit }

  /// - Parameters: `cut` the last day of the histories; `heldOut` days after it that count as the future (0: none); `unit` 7 for weeks.
  /// - Throws: `dayOutOfRange`; `limits` when the future reaches beyond the reference day of the days, or a unit is not positive.
  public init(of days: PurchaseDays, cut: Int32, heldOut: Int32 = 0, unit: Double = 7) throws {
    try checkReference(cut)
    guard heldOut >= 0, Int(cut) + Int(heldOut) <= Int(days.asOf) else {
      throw AnalysisFault.limits("held-out days must end by the reference day")
    }
    guard unit > 0, unit.isFinite else { throw AnalysisFault.limits("unit of time must be positive") }
    var accounts: [Int32] = []
    var purchases: [Int32] = []
    var last: [Double] = []
    var age: [Double] = []
    var meanSpend: [Double] = []
    var after: [Int32] = []
    let end = cut + heldOut
    for account in 0..<days.accountCount {
      let own = days.range(of: account)
      guard let first = own.first, days.days[first] <= cut else { continue }
      var position = first + 1
      var spent = 0.0
      while position < own.upperBound, days.days[position] <= cut {
        spent += Double(days.spent[position])
        position += 1
      }
      let x = position - first - 1
      accounts.append(Int32(truncatingIfNeeded: account))
      purchases.append(Int32(truncatingIfNeeded: x))
      last.append(Double(days.days[position - 1] - days.days[first]) / unit)
      age.append(Double(cut - days.days[first]) / unit)
      meanSpend.append(x > 0 ? spent / Double(x) : 0)
      var future: Int32 = 0
      while position < own.upperBound, days.days[position] <= end {
        future += 1
        position += 1
      }
      after.append(future)
    }
    self.accounts = accounts
    histories = try RepeatHistories(purchases: purchases, last: last, age: age)
    self.meanSpend = meanSpend
    self.after = after
    self.cut = cut
    self.heldOut = heldOut
    self.unit = unit
  }
}
