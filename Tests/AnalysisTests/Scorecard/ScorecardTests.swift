import Analysis
import Testing

@Suite("Scorecard") struct ScorecardTests {
  @Test("Method 24: scores are clamped, less can be better, weights are shared out and gaps marked")
  func total() throws {
    let sales = try ScorecardMeasure(base: 100, target: 200, fact: 150, weight: 3)
    let margin = try ScorecardMeasure(base: 10, target: 20, fact: 30, weight: 1)
    let overdue = try ScorecardMeasure(base: 40, target: 20, fact: 25)
    #expect(sales.score == 0.5 && margin.score == 1 && overdue.score == 0.75 && overdue.isReversed)
    #expect(try ScorecardMeasure(base: 10, target: 20, fact: 30, cap: 1.2).score == 1.2)
    #expect(try ScorecardMeasure(base: 10, target: 20, fact: 5).score == 0)
    let finance = try Scorecard.Perspective([sales, margin], weight: 2)
    #expect(finance.score == 0.625 && finance.measured == 1)
    let customers = try Scorecard.Perspective([overdue, ScorecardMeasure(base: 0, target: 1, fact: nil)], weight: 1)
    #expect(customers.score == 0.75 && customers.measured == 0.5)
    let growth = try Scorecard.Perspective([ScorecardMeasure(base: 0, target: 1, fact: nil)], weight: 1)
    #expect(growth.score == nil && growth.measured == 0)
    let card = Scorecard([finance, customers, growth])
    #expect(isNear(card.total, (2 * 0.625 + 0.75) / 3) && isNear(card.measured, 0.5 + 0.125))
    #expect(Scorecard([]).total == nil)
    #expect(throws: AnalysisFault.self) { try ScorecardMeasure(base: 1, target: 1, fact: 1) }
    #expect(throws: AnalysisFault.self) { try ScorecardMeasure(base: 1, target: 2, fact: .nan) }
    #expect(throws: AnalysisFault.self) { try Scorecard.Perspective([], weight: 0) }
  }
}
