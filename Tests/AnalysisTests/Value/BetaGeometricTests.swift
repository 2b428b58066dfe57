import Analysis
import Foundation
import Testing

@Suite("BG/NBD and MBG/NBD") struct BetaGeometricTests {
  /// The parameters Fader, Hardie & Lee print, and those of the BTYD vignette.
  private let printed = BetaGeometric(r: 0.243, alpha: 4.414, a: 0.793, b: 2.426)
  private let vignette = BetaGeometric(r: 0.2425967, alpha: 4.413659, a: 0.7929869, b: 2.426164)

  @Test("A1: BG/NBD on CDNOW, r .2426 alpha 4.414 a .793 b 2.426 within 0.1 %, log-likelihood -9582.4256 within 0.005")
  func fit() throws {
    guard let histories = try CDNOW.summaries() else { return }
    let fit = try BetaGeometric.fit(histories)
    #expect(fit.isSound && fit.customers == 2357)
    #expect(agree(fit.parameters.map(\.value), [0.24259, 4.41353, 0.79289, 2.42575], relative: 0.001))
    #expect(agrees(fit.logLikelihood, -9582.4256, within: 0.005))
    // What is summed over groups is what single customers have.
    let single = (0..<histories.count).reduce(0.0) { $0 + (histories[$1].map(fit.model.logLikelihood) ?? .nan) }
    #expect(agrees(single, fit.logLikelihood, relative: 1e-10))
  }

  @Test("A2: E[X(t)] at .1429, 1, 3, 31.8571, 32, 78 weeks = .0078 .0532 .1506 1.0405 1.0437 1.8576; E[X(52)] 1.444004; within 1e-3")
  func newcomers() throws {
    let model = try #require(vignette)
    let expected = [0.1429, 1, 3, 31.8571, 32, 78].map(model.expectedPurchasesOfNewcomer)
    #expect(agree(expected, [0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576], within: 1e-3))
    #expect(agrees(model.expectedPurchasesOfNewcomer(within: 52), 1.444004, within: 1e-3))
  }

  @Test("A2: x 2, t_x 30.43, T 38.86 gives E[Y(39)] 1.226, P(alive) .7266; customer 1516 E[Y(52)] 25.75659, P(alive) .9688523; within 1e-3")
  func customers() throws {
    let model = try #require(printed)
    let first = try #require(RepeatHistory(purchases: 2, last: 30.43, age: 38.86))
    #expect(agrees(model.expectedPurchases(of: first, within: 39), 1.226, within: 1e-3))
    #expect(agrees(model.aliveProbability(of: first), 0.7266, within: 1e-3))
    let best = try #require(RepeatHistory(purchases: 26, last: 30.857, age: 31))
    #expect(try agrees(#require(vignette).expectedPurchases(of: best, within: 52), 25.75659, within: 1e-3))
    #expect(try agrees(#require(vignette).aliveProbability(of: best), 0.9688523, within: 1e-3))
  }

  @Test("A3: increasing frequency paradox, BG/NBD x = 10, 15, 20, 25 expect .3474606 .04283391 .004158973 .0003583685 within 0.1 %")
  func paradox() throws {
    let model = try #require(vignette)
    let expected = [10.0, 15, 20, 25].map { x in
      RepeatHistory(purchases: x, last: 20, age: 39).map { model.expectedPurchases(of: $0, within: 52) } ?? .nan
    }
    #expect(agree(expected, [0.3474606, 0.04283391, 0.004158973, 0.0003583685], relative: 0.001))
  }

  @Test("A5: MBG/NBD on CDNOW, .525 6.183 .891 1.614, log-likelihood -9582.133 within 0.005")
  func modified() throws {
    guard let histories = try CDNOW.summaries() else { return }
    let fit = try BetaGeometric.fit(histories, leavesAtFirst: true)
    #expect(fit.isSound)
    #expect(agree(fit.parameters.map(\.value), [0.525, 6.183, 0.891, 1.614], relative: 0.005))
    #expect(agrees(fit.logLikelihood, -9582.133, within: 0.005))
    // A customer who never came back may be gone.
    let never = try #require(RepeatHistory(purchases: 0, last: 0, age: 38.86))
    #expect(fit.model.aliveProbability(of: never) < 0.9)
    #expect(try #require(printed).aliveProbability(of: never) == 1)
  }

  @Test("A24: 100,000 customers simulated from .243 4.414 .793 2.426 give .2460 4.5054 .8086 2.4403, 54,824 in 39 weeks")
  func simulatedTruth() throws {
    guard let file = try SimulatedCustomers.file(customers: 100_000, seed: 1) else { return }
    defer { try? FileManager.default.removeItem(atPath: file) }
    let histories = try CDNOW.histories(file)
    let fit = try BetaGeometric.fit(histories)
    #expect(fit.isSound)
    #expect(agree(fit.parameters.map(\.value), [0.2460, 4.5054, 0.8086, 2.4403], relative: 0.005))
    let actual = try CDNOW.column(4, file).map { Int32($0) }
    #expect(actual.reduce(0) { $0 + Int($1) } == 54_999)
    let test = try BackTest(of: fit.model, histories, actual: actual, within: 39)
    #expect(test.hasSignal)
    #expect(agrees(test.expected, 54_824, relative: 0.001))
  }

  @Test("The expectation equals the formula worked to 40 digits, also where a is 1, a + b below 1, r far above a + b and times long")
  func expectationEverywhere() throws {
    // r, alpha + T as age, a, b, t and (a+b-1)/(a-1) (1 - (1-z)^r 2F1(r, b; a+b-1; z)) by mpmath.
    let worked: [(r: Double, alpha: Double, a: Double, b: Double, t: Double, value: Double)] = [
      (0.5, 10, 0.8, 2.4, 39, 1.28293478150531), (2000.5, 50, 0.8, 2000, 39, 1222.5769507679), (30, 10, 0.3, 0.4, 20, 14.9596143243606),
      (3, 10, 1.000_000_1, 2, 20, 2.86389110172301), (0.2, 0.01, 0.5, 0.6, 50, 25.3093096797911), (200, 10, 5, 2, 5, 1.49999818465606),
      (300.2, 2, 12, 310, 500, 29.1818181818182), (50, 2, 0.001, 0.3, 3, 74.4951230792864), (2.5, 4, 0.001, 0.001, 3, 1.31363221175266),
    ]
    for case let (r, alpha, a, b, t, value) in worked {
      let model = try #require(BetaGeometric(r: r, alpha: alpha, a: a, b: b))
      #expect(agrees(model.expectedPurchasesOfNewcomer(within: t), value, relative: 1e-8), "\(r) \(alpha) \(a) \(b) \(t)")
    }
  }

  @Test("No nan and no overflow for histories of up to 10,000,000 purchases; alive is a probability")
  func longHistories() throws {
    let model = try #require(printed)
    for x in [0.0, 1, 10, 1000, 100_000, 10_000_000] {
      for last in [1e-3, 20, 38, 40] {
        let history = try #require(RepeatHistory(purchases: x, last: x == 0 ? 0 : last, age: 40))
        let alive = model.aliveProbability(of: history)
        #expect(alive >= 0 && alive <= 1)
        #expect(model.logLikelihood(of: history).isFinite)
        let expected = model.expectedPurchases(of: history, within: 52)
        #expect(expected >= 0 && expected.isFinite)
      }
    }
    #expect(try model.expectedPurchases(of: #require(RepeatHistory(purchases: 1, last: 1, age: 2)), within: -1).isNaN)
  }
}
