import Analysis
import Testing

@Suite("Back-test of the models of buying") struct BackTestTests {
  @Test("A10: CDNOW_master, 69,659 purchases of 23,570 customers, $2,500,315.63, 167,881 CDs")
  func master() throws {
    guard let data = try CDNOW.master() else { return }
    #expect(data.purchases.lineCount == 69_659)
    #expect(data.purchases.accountCount == 23_570)
    #expect(data.discs == 167_881)
    let statistics = try AccountStatistics(of: data.purchases, asOf: DelimitedLines.date(1998, 6, 30))
    #expect(statistics.totalRevenue == 250_031_563)
    #expect(statistics.buyers.count == 23_570)
    let summary = try PurchaseSummary(of: data.purchases, asOf: DelimitedLines.date(1998, 6, 30))
    #expect(summary.buyers == 23_570 && summary.orders == 69_659 && summary.purchased == 250_031_563)
  }

  @Test("A8: 39 held-out weeks of CDNOW, actual 1,882; BG 1653.4, MBG 1576.7, Pareto 1665.6; MAE .7855 .7648 .7545; own rate 1.0237")
  func holdOut() throws {
    guard let data = try CDNOW.sample() else { return }
    let days = try PurchaseDays(of: data.purchases, asOf: DelimitedLines.date(1998, 6, 30))
    let cut = try Calibration(of: days, cut: DelimitedLines.date(1997, 9, 30), heldOut: 273)
    #expect(cut.accounts.count == 2357 && cut.timeAfter == 39)
    #expect(cut.histories.purchases.reduce(0) { $0 + Int($1) } == 2457)

    let bg = try BackTest(of: BetaGeometric.fit(cut.histories).model, cut.histories, actual: cut.after, within: 39)
    let mbg = try BackTest(of: BetaGeometric.fit(cut.histories, leavesAtFirst: true).model, cut.histories, actual: cut.after, within: 39)
    let pareto = try BackTest(of: ParetoNBD.fit(cut.histories).model, cut.histories, actual: cut.after, within: 39)
    #expect(bg.actual == 1882)
    #expect(agree([bg, mbg, pareto].map(\.expected), [1653.4, 1576.7, 1665.6], within: 0.5))
    #expect(agree([bg, mbg, pareto].map(\.meanAbsoluteError), [0.7855, 0.7648, 0.7545], within: 5e-4))
    #expect(agrees(bg.meanAbsoluteErrorOfOwnRate, 1.0237, within: 5e-4))
    #expect(agree(bg.rows.map(\.actual), [0.237, 0.697, 1.393, 1.560, 2.532, 2.947, 3.862, 6.359], within: 5e-4))
    #expect(agree(bg.rows.map(\.expected), [0.225, 0.523, 1.044, 1.520, 2.164, 2.654, 3.504, 6.157], within: 1e-3))
    #expect(bg.hasSignal && mbg.hasSignal && pareto.hasSignal)
  }

  @Test("Purchases that have nothing to do with the history: there is no signal, and the back-test says so")
  func noSignal() throws {
    var dice = Dice(seed: 11)
    let histories = try RepeatHistories(
      purchases: (0..<500).map { _ in Int32(1 + dice.roll(4)) }, last: (0..<500).map { _ in Double(1 + dice.roll(30)) },
      age: [Double](repeating: 40, count: 500))
    let fit = try BetaGeometric.fit(histories)
    let actual = (0..<500).map { _ in Int32(dice.roll(4)) }
    let test = try BackTest(of: fit.model, histories, actual: actual, within: 20)
    #expect(!test.hasSignal)
  }

  @Test("Too little to fit is said as has N, needs M; a history that cannot be is refused by line; a base of one kind has no sound fit")
  func refusals() throws {
    #expect(throws: AnalysisFault.tooFew(what: "customers", found: 0, needed: 30)) {
      try BetaGeometric.fit(RepeatHistories(purchases: [], last: [], age: []))
    }
    let nobody = try RepeatHistories(
      purchases: [Int32](repeating: 0, count: 50), last: [Double](repeating: 0, count: 50), age: [Double](repeating: 40, count: 50))
    #expect(throws: AnalysisFault.tooFew(what: "customers with repeat purchases", found: 0, needed: 10)) { try ParetoNBD.fit(nobody) }
    #expect(throws: AnalysisFault.badNumber(column: "repeat history", line: 1)) {
      try RepeatHistories(purchases: [1, 1], last: [1, 3], age: [2, 2])
    }
    #expect(throws: AnalysisFault.badNumber(column: "repeat history", line: 0)) {
      try RepeatHistories(purchases: [1], last: [.nan], age: [2])
    }
    // All equal: nothing in it tells how customers differ, so some parameter runs to its limit and the fit is not sound.
    let equal = try RepeatHistories(
      purchases: [Int32](repeating: 4, count: 50), last: [Double](repeating: 39, count: 50), age: [Double](repeating: 40, count: 50))
    #expect(try !BetaGeometric.fit(equal).isSound)
    #expect(try !BetaGeometric.fit(equal, leavesAtFirst: true).isSound)
    #expect(try !ParetoNBD.fit(equal).isSound)
    #expect(try GammaGamma.fit(purchases: equal.purchases, mean: [Double](repeating: 7, count: 50)).fit.isSound == false)
    #expect(throws: AnalysisFault.tooFew(what: "customers", found: 0, needed: 1)) {
      let model = try #require(BetaGeometric(r: 1, alpha: 1, a: 1, b: 1))
      _ = try BackTest(of: model, RepeatHistories(purchases: [], last: [], age: []), actual: [], within: 1)
    }
  }
}
