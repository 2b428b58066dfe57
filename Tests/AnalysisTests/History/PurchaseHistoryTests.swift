import Analysis
import Testing

@Suite("Purchase days, summary and calibration") struct PurchaseHistoryTests {
  // Account 0: two lines of one order, an order of the same day, one later, a return. Account 1: once. Account 2: a return only.
  private let lines = [
    Line(account: 0, order: 0, day: 100, revenue: 1000, cost: nil), Line(account: 0, order: 0, day: 100, revenue: 500, cost: nil),
    Line(account: 1, order: 3, day: 100, revenue: 700, cost: nil), Line(account: 0, order: 1, day: 100, revenue: 300, cost: nil),
    Line(account: 0, order: 2, day: 130, revenue: 200, cost: nil), Line(account: 0, order: 4, day: 131, revenue: -200, cost: nil),
    Line(account: 2, order: 5, day: 131, revenue: -50, cost: nil), Line(account: 1, order: 6, day: 150, revenue: 900, cost: nil),
  ]

  @Test("Purchase days are distinct, ascending and free of returns, whatever the order of lines")
  func purchaseDays() throws {
    let days = try PurchaseDays(of: Purchases(lines, accounts: 3, orders: 7), asOf: 140)
    #expect(days.days == [100, 130, 100] && days.spent == [1800, 200, 700] && days.starts == [0, 2, 3, 3])
    #expect(days.gaps(of: 0) == [30] && days.gaps(of: 1).isEmpty && days.range(of: 5).isEmpty)
    let again = try PurchaseDays(of: Purchases(lines.reversed(), accounts: 3, orders: 7), asOf: 140)
    #expect(again.days == days.days && again.spent == days.spent)
    let made = try Purchases(madeUpLines(seed: 4), accounts: 60, orders: 400)
    let statistics = try AccountStatistics(of: made, asOf: 19_500, returns: .apart)
    let calendar = try PurchaseDays(of: made, asOf: 19_500)
    for account in 0..<60 {
      let own = calendar.range(of: account)
      #expect(own.count == Int(statistics.purchaseDays[account]))
      #expect(calendar.spent[own].reduce(0, +) == statistics.revenue[account])
    }
  }

  @Test("Purchase days of 120,000 lines over 3,000 accounts, in any order, are those that a table of sets tells; their gaps too")
  func manyPurchaseDays() throws {
    var dice = Dice(seed: 6)
    var told = [[Int32: Int64]](repeating: [:], count: 3000)
    let lines = (0..<120_000).map { number -> Line in
      // Account 2999 bought as often as all others together.
      let account = number % 2 == 0 ? 2999 : dice.roll(2999)
      let line = Line(
        account: Int32(account), order: Int32(number), day: Int32(dice.roll(9000)), revenue: Int64(dice.roll(900)) - 99, cost: nil)
      if line.revenue >= 0, line.day <= 8000 { told[account][line.day, default: 0] += line.revenue }
      return line
    }
    let purchases = try Purchases(lines, accounts: 3000, orders: 120_000)
    let days = try PurchaseDays(of: purchases, asOf: 8000)
    #expect(days.days == told.flatMap { $0.keys.sorted() })
    #expect(days.spent == told.flatMap { $0.sorted { $0.key < $1.key }.map(\.value) })
    let bare = try PurchaseDays(of: purchases, asOf: 8000, spending: false)
    #expect(bare.days == days.days && bare.starts == days.starts && bare.spent.isEmpty)
    let late = LateCustomers(of: days)
    let gaps = (0..<3000).map { days.gaps(of: $0).map(Double.init) }
    #expect(late.regularity.medianGap == SortedSample(gaps.flatMap { $0 }).median)
    for account in 0..<3000 where gaps[account].count >= 4 {
      #expect(late.rhythms[account]?.usualGap == SortedSample(gaps[account]).median)
    }
  }

  @Test("Row 5: one-time and repeating buyers, baskets, gaps, discounts, returns apart")
  func summary() throws {
    let purchases = try Purchases(lines, accounts: 3, orders: 7)
    let summary = try PurchaseSummary(of: purchases, asOf: 140, discount: [0, 500, 0, 0, 0, 0, 0, 9])
    #expect(summary.buyers == 2 && summary.oneTime == 1 && summary.repeating == 1 && summary.repeatShare == 0.5)
    #expect(summary.orders == 4 && summary.purchased == 2700 && summary.meanBasket == 675)
    #expect(summary.baskets.values == [200, 300, 700, 1500] && summary.baskets.median == 500)
    #expect(summary.gaps.values == [30] && summary.days == 100...130)
    #expect(summary.returned == -250 && agrees(summary.returnShare, 0.0925926, within: 1e-6))
    #expect(summary.discount == 500 && summary.discountShare == 0.15625)
    #expect(try PurchaseSummary(of: purchases, asOf: 140).discountShare == nil)
    let empty = try PurchaseSummary(of: Purchases([], accounts: 0, orders: 0), asOf: 0)
    #expect(empty.meanBasket == nil && empty.days == nil && empty.repeatShare == nil && empty.gaps.median == nil)
    #expect(throws: AnalysisFault.columnLength(column: "discount", expected: 8, found: 1)) {
      try PurchaseSummary(of: purchases, asOf: 140, discount: [1])
    }
  }

  @Test("Quantiles by type 7 and MAD: 1 1 2 2 4 6 9 has median 2, MAD 1")
  func quantiles() {
    let sample = SortedSample([9, 1, .nan, 4, 2, 6, 1, 2])
    #expect(sample.median == 2 && sample.medianDeviation == 1 && sample.count == 7)
    #expect(sample.quantile(0.25) == 1.5)
    #expect(agrees(sample.quantile(0.9), 7.2, within: 1e-12) && sample.quantile(1) == 9 && sample.quantile(2) == nil)
    #expect(SortedSample([]).median == nil && SortedSample([]).medianDeviation == nil)
  }

  @Test("A base is cut at a day: x, t_x, T before it, purchase days after it")
  func calibration() throws {
    let days = try PurchaseDays(of: Purchases(lines, accounts: 3, orders: 7), asOf: 160)
    let cut = try Calibration(of: days, cut: 142, heldOut: 14)
    #expect(cut.accounts == [0, 1] && cut.histories.purchases == [1, 0] && cut.after == [0, 1])
    #expect(cut.histories.last == [30.0 / 7, 0] && cut.histories.age == [6, 6] && cut.meanSpend == [200, 0] && cut.timeAfter == 2)
    #expect(throws: AnalysisFault.self) { try Calibration(of: days, cut: 142, heldOut: 19) }
    #expect(throws: AnalysisFault.self) { try Calibration(of: days, cut: 142, unit: 0) }
  }
}
