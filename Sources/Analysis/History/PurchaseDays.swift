/// The distinct days on which each account bought, ascending, with what it spent on each: the ground of rhythm, survival and value models.
///
/// Purchase lines (revenue >= 0) up to the reference day; returns are left out. Two orders of one day are one purchase here.
public struct PurchaseDays: Sendable {
  public let asOf: Int32
  /// Where the days of an account begin in `days`; one more than there are accounts.
  public let starts: [Int32]
  /// Days since 1970-01-01.
  public let days: [Int32]
  /// Spent on that day, minor units; empty when not asked for.
  public let spent: [Int64]
  /// No gap is longer, days.
  let longestGap: Int

  public var accountCount: Int { starts.count - 1 }

  /// - Parameter spending: false leaves `spent` empty, where nobody asks for it.
  /// - Throws: `dayOutOfRange` for an impossible reference day, `overflow`.
  public init(of purchases: Purchases, asOf day: Int32, spending: Bool = true) throws {
    try checkReference(day)
    let pass = try PurchaseDayPass(purchases, asOf: day, spending: spending)
    asOf = day
    starts = pass.starts
    days = pass.days
    spent = pass.spent
    longestGap = purchases.days.map { Int(max(0, min($0.upperBound, day) - $0.lowerBound)) } ?? 0
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
}
