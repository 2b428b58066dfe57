import Analysis
import Testing

@Suite("Survival and five-year attrition") struct SurvivalTests {
  @Test("Freireich 1963, 6-MP: S .857 .807 .753 .690 .627 .538 .448 after 6 7 10 13 16 22 23 weeks, errors .0764 ... .1346")
  func freireich() throws {
    let times: [Int32] = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
    let censored: Set<Int> = [3, 5, 7, 8, 11, 12, 13, 16, 17, 18, 19, 20]
    let curve = try SurvivalCurve(times: times, lost: times.indices.map { !censored.contains($0) })
    #expect(curve.steps.map(\.time) == [6, 7, 10, 13, 16, 22, 23])
    #expect(curve.steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
    #expect(agree(curve.steps.map(\.survival), [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448], within: 5e-4))
    #expect(agree(curve.steps.map(\.standardError), [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346], within: 5e-5))
    #expect(curve.median == 23 && curve.longest == 35)
    #expect(curve.survival(at: 5) == 1 && curve.survival(at: 36) == nil && curve.survival(at: -1) == nil)
    #expect(agrees(curve.survival(at: 21), 0.627, within: 5e-4))
  }

  private func days(_ purchases: [[Int32]], asOf: Int32) throws -> PurchaseDays {
    var lines: [Line] = []
    for (account, days) in purchases.enumerated() {
      for day in days { lines.append(Line(account: Int32(account), order: Int32(lines.count), day: day, revenue: 10, cost: nil)) }
    }
    return try PurchaseDays(of: Purchases(lines, accounts: purchases.count, orders: lines.count), asOf: asOf)
  }

  @Test("S4.7: a customer is lost when its silence reaches the patience; those still buying are censored; who comes back is won back")
  func customers() throws {
    // Lost 100 days after its second purchase; still there; lost and won back; patience not yet over.
    let days = try days([[0, 50], [0, 90, 180, 270, 360], [0, 300, 350], [250, 280]], asOf: 365)
    let survival = try CustomerSurvival(of: days, patience: 100)
    #expect(survival.customers == 4 && survival.lost == 2 && survival.wonBack == 1)
    // Followed 150 (lost), 365, 100 (lost), 115: 3/4 after 100; 2 at risk at 150.
    #expect(survival.curve.steps.map(\.time) == [100, 150])
    #expect(survival.curve.steps.map(\.survival) == [0.75, 0.375])
    // Followed for a year only: carried on, .375^(1826/365).
    let attrition = try #require(survival.fiveYearAttrition)
    #expect(attrition.isCarriedOn && attrition.followed == 365)
    #expect(agrees(attrition.share, 0.99261, within: 1e-4))
  }

  @Test("Five-year attrition is measured when customers were followed for five years, and refused when they were hardly followed")
  func attrition() throws {
    let followed = try days([[0], [0, 300, 600, 900, 1200, 1500, 1800]], asOf: 2000)
    let attrition = try #require(try CustomerSurvival(of: followed).fiveYearAttrition)
    #expect(!attrition.isCarriedOn && attrition.share == 0.5)
    #expect(agrees(attrition.margin, 1.96 * 0.353553, within: 1e-5))
    #expect(try CustomerSurvival(of: days([[0], [100]], asOf: 400)).fiveYearAttrition == nil)
    #expect(try CustomerSurvival(of: days([], asOf: 400)).fiveYearAttrition == nil)
    #expect(throws: AnalysisFault.self) { try CustomerSurvival(of: followed, patience: 0) }
    #expect(throws: AnalysisFault.badNumber(column: "time", line: 1)) { try SurvivalCurve(times: [1, -1], lost: [true, true]) }
  }
}
