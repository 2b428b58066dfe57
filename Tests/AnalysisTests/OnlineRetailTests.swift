import Analysis
import Testing

@Suite("A21 Online Retail") struct OnlineRetailTests {
  @Test("A21: 397,884 clean lines of 4,338 customers in 18,532 invoices make 8,911,407.90, and every kernel gives the published figures")
  func publishedFigures() throws {
    guard let data = try OnlineRetail() else { return }
    let purchases = data.purchases
    #expect(purchases.lineCount == 397_884)
    #expect(purchases.accountCount == 4338)
    #expect(purchases.orderCount == 18_532)
    let statistics = try AccountStatistics(of: purchases, asOf: DelimitedLines.date(2011, 12, 10))
    #expect(statistics.totalRevenue == 891_140_790)
    #expect(statistics.orders.reduce(0) { $0 + Int($1) } == 18_532)

    try scores(data, statistics)
    try classes(statistics)
    let oneTime = try OneTimeFinding(of: statistics)
    #expect(oneTime.buyers == 4338)
    #expect(oneTime.oneTime == 1493)
    #expect(percent(oneTime.repeatShare) == 65.58)
    #expect(try LossFinding(of: statistics) == nil)
    try cohorts(purchases, asOf: statistics.asOf)
    try singleAccounts(data, statistics)
  }

  private func scores(_ data: OnlineRetail, _ statistics: AccountStatistics) throws {
    let rfm = RFMAnalysis(of: statistics)
    #expect(RFMScore(recency: 5, frequency: 5, monetary: 5).map(rfm.count(of:)) == 314)
    #expect(RFMScore(recency: 1, frequency: 1, monetary: 1).map(rfm.count(of:)) == 334)
    #expect(rfm.occupiedCells == 113)
    // Ties share a score (method 4): fifths of frequency are 1493/835/508/802/700.
    let fifths = (1...5).map { fifth in rfm.scores.count { $0?.frequency == UInt8(fifth) } }
    #expect(fifths == [1493, 835, 508, 802, 700])
    let published: [(Int64, Int32, Int32, Int64)] = [
      (12346, 326, 1, 7_718_360), (12347, 3, 7, 431_000), (14646, 2, 73, 28_020_602),
    ]
    for (customer, recency, frequency, revenue) in published {
      let account = try #require(data.customers.existing(customer))
      let row = try #require(statistics[account])
      #expect(row.lastDay.map { statistics.asOf - $0 } == recency)
      #expect(row.orders == frequency)
      #expect(row.revenue == revenue)
    }
    #expect(try rfm.segments(of: statistics).values.reduce(0) { $0 + $1.count } == 4338)
  }

  private func classes(_ statistics: AccountStatistics) throws {
    let ranking = try Ranking(of: statistics.revenue, members: statistics.accountsWithLines)
    let abc = ABCAnalysis(ranking)
    #expect(ABCClass.allCases.map(abc.count(of:)) == [1133, 1469, 1736])
    let concentration = Concentration(ranking)
    let shares = [1, 5, 10, 20, 50].map { percent(concentration.share(ofBest: .percent($0))) }
    #expect(shares == [32.00, 50.38, 61.38, 74.62, 92.17])
    #expect(concentration.gini.map { ($0 * 10_000).rounded() } == 7151)
    // The customer that crosses 80 % stays in A, so A is exactly the fewest that reach it.
    #expect(ConcentrationFinding(concentration)?.customersForMost == 1133)
  }

  private func cohorts(_ purchases: Purchases, asOf: Int32) throws {
    let cohorts = try Cohorts(of: PurchaseDays(of: purchases, asOf: asOf))
    #expect(cohorts.months.first == Int32(24_131))
    #expect(cohorts.active.first == [885, 324, 286, 340, 321, 352, 321, 309, 313, 350, 331, 445, 235])
    let summary = try PurchaseSummary(of: purchases, asOf: asOf)
    #expect(summary.buyers == 4338 && summary.oneTime == 1493 && summary.orders == 18_532 && summary.purchased == 891_140_790)
  }

  /// One account from its own lines equals its row of the full run, and stored borders give its class and scores.
  private func singleAccounts(_ data: OnlineRetail, _ statistics: AccountStatistics) throws {
    let purchases = data.purchases
    let rfm = RFMAnalysis(of: statistics)
    let abc = ABCAnalysis(try Ranking(of: statistics.revenue))
    let monthly = try MonthlyVariation(of: purchases, asOf: statistics.asOf)
    let borders = try #require(rfm.borders)
    let abcBorders = try #require(abc.borders)
    var own = [[OwnPurchase]](repeating: [], count: 100)
    for line in 0..<purchases.lineCount where purchases.account[line] < 100 {
      own[Int(purchases.account[line])].append(
        OwnPurchase(
          order: Int64(purchases.order[line]), day: purchases.day[line], revenue: purchases.revenue[line], cost: nil))
    }
    for account in own.indices {
      let single = try OwnStatistics(of: own[account].reversed(), asOf: statistics.asOf)
      #expect(single.history == statistics[account])
      #expect(single.variation == monthly[account])
      #expect(borders.score(of: single.history) == rfm.scores[account])
      #expect(abcBorders.abc(of: single.history.revenue) == abc.classes[account])
    }
  }

  private func percent(_ share: Double?) -> Double? { share.map { ($0 * 10_000).rounded() / 100 } }
}
