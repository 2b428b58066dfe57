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

  @Test("S6.9: late at 95 % against the own rhythm: gaps of 10 days without a known regularity bear 43 days of silence, not 44")
  func late() throws {
    // Pure chance: P(gap > t) = 2^(-t / 10), below 5 % from log2(20) = 4.32 gaps on. Accounts 2 and 3 have one gap, and are long gone.
    let purchases = try Purchases(
      lines(0, [970, 980, 990, 1000], from: 0) + lines(1, [969, 979, 989, 999], from: 4)
        + lines(2, [990, 1000], from: 8) + lines(3, [400, 410, 420, 430], from: 10),
      accounts: 4, orders: 14)
    let late = LateCustomers(of: try PurchaseDays(of: purchases, asOf: 1043))
    #expect(
      late.accounts == [1] && late.judged == 2 && late.rhythms[2] == nil && late.rhythms[3]?.isLost == true
        && late.rhythms[3]?.isLate == nil)
    #expect(late.rhythms[0]?.nextExpectedDay == 1010 && !late.regularity.isKnown)
  }

  @Test("S9.6: the base moves: was = kept + lost, now = kept + new + returned; money is of the window in which a group was active")
  func movement() throws {
    // Windows of 100 days: 801...900 and 901...1000.
    let purchases = try Purchases(
      lines(0, [850, 950], from: 0) + lines(1, [990, 1000], from: 2) + lines(2, [700, 901], from: 4)
        + lines(3, [801, 900], from: 6) + lines(4, [800], from: 8) + lines(5, [1001], from: 9),
      accounts: 6, orders: 10)
    let movement = try BaseMovement(of: PurchaseDays(of: purchases, asOf: 1000), window: 100)
    #expect(movement.kept.accounts == [0] && movement.new.accounts == [1] && movement.returned.accounts == [2])
    #expect(movement.lost.accounts == [3] && movement.was == 2 && movement.now == 3)
    #expect(movement.new.spent == 200 && movement.lost.spent == 200 && movement.keptBefore == 100 && movement.kept.spent == 100)
    #expect(BaseMovement.window(for: 0...729) == 365 && BaseMovement.window(for: 0...728) == 182)
    #expect(BaseMovement.window(for: 0...59) == 30 && BaseMovement.window(for: 0...58) == nil)
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
