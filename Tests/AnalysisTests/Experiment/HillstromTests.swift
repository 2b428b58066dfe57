import Analysis
import Testing

@Suite("A16 campaign effect") struct HillstromTests {
  private func hillstrom() throws -> SharedTable? { try SharedTable("data/hillstrom/hillstrom.csv.gz") }

  private func percent(_ value: Double, _ places: Double = 1000) -> Double { (value * 100 * places).rounded() / places }

  @Test("A16: visits 18.276, 15.140, 10.617 %; men's +7.659 points, z 22.486, 6.995...8.323; women's +4.523, z 13.949; spend")
  func effects() throws {
    guard let table = try hillstrom() else { return }
    let segment = table.text("segment")
    let groups = ["Mens E-Mail", "Womens E-Mail", "No E-Mail"].map { name in segment.indices.filter { segment[$0] == name } }
    #expect(groups.map(\.count) == [21_307, 21_387, 21_306])
    let (visit, conversion, spend) = (table.text("visit"), table.text("conversion"), table.numbers("spend"))
    func difference(_ answer: [String], _ group: Int) throws -> ShareDifference {
      try ShareDifference(
        treatedHits: groups[group].count { answer[$0] == "1" }, of: groups[group].count,
        controlHits: groups[2].count { answer[$0] == "1" }, of: groups[2].count)
    }
    let men = try difference(visit, 0)
    #expect(percent(men.treated.share) == 18.276 && percent(men.control.share) == 10.617)
    #expect(percent(men.difference) == 7.659 && isNear(men.z, 22.486, within: 0.0006))
    #expect(percent(men.wald.lowerBound) == 6.995 && percent(men.wald.upperBound) == 8.323)
    #expect(isNear(men.newcombe.lowerBound, men.wald.lowerBound, within: 2e-5))
    let women = try difference(visit, 1)
    #expect(percent(women.treated.share) == 15.140 && percent(women.difference) == 4.523 && isNear(women.z, 13.949, within: 0.0006))
    let (menBuy, womenBuy) = (try difference(conversion, 0), try difference(conversion, 1))
    #expect(percent(menBuy.treated.share) == 1.253 && percent(womenBuy.treated.share) == 0.884 && percent(menBuy.control.share) == 0.573)
    #expect(percent(menBuy.difference, 10_000) == 0.6805 && isNear(menBuy.z, 7.385, within: 0.0006))
    #expect(percent(womenBuy.difference, 10_000) == 0.3111 && isNear(womenBuy.z, 3.780, within: 0.0006))

    let samples = try groups.map { group in try Sample(group.map { spend[$0] }) }
    #expect(zip(samples, [1.4226, 1.0772, 0.6528]).allSatisfy { isNear($0.mean, $1, within: 6e-5) })
    let menSpend = try MeanDifference(treated: samples[0], control: samples[2])
    #expect(isNear(menSpend.difference, 0.7698, within: 6e-5) && isNear(menSpend.t, 5.300, within: 0.0006))
    #expect(isNear(menSpend.interval.lowerBound, 0.485, within: 6e-4) && isNear(menSpend.interval.upperBound, 1.055, within: 6e-4))
    let womenSpend = try MeanDifference(treated: samples[1], control: samples[2])
    #expect(isNear(womenSpend.difference, 0.4244, within: 6e-5) && isNear(womenSpend.t, 3.256, within: 0.0006))
  }

  /// The curve, and its area as a part of the best order's: the coefficient of scikit-uplift.
  private func curve(_ table: SharedTable, _ name: String) throws -> (curve: QiniCurve, coefficient: Double) {
    let kept = SharedTable(headings: table.headings, rows: table.rows.filter { $0.count == 12 && [name, "No E-Mail"].contains($0[8]) })
    let answered = kept.text("visit").map { $0 == "1" }
    let treated = kept.text("segment").map { $0 == name }
    let data = try OutcomeTable(
      columns: kept.columns(["recency", "history", "mens", "womens", "newbie"], ["history_segment", "zip_code", "channel"]),
      outcome: answered)
    let curve = try QiniCurve(uplift: UpliftModel.folded(data, treatment: treated), treated: treated, answered: answered)
    // Treated who answer first, held out who answer last.
    let best = zip(answered, treated).map { $0 ? ($1 ? 1.0 : -1) : 0 }
    return (curve, curve.area / (try QiniCurve(uplift: best, treated: treated, answered: answered).area))
  }

  @Test(
    "A16: uplift by two logistic models, five folds: women's 967.4 extra visits, Qini .003665 / .0609, best 30 % 6.92 points; men's .0147")
  func uplift() throws {
    guard let table = try hillstrom() else { return }
    let (women, womenOfBest) = try curve(table, "Womens E-Mail")
    #expect(isNear(women.extra, 967.4, within: 0.06))
    // Folds are drawn by chance: a tenth of the area either way.
    #expect(isNear(women.area, 0.003665, relative: 0.1) && isNear(womenOfBest, 0.0609, relative: 0.1))
    #expect(isNear(women.uplift(ofBest: .percent(30)), 0.0692, within: 0.004))
    #expect(isNear(women.uplift(ofBest: .percent(100)), 0.0452, within: 0.0001))
    let (men, menOfBest) = try curve(table, "Mens E-Mail")
    // Little to gain, .000983; the same tenth of the women's area either way.
    #expect(isNear(men.area, 0.000983, within: 0.00037) && isNear(menOfBest, 0.0147, within: 0.0061))
  }
}
