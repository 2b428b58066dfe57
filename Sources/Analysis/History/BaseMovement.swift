/// How the base moved over a window that ends at the reference day: who was active before it, who came, came back, fell silent.
///
/// Active is who bought within the last `window` days. With the window before it: kept bought in both; new bought in this one for the
/// first time; returned had bought before the earlier window only; lost bought in the earlier window and not in this one. So
/// was = kept + lost, now = kept + new + returned, now = was + new + returned - lost.
public struct BaseMovement: Sendable {
  /// One group of customers.
  public struct Group: Equatable, Sendable {
    /// Ascending account indexes.
    public internal(set) var accounts: [Int32] = []
    /// Minor units spent in the window in which the group was active: this one, for the lost the earlier one.
    public internal(set) var spent: Int64 = 0

    public var count: Int { accounts.count }
  }

  /// Days.
  public let window: Int32
  public let kept: Group
  public let new: Group
  public let returned: Group
  public let lost: Group
  /// Minor units that the kept spent in the earlier window.
  public let keptBefore: Int64

  public var was: Int { kept.count + lost.count }
  public var now: Int { kept.count + new.count + returned.count }

  /// The longest of a year, a half, a quarter and a month of which the days cover two; nil when they cover less than two months.
  public static func window(for days: ClosedRange<Int32>) -> Int32? {
    let span = Int(days.upperBound) - Int(days.lowerBound) + 1
    return [365, 182, 91, 30].first { 2 * $0 <= span }.map { Int32($0) }
  }

  /// - Throws: `limits` unless the window is 1 day or more; `overflow`.
  public init(of days: PurchaseDays, window: Int32) throws {
    guard window >= 1 else { throw AnalysisFault.limits("window must be a day or more") }
    // Int: a window may be longer than the calendar.
    let start = Int(days.asOf) - Int(window)
    let before = start - Int(window)
    var groups = [Group](repeating: Group(), count: 4)
    var (keptBefore, overflow): (Int64, Bool) = (0, false)
    func add(_ value: Int64, to sum: inout Int64) {
      let (total, over) = sum.addingReportingOverflow(value)
      sum = total
      overflow = overflow || over
    }
    for account in 0..<days.accountCount {
      var (older, earlier, recent) = (false, false, false)
      var (spentEarlier, spentRecent): (Int64, Int64) = (0, 0)
      for position in days.range(of: account) {
        let day = Int(days.days[position])
        if day > start {
          recent = true
          add(days.spent[position], to: &spentRecent)
        } else if day > before {
          earlier = true
          add(days.spent[position], to: &spentEarlier)
        } else {
          older = true
        }
      }
      guard recent || earlier else { continue }
      let group = recent ? (earlier ? 0 : older ? 2 : 1) : 3
      groups[group].accounts.append(Int32(truncatingIfNeeded: account))
      add(recent ? spentRecent : spentEarlier, to: &groups[group].spent)
      if group == 0 { add(spentEarlier, to: &keptBefore) }
    }
    if overflow { throw AnalysisFault.overflow(sum: "spend of a group of customers") }
    self.window = window
    (kept, new, returned, lost) = (groups[0], groups[1], groups[2], groups[3])
    self.keptBefore = keptBefore
  }
}
