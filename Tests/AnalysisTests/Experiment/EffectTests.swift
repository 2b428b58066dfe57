import Analysis
import Testing

@Suite("Effects") struct EffectTests {
  @Test("Newcombe 1998, his table: 56/70 against 48/80 gives .0524 to .3339")
  func newcombe() throws {
    let effect = try ShareDifference(treatedHits: 56, of: 70, controlHits: 48, of: 80)
    #expect(isNear(effect.newcombe.lowerBound, 0.0524, within: 5e-5) && isNear(effect.newcombe.upperBound, 0.3339, within: 5e-5))
    let none = try ShareDifference(treatedHits: 0, of: 5, controlHits: 0, of: 5)
    #expect(none.z == nil && none.pValue == nil && none.newcombe.contains(0))
    #expect(throws: AnalysisFault.self) { try ShareDifference(treatedHits: 0, of: 0, controlHits: 0, of: 5) }
    #expect(throws: AnalysisFault.self) { try ShareDifference(treatedHits: 6, of: 5, controlHits: 0, of: 5) }
  }

  @Test("Welch by hand: means 3 and 5, variances 1 and 4")
  func welch() throws {
    let effect = try MeanDifference(
      treated: Sample(count: 4, mean: 3, variance: 1), control: Sample(count: 4, mean: 5, variance: 4))
    // t = -2 / sqrt(1.25), freedom 1.25^2 / ((.25^2 + 1) / 3)
    #expect(isNear(effect.t, -2 / 1.25.squareRoot()) && isNear(effect.freedom, 1.5625 / (1.0625 / 3)))
    let same = try MeanDifference(treated: Sample([2, 2]), control: Sample([1, 1]))
    #expect(same.difference == 1 && same.t == nil && same.interval == 1...1)
    #expect(throws: AnalysisFault.self) { try MeanDifference(treated: Sample([1]), control: Sample([1, 2])) }
    #expect(throws: AnalysisFault.self) { try Sample([.nan]) }
  }

  @Test("Qini by hand: the better half moves both its treated, the other none")
  func qini() throws {
    let curve = try QiniCurve(
      uplift: [0.2, 0.2, 0.2, 0.2, 0.1, 0.1, 0.1, 0.1], treated: [true, true, false, false, true, true, false, false],
      answered: [true, true, false, false, false, false, false, false])
    #expect(curve.extra == 2 && curve.extra(ofBest: .percent(50)) == 2 && curve.uplift(ofBest: .percent(50)) == 1)
    // Triangle 4 * 2 / 2 and rectangle 4 * 2 less the triangle 8 * 2 / 2: 4 of 64.
    #expect(isNear(curve.area, 4.0 / 64))
    #expect(throws: AnalysisFault.self) { try QiniCurve(uplift: [1], treated: [true], answered: [true]) }
    #expect(throws: AnalysisFault.self) { try QiniCurve(uplift: [.nan, 1], treated: [true, false], answered: [true, true]) }
  }
}
