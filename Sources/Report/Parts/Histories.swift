import Analysis

/// What the days of purchases tell: how long customers stay, how the base moved, who is late.
struct Histories {
  let days: PurchaseDays
  let summary: PurchaseSummary
  let survival: CustomerSurvival
  let movement: Part<BaseMovement>
  let late: LateCustomers

  init(_ purchases: Purchases, asOf day: Int32) throws {
    let days = try PurchaseDays(of: purchases, asOf: day)
    self.days = days
    summary = try PurchaseSummary(of: purchases, asOf: day)
    let span = Self.span(days)
    movement = try part {
      guard let span, let window = BaseMovement.window(for: span) else {
        throw AnalysisFault.tooFew(what: "days of purchases", found: span?.count ?? 0, needed: 60)
      }
      return try BaseMovement(of: days, window: window)
    }
    // Silence of a year is a loss; where the data are shorter, of the window in which the base is seen to move.
    survival = try CustomerSurvival(of: days, patience: movement.found?.window ?? 365)
    late = LateCustomers(of: days)
  }

  /// From the first purchase to the reference day.
  private static func span(_ days: PurchaseDays) -> ClosedRange<Int32>? {
    days.days.min().map { $0...max($0, days.asOf - 1) }
  }
}
