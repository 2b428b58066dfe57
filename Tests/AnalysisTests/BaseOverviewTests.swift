import Analysis
import Testing

@Suite("The tables of a base at one go") struct BaseOverviewTests {
  /// Enough lines for two threads: 30,000 accounts, 50,000 orders over six years, one or more lines each, in random order of day.
  private func lines() -> [Line] {
    var dice = Dice(seed: 12)
    var lines: [Line] = []
    for order: Int32 in 0..<50_000 {
      let account = Int32(dice.roll(30_000))
      let day = Int32(17_000 + dice.roll(2200))
      for _ in 0..<(1 + dice.roll(4)) {
        let revenue = Int64(dice.roll(10_000)) - (dice.roll(9) == 0 ? 9000 : 0)
        lines.append(Line(account: account, order: order, day: day, revenue: revenue, cost: dice.roll(6) == 0 ? nil : revenue * 6 / 10))
      }
    }
    return lines
  }

  @Test("Two threads, lines in any order and cohorts by bits give what small passes and purchase days give")
  func agreement() throws {
    let lines = lines()
    #expect(lines.count > 100_000)
    let purchases = try Purchases(lines, accounts: 30_000, orders: 50_000)
    let overview = try BaseOverview(of: purchases, asOf: 19_100)
    let sorted = lines.sorted { $0.day < $1.day }
    let again = try BaseOverview(of: Purchases(sorted, accounts: 30_000, orders: 50_000), asOf: 19_100)
    let (one, other) = (overview.statistics, again.statistics)
    #expect(one.revenue == other.revenue && one.margin == other.margin && one.orders == other.orders)
    #expect(one.purchaseDays == other.purchaseDays && one.firstDay == other.firstDay && one.lastDay == other.lastDay)
    #expect(one.lines == other.lines && one.returned == other.returned && one.costedLines == other.costedLines)
    // Single accounts, few lines, one thread.
    for account: Int32 in [0, 1, 2, 3, 7, 4999, 29_999] {
      let own = lines.filter { $0.account == account }
        .map { OwnPurchase(order: Int64($0.order), day: $0.day, revenue: $0.revenue, cost: $0.cost) }
      #expect(try OwnStatistics(of: own, asOf: 19_100).history == one[Int(account)])
    }
    // More than 64 months: the cohorts come from the purchase days; the same over a window of fewer months from bits.
    let days = try Cohorts(of: PurchaseDays(of: purchases, asOf: 19_100))
    #expect(overview.cohorts?.months == days.months && overview.cohorts?.active == days.active)
    let late = try Purchases(lines.filter { $0.day > 18_000 }, accounts: 30_000, orders: 50_000)
    let byBits = try BaseOverview(of: late, asOf: 19_150)
    let byDays = try Cohorts(of: PurchaseDays(of: late, asOf: 19_150))
    #expect(byBits.cohorts?.months == byDays.months && byBits.cohorts?.active == byDays.active)
    let monthly = try MonthlyVariation(of: purchases, asOf: 19_100)
    let monthlySorted = try MonthlyVariation(of: Purchases(sorted, accounts: 30_000, orders: 50_000), asOf: 19_100)
    #expect(monthly.totals == monthlySorted.totals && monthly.classes == monthlySorted.classes)

    #expect(overview.rfm.scores == RFMAnalysis(of: one).scores)
    #expect(overview.revenue.abc.classes == ABCAnalysis(try Ranking(of: one.revenue, members: one.accountsWithLines)).classes)
    #expect(overview.margin?.ranking.total == one.totalMargin && overview.matrix != nil)
  }

  @Test("An empty base, and one without costs, have no margin and no fault")
  func empty() throws {
    let none = try BaseOverview(of: Purchases([], accounts: 0, orders: 0), asOf: 0)
    #expect(none.members.isEmpty && none.margin == nil && none.matrix == nil && none.cohorts?.active.isEmpty == true)
    let one = try BaseOverview(
      of: Purchases([Line(account: 0, order: 0, day: 5, revenue: -3, cost: nil)], accounts: 1, orders: 1), asOf: 9, returns: .apart)
    #expect(one.members.isEmpty && one.revenue.abc.borders == nil && one.rfm.scores == [nil] && one.cohorts?.active.isEmpty == true)
    #expect(throws: AnalysisFault.overflow(sum: "revenue or margin of an account")) {
      let huge = [
        Line(account: 0, order: 0, day: 1, revenue: .max, cost: nil), Line(account: 0, order: 0, day: 1, revenue: 1, cost: nil),
      ]
      _ = try BaseOverview(of: Purchases(huge, accounts: 1, orders: 1), asOf: 5)
    }
  }
}
