import Analysis
import Testing

@Suite("Cohorts and retention") struct CohortsTests {
  @Test("A cohort counts for the k-th month only when it can have reached it; returns make nobody active")
  func reach() throws {
    let january = DelimitedLines.date(2024, 1, 10)
    let lines = [
      // Two customers of January, one comes back in February and March; one of February comes back in March; a return in March.
      Line(account: 0, order: 0, day: january, revenue: 5, cost: nil), Line(account: 0, order: 1, day: january + 31, revenue: 5, cost: nil),
      Line(account: 0, order: 2, day: january + 60, revenue: 5, cost: nil),
      Line(account: 1, order: 3, day: january + 5, revenue: 5, cost: nil),
      Line(account: 2, order: 4, day: january + 30, revenue: 5, cost: nil),
      Line(account: 2, order: 5, day: january + 60, revenue: 5, cost: nil),
      Line(account: 1, order: 6, day: january + 60, revenue: -5, cost: nil),
      Line(account: 3, order: 7, day: january + 62, revenue: 5, cost: nil),
    ]
    let days = try PurchaseDays(of: Purchases(lines, accounts: 4, orders: 8), asOf: DelimitedLines.date(2024, 3, 31))
    let cohorts = try Cohorts(of: days)
    #expect(cohorts.months == [24_288, 24_289, 24_290])
    #expect(cohorts.active == [[2, 1, 1], [1, 1], [1]])
    // March's newcomer cannot have reached April: 2 of 3, then 1 of 2.
    #expect(cohorts.retention(after: 0) == 1)
    #expect(agrees(cohorts.retention(after: 1), 2.0 / 3, within: 1e-12))
    #expect(cohorts.retention(after: 2) == 0.5)
    #expect(cohorts.retention(after: 3) == nil && cohorts.retention(after: -1) == nil)
    #expect(cohorts.size(of: 0) == 2 && cohorts.size(of: 9) == 0)
  }

  @Test("No purchases give no cohorts; a base of more than 1,200 months is refused")
  func limits() throws {
    let none = try Cohorts(of: PurchaseDays(of: Purchases([], accounts: 3, orders: 0), asOf: 0))
    #expect(none.active.isEmpty && none.retention(after: 0) == nil)
    let old = [Line(account: 0, order: 0, day: -719_162, revenue: 5, cost: nil)]
    let days = try PurchaseDays(of: Purchases(old, accounts: 1, orders: 1), asOf: 20_000)
    #expect(throws: AnalysisFault.tooMany(what: "months", limit: 1200)) { try Cohorts(of: days) }
  }
}
