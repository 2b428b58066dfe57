/// The own rhythm of a customer: when it usually comes back, how long it is silent, and whether that is beyond chance.
///
/// The usual gap is the median of its own gaps; under four gaps it is drawn towards the median of its group, by the share that is missing:
/// (n * own + (4 - n) * group) / 4. Gaps are gamma with the group's regularity k and this median, so P(gap > elapsed) is the chance
/// that a customer of this rhythm is silent for as long as this one and still comes.
public struct OwnRhythm: Equatable, Sendable {
  /// Days, own or drawn towards the group's.
  public let usualGap: Double
  /// Own gaps.
  public let gaps: Int32
  public let lastDay: Int32
  /// Days since the last purchase.
  public let elapsed: Int32
  /// So long a silence has a chance of less than 5 %: more than the group's patience of usual gaps has passed.
  let isBeyondChance: Bool

  /// Elapsed days against the usual gap.
  public var ratio: Double { Double(elapsed) / usualGap }
  /// After a year of silence a customer is not late but lost: `BaseMovement` and `CustomerSurvival` speak of it.
  public var isLost: Bool { elapsed > Self.lostAfter }
  /// The alarm; nil when the customer is lost.
  public var isLate: Bool? { isLost ? nil : isBeyondChance }
  /// The day by which the next purchase is as likely as not, days since 1970-01-01; in the past when overdue.
  public var nextExpectedDay: Int32 {
    Int32(min(Double(lastDay) + usualGap.rounded(), Double(CalendarMonth.days.upperBound)))
  }

  /// Own gaps from which on a customer has a rhythm of its own.
  public static let fewestGaps = 2
  /// Own gaps from which on the group has no say.
  static let enoughGaps = 4
  static let lostAfter: Int32 = 365

  /// The rhythm of one account, be it the group's alone; nil for an account without purchases, and without gaps in it and its group.
  public init?(of account: Int, in days: PurchaseDays, group: Regularity) {
    self.init(of: account, in: days, median: PurchaseGaps.median(of: account, in: days), group: group)
  }

  /// - Parameter own: the median of the account's own gaps, nil without any.
  init?(of account: Int, in days: PurchaseDays, median own: Double?, group: Regularity) {
    let range = days.range(of: account)
    guard !range.isEmpty else { return nil }
    let count = range.count - 1
    let missing = Double(max(0, Self.enoughGaps - count)) / Double(Self.enoughGaps)
    switch (own, group.medianGap) {
    case (nil, nil): return nil
    case (let own?, nil): usualGap = own
    case (nil, let group?): usualGap = group
    case (let own?, let group?): usualGap = (1 - missing) * own + missing * group
    }
    gaps = Int32(truncatingIfNeeded: count)
    lastDay = days.days[range.upperBound - 1]
    elapsed = days.asOf - lastDay
    isBeyondChance = Double(elapsed) > group.patience * usualGap
  }

  /// P(gap > elapsed) in the group it was judged in, 0...1.
  public func chanceOfSilence(in group: Regularity) -> Double { group.chance(of: Double(elapsed), usual: usualGap) }
}
