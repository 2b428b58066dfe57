import Analysis
import Testing

@Suite("Purchase history of accounts") struct AccountStatisticsTests {
  // Account 0: two orders, one of returns only. Account 1: an order of returns only. Account 2: nothing.
  private let lines = [
    Line(account: 0, order: 0, day: 100, revenue: 1000, cost: 600),
    Line(account: 0, order: 0, day: 100, revenue: 500, cost: nil),
    Line(account: 0, order: 1, day: 110, revenue: -200, cost: -120),
    Line(account: 0, order: 2, day: 130, revenue: 300, cost: 400),
    Line(account: 1, order: 3, day: 140, revenue: -50, cost: nil),
  ]

  @Test("S9.6: orders, days, margin and interval of an account; an order of returns only is no purchase")
  func history() throws {
    let statistics = try AccountStatistics(of: Purchases(lines, accounts: 3, orders: 4), asOf: 200)
    let first = try #require(statistics[0])
    #expect(first.lines == 4 && first.orders == 2 && first.purchaseDays == 2)
    #expect(first.revenue == 1600 && first.returned == -200)
    // (1000 - 600) + (-200 + 120) + (300 - 400) = 220 over the 1,100 whose cost is known.
    #expect(first.margin == 220 && first.costedRevenue == 1100)
    #expect(first.firstDay == 100 && first.lastDay == 130 && first.meanInterval == 30)
    let second = try #require(statistics[1])
    #expect(second.orders == 0 && second.revenue == -50 && second.margin == nil && second.firstDay == nil)
    #expect(second.meanInterval == nil)
    #expect(statistics[3] == nil)
    #expect(statistics.buyers == [0] && statistics.accountsWithLines == [0, 1] && statistics.accountsWithCost == [0])
    #expect(statistics.totalRevenue == 1550)
  }

  @Test("analysis.md, returns: apart leaves them out of revenue and margin and shows them beside")
  func returnsApart() throws {
    let statistics = try AccountStatistics(of: Purchases(lines, accounts: 3, orders: 4), asOf: 200, returns: .apart)
    #expect(statistics.revenue == [1800, 0, 0])
    #expect(statistics.returned == [-200, -50, 0])
    #expect(statistics.margin[0] == 300)
  }

  @Test("Lines after the reference day are not history yet")
  func referenceDay() throws {
    let statistics = try AccountStatistics(of: Purchases(lines, accounts: 3, orders: 4), asOf: 129)
    #expect(statistics[0]?.orders == 1 && statistics[0]?.lastDay == 100 && statistics[0]?.revenue == 1300)
    #expect(statistics[1]?.lines == 0)
  }

  @Test("Order of lines is immaterial, shares sum to 1, and each account alone gives its row", arguments: [UInt64(3), 17, 99])
  func permutation(seed: UInt64) throws {
    let lines = madeUpLines(seed: seed)
    let purchases = try Purchases(lines, accounts: 60, orders: 400)
    let statistics = try AccountStatistics(of: purchases, asOf: 19_800)
    let monthly = try MonthlyVariation(of: purchases, asOf: 19_800)
    var dice = Dice(seed: seed)
    let shuffled = try Purchases(dice.shuffled(lines), accounts: 60, orders: 400)
    let again = try AccountStatistics(of: shuffled, asOf: 19_800)
    let sorted = try AccountStatistics(of: Purchases(lines.sorted { $0.day < $1.day }, accounts: 60, orders: 400), asOf: 19_800)
    let monthlyAgain = try MonthlyVariation(of: shuffled, asOf: 19_800)
    var shares = 0.0
    for account in 0..<60 {
      #expect(statistics[account] == again[account])
      #expect(statistics[account] == sorted[account])
      #expect(monthly[account] == monthlyAgain[account])
      shares += statistics.revenueShare(of: account) ?? 0
      let own = lines.filter { $0.account == account }
        .map { OwnPurchase(order: Int64($0.order) * 7, day: $0.day, revenue: $0.revenue, cost: $0.cost) }
      let single = try OwnStatistics(of: own, asOf: 19_800)
      #expect(single.history == statistics[account])
      #expect(single.variation == monthly[account])
    }
    #expect(abs(shares - 1) < 1e-12)
  }

