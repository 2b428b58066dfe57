import Analysis
import Testing

@Suite("A25 golden tables, seed 1") struct MadePurchasesTests {
  @Test("A25: 82,097 customers, 461,725 orders, 70,554,051.86; RFM, ABC by revenue and margin, Pareto, Gini, retention, sku XYZ")
  func goldenTables() throws {
    guard let data = try MadePurchases() else { return }
    let purchases = data.purchases
    #expect(purchases.lineCount == 1_000_000)
    let statistics = try AccountStatistics(of: purchases, asOf: DelimitedLines.date(2024, 12, 31))
    #expect(statistics.buyers.count == 82_097)
    #expect(statistics.orders.reduce(0) { $0 + Int($1) } == 461_725)
    #expect(statistics.totalRevenue == 7_055_405_186)

    let rfm = RFMAnalysis(of: statistics)
    #expect(RFMScore(recency: 5, frequency: 5, monetary: 5).map(rfm.count(of:)) == 5539)
    #expect(RFMScore(recency: 1, frequency: 1, monetary: 1).map(rfm.count(of:)) == 5203)
    #expect(rfm.occupiedCells == 119)
    #expect(try OneTimeFinding(of: statistics).oneTime == 29_394)
    let cohorts = try Cohorts(of: PurchaseDays(of: purchases, asOf: statistics.asOf))
    #expect([1, 3, 12].map { cohorts.retention(after: $0).map(millionths) } == [184_342, 167_771, 168_513])
    try weights(statistics)
    try articles(data, asOf: statistics.asOf)
  }

  private func weights(_ statistics: AccountStatistics) throws {
    let revenue = try Ranking(of: statistics.revenue, members: statistics.accountsWithLines)
    let margin = try Ranking(of: statistics.margin, members: statistics.accountsWithCost)
    let matrix = try ABCMatrix(
      rows: ABCAnalysis(revenue).classes, columns: ABCAnalysis(margin).classes, value: statistics.revenue)
    let counts = ABCClass.allCases.flatMap { row in ABCClass.allCases.map { matrix[row, $0].count } }
    #expect(counts == [16417, 740, 104, 2449, 18204, 2011, 0, 2693, 39479])
    #expect(ABCClass.allCases.allSatisfy { matrix.unclassed(row: $0).count == 0 })
    let concentration = Concentration(revenue)
    let shares = [1, 5, 10, 20, 50].map { concentration.share(ofBest: .percent($0)).map(millionths) }
    #expect(shares == [301_801, 516_181, 646_148, 789_704, 953_636])
    #expect(concentration.gini.map(millionths) == 763_478)
  }

  /// The XYZ kernel on another dense key (the article) and another measure (the quantity).
  private func articles(_ data: MadePurchases, asOf: Int32) throws {
    var revenue = [Int64](repeating: 0, count: data.skuCount)
    for line in data.sku.indices { revenue[Int(data.sku[line])] += data.purchases.revenue[line] }
    let variation = try MonthlyVariation(
      key: data.sku, day: data.purchases.day, value: data.quantity, keyCount: data.skuCount, asOf: asOf,
      start: .month(of: DelimitedLines.date(2022, 1, 1)))
    let matrix = try ABCXYZMatrix(
      rows: ABCAnalysis(Ranking(of: revenue)).classes, columns: variation.classes, value: revenue)
    let counts = ABCClass.allCases.flatMap { row in XYZClass.allCases.map { matrix[row, $0].count } }
    #expect(counts == [0, 33, 129, 0, 11, 583, 0, 0, 1244])
    #expect(variation.months.allSatisfy { $0 == 36 })
  }

  private func millionths(_ value: Double) -> Double { (value * 1_000_000).rounded() }
}
