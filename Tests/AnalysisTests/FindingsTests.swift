import Analysis
import Testing

@Suite("Headline findings") struct FindingsTests {
  /// An account that bought on these days, one order of 100 each.
  private func lines(_ account: Int32, _ days: [Int32], from order: Int32) -> [Line] {
    days.enumerated().map { Line(account: account, order: order + Int32($0.offset), day: $0.element, revenue: 100, cost: 80) }
  }

  @Test("S9.4: how few customers bring 80 %, and what the best fifth brings")
  func concentration() throws {
    let finding = try #require(ConcentrationFinding(Concentration(Ranking(of: [700, 100, 100, 50, 50]))))
    #expect(finding.customers == 5 && finding.total == 1000)
    #expect(finding.customersForMost == 2 && finding.fractionForMost == 0.4)
    #expect(finding.shareOfBestFifth == 0.7)
  }

  @Test("Late against the own rhythm: more than 1.5 own mean intervals, three intervals at least, class A or B")
  func late() throws {
    // Mean interval 10 days each. Last purchase at day 1000: 15 days ago is on time, 16 is late.
    let purchases = try Purchases(
      lines(0, [970, 980, 990, 1000], from: 0) + lines(1, [969, 979, 989, 999], from: 4)
        + lines(2, [970, 980, 990], from: 8) + lines(3, [900, 910, 920, 930], from: 11),
      accounts: 4, orders: 15)
    let statistics = try AccountStatistics(of: purchases, asOf: 1015)
    let recent = try purchases.revenueOfLastYear(asOf: 1015)
    let finding = try LateCustomersFinding(of: statistics, classes: [.a, .b, .a, .c], recentRevenue: recent)
    #expect(finding.accounts == [1] && finding.revenueAtStake == 400 && finding.judged == 2)
    let strict = try LateCustomersFinding(
      of: statistics, classes: [.a, .b, .a, .c], recentRevenue: recent, patience: .percent(100), minimumIntervals: 2)
    #expect(strict.accounts == [0, 1, 2])
    #expect(throws: AnalysisFault.self) { try LateCustomersFinding(of: statistics, classes: [], recentRevenue: recent) }
  }

  @Test("The last 12 months are the 365 days that end with the reference day")
  func lastYear() throws {
    let purchases = try Purchases(lines(0, [635, 636, 1000, 1001], from: 0), accounts: 1, orders: 4)
    #expect(try purchases.revenueOfLastYear(asOf: 1000) == [200])
  }

  @Test("S2.12: one-time buyers, their share and money")
  func oneTime() throws {
    let purchases = try Purchases(
      lines(0, [1], from: 0) + lines(1, [1, 2, 3], from: 1), accounts: 3, orders: 4)
    let finding = try OneTimeFinding(of: AccountStatistics(of: purchases, asOf: 10))
    #expect(finding.buyers == 2 && finding.oneTime == 1 && finding.revenue == 100)
    #expect(finding.share == 0.5 && finding.repeatShare == 0.5 && finding.revenueShare == 0.25)
  }

  @Test("S9.5: loss-making customers among those whose cost is known")
  func losses() throws {
    let purchases = try Purchases(
      [
        Line(account: 0, order: 0, day: 1, revenue: 100, cost: 130), Line(account: 1, order: 1, day: 1, revenue: 100, cost: 60),
        Line(account: 2, order: 2, day: 1, revenue: 100, cost: nil),
      ], accounts: 3, orders: 3)
    let finding = try #require(try LossFinding(of: AccountStatistics(of: purchases, asOf: 10)))
    #expect(finding.accounts == [0] && finding.judged == 2 && finding.loss == -30 && finding.revenue == 100)
    #expect(finding.share == 0.5)
  }
}
