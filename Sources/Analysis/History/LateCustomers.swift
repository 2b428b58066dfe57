/// Who is late against their own rhythm, over a whole base: the alarm of `OwnRhythm`, asked of those who have a rhythm and are not gone.
///
/// Judged is who has two gaps of its own or more (three purchase days) and bought within the last year; later alarms are losses, which
/// `BaseMovement` and `CustomerSurvival` speak of.
public struct LateCustomers: Sendable {
  public let regularity: Regularity
  /// One per account; nil without two gaps.
  public let rhythms: [OwnRhythm?]
  /// Ascending accounts in alarm among the judged.
  public let accounts: [Int32]
  public let judged: Int

  /// Own gaps from which on a customer has a rhythm, and days after which it is not late but lost.
  public static let fewestGaps = 2
  public static let lostAfter: Int32 = 365

  public init(of days: PurchaseDays) {
    let regularity = Regularity(of: days)
    var rhythms = [OwnRhythm?](repeating: nil, count: days.accountCount)
    var late: [Int32] = []
    var judged = 0
    for account in 0..<days.accountCount where days.range(of: account).count > Self.fewestGaps {
      guard let rhythm = OwnRhythm(of: account, in: days, group: regularity) else { continue }
      rhythms[account] = rhythm
      guard rhythm.elapsed <= Self.lostAfter else { continue }
      judged += 1
      if rhythm.isLate { late.append(Int32(truncatingIfNeeded: account)) }
    }
    self.regularity = regularity
    self.rhythms = rhythms
    accounts = late
    self.judged = judged
  }
}
