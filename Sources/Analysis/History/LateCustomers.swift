/// Who is late against their own rhythm, over a whole base: the alarm of `OwnRhythm`, asked of those who have a rhythm and are not lost.
///
/// A rhythm have those with two gaps of their own or more (three purchase days); judged is who of them bought within the last year.
public struct LateCustomers: Sendable {
  public let regularity: Regularity
  /// One per account; nil without two gaps.
  public let rhythms: [OwnRhythm?]
  /// Ascending accounts in alarm among the judged.
  public let accounts: [Int32]
  public let judged: Int

  public init(of days: PurchaseDays) {
    let gaps = PurchaseGaps(of: days)
    let regularity = Regularity(of: gaps)
    var rhythms = [OwnRhythm?](repeating: nil, count: days.accountCount)
    var late: [Int32] = []
    var judged = 0
    for account in 0..<days.accountCount where Self.hasRhythm(account, in: days) {
      guard let rhythm = OwnRhythm(of: account, in: days, median: gaps.medians[account], group: regularity) else { continue }
      rhythms[account] = rhythm
      guard let isLate = rhythm.isLate else { continue }
      judged += 1
      if isLate { late.append(Int32(truncatingIfNeeded: account)) }
    }
    self.regularity = regularity
    self.rhythms = rhythms
    accounts = late
    self.judged = judged
  }

  /// The rhythm of a single account as a whole base would tell it, by the regularity found in that base; nil without two gaps.
  public static func rhythm(of account: Int, in days: PurchaseDays, group: Regularity) -> OwnRhythm? {
    hasRhythm(account, in: days) ? OwnRhythm(of: account, in: days, group: group) : nil
  }

  private static func hasRhythm(_ account: Int, in days: PurchaseDays) -> Bool { days.range(of: account).count > OwnRhythm.fewestGaps }
}
