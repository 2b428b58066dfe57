import Analysis
import Testing

@Suite("A23 opinion") struct OpinionTests {
  @Test("A23: 50 promoters, 30 passives, 20 detractors of 100: 30 +- 15.3, error 7.81")
  func promoters() throws {
    let score = try NetPromoterScore(promoters: 50, passives: 30, detractors: 20)
    #expect(score.value == 30 && isNear(score.standardError, 7.81, within: 0.005))
    #expect(isNear(try score.reach(), 15.3, within: 0.05))
    #expect(!score.isThin)
    let few = try NetPromoterScore(answers: [10, 9, 8, 7, 6, 0])
    #expect(few.value == 0 && few.isThin && few.passives == 2)
    #expect(throws: AnalysisFault.self) { try NetPromoterScore(answers: [11]) }
    #expect(throws: AnalysisFault.self) { try NetPromoterScore(answers: []) }
  }

  @Test("A23: 45 satisfied of 60: Wilson 62.77 to 84.22 %")
  func satisfaction() throws {
    let score = try SatisfactionScore(satisfied: 45, of: 60)
    #expect(isNear(score.interval.lower, 0.6277, within: 5e-5) && isNear(score.interval.upper, 0.8422, within: 5e-5))
    let answers = try SatisfactionScore(answers: [5, 4, 3, 2, 1])
    #expect(answers.interval.share == 0.4 && answers.isThin)
    #expect(throws: AnalysisFault.self) { try SatisfactionScore(answers: [0]) }
    #expect(try SatisfactionScore(satisfied: 0, of: 3).interval.lower == 0)
  }

  @Test("Method 19: effort is the mean with its t interval: 1...5 gives 3 +- 2.776 * sqrt(2.5 / 5)")
  func effort() throws {
    let score = try EffortScore(answers: [1, 2, 3, 4, 5])
    #expect(score.mean == 3 && isNear(score.interval?.upperBound, 3 + 2.7764451 * 0.5.squareRoot(), within: 1e-6))
    #expect(try EffortScore(answers: [4]).interval == nil)
    #expect(throws: AnalysisFault.self) { try EffortScore(answers: [8]) }
  }
}
