import Analysis
import Testing

@Suite("Outcomes") struct OutcomeTests {
  @Test("Area under the curve and DeLong's error by hand: ties count half")
  func area() throws {
    // Pairs (positive, negative): .8 over .7, .3, .4; .4 over .3, under .7, tied with .4 -> 4.5 of 6.
    let area = try #require(AreaUnderCurve(scores: [0.8, 0.4, 0.7, 0.3, 0.4], outcome: [true, true, false, false, false]))
    #expect(area.value == 0.75)
    // Shares of positives 1, .5: variance .125 / 2; of negatives .5, 1, .75: variance .0625 / 3.
    #expect(isNear(area.standardError, (0.125 / 2 + 0.0625 / 3).squareRoot(), relative: 1e-12))
    #expect(area.hasNoSignal)
    #expect(AreaUnderCurve(scores: [1, 2, 3], outcome: [true, true, true]) == nil)
    #expect(AreaUnderCurve(scores: [1], outcome: []) == nil)
    #expect(AreaUnderCurve(scores: [1, 1, 1, 1], outcome: [true, false, true, false])?.value == 0.5)
  }

  @Test("Quality by hand: Brier, log loss, calibration, lift")
  func quality() throws {
    let quality = try PredictionQuality(
      probabilities: [0.9, 0.1, 0.2, 0.1, 0.3, 0.1, 0.1, 0.1, 0.8, 0.1],
      outcome: [true, false, false, false, true, false, false, false, true, false])
    let squares = 0.01 + 0.01 * 6 + 0.04 + 0.49 + 0.04
    #expect(isNear(quality.brier, squares / 10, relative: 1e-12) && quality.liftOfBestTenth == 1 / 0.3)
    // -(7 ln .9 + 2 ln .8 + ln .3) / 10
    #expect(isNear(quality.logLoss, 0.238_778_35, within: 1e-8))
    #expect(quality.bands.map(\.count) == [6, 1, 1, 1, 1] && isNear(quality.calibrationError, (0.6 + 0.2 + 0.7 + 0.2 + 0.1) / 10))
    #expect(throws: AnalysisFault.self) { try PredictionQuality(probabilities: [1.2], outcome: [true]) }
  }

  @Test("Logistic regression: one mark, hardly any penalty, gives the odds of the table; a heavy penalty the common rate")
  func closedForm() throws {
    // 30 of 40 with the mark, 10 of 60 without.
    let marks: [Int32] = Array(repeating: 1, count: 40) + Array(repeating: 0, count: 60)
    let outcome = (0..<100).map { $0 < 30 || (40..<50).contains($0) }
    let table = try OutcomeTable(columns: [OutcomeColumn("mark", .categories(marks, count: 2))], outcome: outcome)
    let free = try LogisticModel(table, penalty: 1e-6).probabilities(table)
    #expect(isNear(free[0], 0.75, within: 1e-4) && isNear(free[99], 1.0 / 6, within: 1e-4))
    let held = try LogisticModel(table, penalty: 1e9).probabilities(table)
    #expect(isNear(held[0], 0.4, within: 1e-4))
  }

  @Test("A field filled after the outcome is warned of; a coin is not a signal")
  func leak() throws {
    var dice = Dice(seed: 11)
    let outcome = (0..<400).map { _ in dice.roll(2) == 0 }
    let reason = OutcomeColumn("loss reason", .categories(outcome.map { $0 ? -1 : Int32(dice.roll(3)) }, count: 3))
    let coin = OutcomeColumn("coin", .numbers(outcome.map { _ in Double(dice.roll(1000)) }))
    let table = try OutcomeTable(columns: [coin, reason], outcome: outcome)
    let warnings = try LeakWarning.search(table)
    #expect(warnings.map(\.name) == ["loss reason"] && warnings.first?.reason == .decides)
    let plain = try OutcomeTable(columns: [coin], outcome: outcome)
    #expect(try OutcomeValidation(folding: plain).quality.hasNoSignal)
    #expect(try LogisticModel(table).importance(table).first?.column == 1)
  }

  @Test("Bad input is a fault: one class, wrong lengths, infinite numbers, no days, too few cases")
  func bounds() throws {
    let numbers = OutcomeColumn("n", .numbers([1, 2, 3, 4]))
    #expect(throws: AnalysisFault.self) { try OutcomeTable(columns: [numbers], outcome: [true]) }
    #expect(throws: AnalysisFault.self) {
      try OutcomeTable(columns: [OutcomeColumn("n", .numbers([.infinity]))], outcome: [true])
    }
    #expect(throws: AnalysisFault.self) {
      try OutcomeTable(columns: [OutcomeColumn("c", .categories([2], count: 2))], outcome: [true])
    }
    let all = try OutcomeTable(columns: [numbers], outcome: [true, true, true, true])
    #expect(throws: AnalysisFault.tooFew(what: "cases of each outcome", found: 0, needed: 2)) { try LogisticModel(all) }
    #expect(throws: AnalysisFault.self) { try OutcomeValidation(timeOrdered: all) }
    #expect(throws: AnalysisFault.self) { try OutcomeValidation(folding: OutcomeTable(columns: [], outcome: [])) }
    // Unknown throughout, equal throughout, and separated perfectly: an answer all the same.
    let odd = try OutcomeTable(
      columns: [
        OutcomeColumn("unknown", .numbers([.nan, .nan, .nan, .nan])), OutcomeColumn("equal", .numbers([7, 7, 7, 7])),
        OutcomeColumn("splits", .numbers([0, 0, 1, 1])), OutcomeColumn("none", .categories([-1, -1, -1, -1], count: 0)),
      ], outcome: [false, false, true, true])
    let found = try LogisticModel(odd).probabilities(odd)
    #expect(found[0] < 0.5 && found[3] > 0.5 && found.allSatisfy { $0.isFinite })
    #expect(throws: AnalysisFault.self) { try LogisticModel(odd).probabilities(all) }
  }

  @Test("Method 18: stage weights are drawn to the common rate where cases are few; the forecast adds up")
  func stages() throws {
    let weights = try StageWeights(wins: [100, 300, 1, 0], cases: [1000, 500, 1, 0])
    #expect(isNear(weights.common, 401.0 / 1501))
    #expect(abs(weights.weights[0] - 0.1) < 0.01 && abs(weights.weights[1] - 0.6) < 0.01)
    #expect(weights.weights[2] < 1 && weights.weights[2] > weights.common && weights.weights[3] == weights.common)
    let forecast = try weights.forecast(stage: [0, 1, 1], value: [1000, 2000, 3000])
    #expect(isNear(forecast.expected, weights.weights[0] * 1000 + weights.weights[1] * 5000))
    #expect(forecast.full == 6000 && forecast.lower >= 0 && forecast.lower < forecast.expected && forecast.upper <= 6000)
    #expect(throws: AnalysisFault.self) { try StageWeights(wins: [2], cases: [1]) }
    #expect(throws: AnalysisFault.self) { try StageWeights(wins: [0], cases: [0]) }
    #expect(throws: AnalysisFault.self) { try weights.forecast(stage: [4], value: [1]) }
  }
}
