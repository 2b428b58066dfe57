/// The own rhythm of a customer: when it usually comes back, how late it is, and whether that is beyond chance.
///
/// The usual gap is the median of its own gaps; under four gaps it is drawn towards the median of its group, by the share that is missing:
/// (n * own + (4 - n) * group) / 4. Gaps are gamma with the group's regularity k and this median, so P(gap > elapsed) is the chance
/// that a customer of this rhythm is silent for as long as this one and still comes.
public struct OwnRhythm: Equatable, Sendable {
  /// Own gaps.
  public let gaps: Int
  /// Median and MAD of the own gaps, days; nil without gaps.
  public let ownMedian: Double?
  public let ownDeviation: Double?
  /// Days, own or drawn towards the group's.
  public let usualGap: Double
  public let lastDay: Int32
  /// Days since the last purchase.
  public let elapsed: Int32
  /// P(gap > elapsed), 0...1.
  public let chanceOfSilence: Double

  /// Elapsed days against the usual gap.
  public var ratio: Double { Double(elapsed) / usualGap }
  /// The alarm: so long a silence has a chance of less than 5 %.
  public var isLate: Bool { chanceOfSilence < 0.05 }
  /// The day by which the next purchase is as likely as not, days since 1970-01-01; in the past when overdue.
  public var nextExpectedDay: Int32 { lastDay + Int32(min(usualGap.rounded(), 3_000_000)) }

  static let fewestGaps = 4

  /// nil for an account without purchases, and without gaps in it and its group.
  public init?(of account: Int, in days: PurchaseDays, group: Regularity) {
    let own = days.range(of: account)
    guard let last = own.last else { return nil }
    let sample = SortedSample(days.gaps(of: account).map(Double.init))
    let missing = Double(max(0, Self.fewestGaps - sample.count)) / Double(Self.fewestGaps)
    let usual: Double
    switch (sample.median, group.medianGap) {
    case (nil, nil): return nil
    case (let own?, nil): usual = own
    case (nil, let group?): usual = group
    case (let own?, let group?): usual = (1 - missing) * own + missing * group
    }
    gaps = sample.count
    ownMedian = sample.median
    ownDeviation = sample.medianDeviation
    usualGap = usual
    lastDay = days.days[last]
    elapsed = days.asOf - days.days[last]
    chanceOfSilence = IncompleteGamma(shape: group.shape, Double(elapsed) / usual * group.medianOfShape)?.upper ?? 1
  }
}