  @Test("Empty input gives empty answers")
  func empty() throws {
    let purchases = try Purchases([], accounts: 0, orders: 0)
    let statistics = try AccountStatistics(of: purchases, asOf: 0)
    #expect(statistics.accountCount == 0 && statistics.totalRevenue == 0 && statistics.revenueShare(of: 0) == nil)
    let oneTime = try OneTimeFinding(of: statistics)
    #expect(oneTime.share == nil && oneTime.buyers == 0)
    #expect(RFMAnalysis(of: statistics).borders == nil)
    #expect(try OwnStatistics(of: [], asOf: 0).history.orders == 0)
  }

  @Test("A sum beyond 64 bits is an error, never a wrapped number")
  func overflow() throws {
    let huge = [
      Line(account: 0, order: 0, day: 1, revenue: .max, cost: nil), Line(account: 0, order: 0, day: 1, revenue: 1, cost: nil),
    ]
    let purchases = try Purchases(huge, accounts: 1, orders: 1)
    #expect(throws: AnalysisFault.overflow(sum: "revenue or margin of an account")) {
      try AccountStatistics(of: purchases, asOf: 5)
    }
    #expect(throws: AnalysisFault.overflow(sum: "monthly series of a key")) { try MonthlyVariation(of: purchases, asOf: 5) }
    #expect(throws: AnalysisFault.overflow(sum: "revenue of an account")) { try purchases.revenue(in: 0...5) }
    let margin = try Purchases(
      [Line(account: 0, order: 0, day: 1, revenue: 5, cost: .min)], accounts: 1, orders: 1)
    #expect(throws: AnalysisFault.self) { try AccountStatistics(of: margin, asOf: 5) }
    let total = try Purchases(
      [Line(account: 0, order: 0, day: 1, revenue: .max, cost: nil), Line(account: 1, order: 1, day: 1, revenue: 1, cost: nil)],
      accounts: 2, orders: 2)
    #expect(throws: AnalysisFault.overflow(sum: "total revenue")) { try AccountStatistics(of: total, asOf: 5) }
  }

  @Test("Columns that do not fit are refused by name, line and value")
  func refusals() throws {
    #expect(throws: AnalysisFault.columnLength(column: "day", expected: 1, found: 0)) {
      try Purchases(accountCount: 1, orderCount: 1, account: [0], order: [0], day: [], revenue: [1])
    }
    #expect(throws: AnalysisFault.indexOutOfRange(column: "account", line: 0, value: 1, count: 1)) {
      try Purchases(accountCount: 1, orderCount: 1, account: [1], order: [0], day: [1], revenue: [1])
    }
    #expect(throws: AnalysisFault.indexOutOfRange(column: "order", line: 0, value: -1, count: 1)) {
      try Purchases(accountCount: 1, orderCount: 1, account: [0], order: [-1], day: [1], revenue: [1])
    }
    #expect(throws: AnalysisFault.dayOutOfRange(line: 0, day: Int(Int32.max))) {
      try Purchases(accountCount: 1, orderCount: 1, account: [0], order: [0], day: [.max], revenue: [1])
    }
    #expect(throws: AnalysisFault.orderOfTwoAccounts(order: 0, line: 1)) {
      try Purchases(accountCount: 2, orderCount: 1, account: [0, 1], order: [0, 0], day: [1, 1], revenue: [1, 1])
    }
    #expect(throws: AnalysisFault.countOutOfRange(what: "accounts", value: -1)) {
      try Purchases(accountCount: -1, orderCount: 1, account: [], order: [], day: [], revenue: [])
    }
    let one = try Purchases([], accounts: 1, orders: 1)
    #expect(throws: AnalysisFault.dayOutOfRange(line: -1, day: Int(Int32.max))) { try AccountStatistics(of: one, asOf: .max) }
  }
}
