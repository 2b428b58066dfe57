import Analysis
import Testing

@Suite("Pareto/NBD") struct ParetoNBDTests {
  @Test("A4: Pareto/NBD on CDNOW, .5532 10.58 .6063 11.67, log-likelihood -9594.974 within 0.01, errors .0476 .8427 .1873 6.2105")
  func fit() throws {
    guard let histories = try CDNOW.summaries() else { return }
    let fit = try ParetoNBD.fit(histories)
    #expect(fit.isSound)
    #expect(agree(fit.parameters.map(\.value), [0.55315, 10.57633, 0.60625, 11.67150], relative: 0.005))
    #expect(agrees(fit.logLikelihood, -9594.974, within: 0.01))
    #expect(agree(fit.parameters.map { $0.standardError ?? .nan }, [0.0476, 0.8427, 0.1873, 6.2105], relative: 0.005))
    let single = (0..<histories.count).reduce(0.0) { $0 + (histories[$1].map(fit.model.logLikelihood) ?? .nan) }
    #expect(agrees(single, fit.logLikelihood, relative: 1e-10))

    #expect(agrees(fit.model.expectedPurchasesOfNewcomer(within: 52), 1.473434, within: 1e-3))
    let best = try #require(RepeatHistory(purchases: 26, last: 30.857, age: 31))
    #expect(agrees(fit.model.expectedPurchases(of: best, within: 52), 25.45647, relative: 0.001))
    #expect(agrees(fit.model.aliveProbability(of: best), 0.997874, within: 1e-3))
  }

  @Test("A3: increasing frequency paradox, Pareto/NBD x = 10, 15, 20, 25 expect .7062289 .1442396 .02250658 .00309267 within 0.1 %")
  func paradox() throws {
    // The parameters BTYD prints for CDNOW.
    let model = try #require(ParetoNBD(r: 0.5533971, alpha: 10.5801985, s: 0.6060625, beta: 11.6562237))
    let expected = [10.0, 15, 20, 25].map { x in
      RepeatHistory(purchases: x, last: 20, age: 39).map { model.expectedPurchases(of: $0, within: 52) } ?? .nan
    }
    #expect(agree(expected, [0.7062289, 0.1442396, 0.02250658, 0.00309267], relative: 0.001))
  }

  @Test("A7: DERT(.0027) with the parameters of A4: .47692, 6.48198, 86.0276; the example of BTYD 1.86418; within 0.1 %")
  func residual() throws {
    let model = try #require(ParetoNBD(r: 0.55315, alpha: 10.57633, s: 0.60625, beta: 11.67150))
    let histories = [(0.0, 0.0, 38.86), (2, 30.43, 38.86), (26, 30.857, 31)]
    let residual = histories.map { x, last, age in
      RepeatHistory(purchases: x, last: last, age: age).map { model.discountedResidualPurchases(of: $0, rate: 0.0027) } ?? .nan
    }
    #expect(agree(residual, [0.47692, 6.48198, 86.0276], relative: 0.001))
    let example = try #require(ParetoNBD(r: 0.5629966, alpha: 12.559037, s: 0.4081095, beta: 10.5148048))
    let history = try #require(RepeatHistory(purchases: 7, last: 35, age: 77.86))
    #expect(agrees(example.discountedResidualPurchases(of: history, rate: 0.0027), 1.86418, relative: 0.001))
  }

  @Test("No nan and no overflow for long histories and lopsided parameters; alive is a probability, less discount is worth more")
  func longHistories() throws {
    let lopsided = [(0.55, 10.6, 0.61, 11.7), (0.05, 0.01, 5, 1e4), (20, 500, 0.02, 0.01), (1, 10, 1, 10), (1e-3, 1e3, 1e3, 1e-3)]
    for (r, alpha, s, beta) in lopsided {
      let model = try #require(ParetoNBD(r: r, alpha: alpha, s: s, beta: beta))
      for x in [0.0, 1, 10, 1000, 100_000, 10_000_000] {
        for last in [1e-3, 20, 38, 40] {
          let history = try #require(RepeatHistory(purchases: x, last: x == 0 ? 0 : last, age: 40))
          let alive = model.aliveProbability(of: history)
          #expect(alive >= 0 && alive <= 1)
          #expect(model.logLikelihood(of: history).isFinite, "\(model) \(history)")
          let expected = model.expectedPurchases(of: history, within: 52)
          #expect(expected >= 0 && expected.isFinite)
          let (dear, cheap) = (0.1, 0.001)
          let worth = model.discountedResidualPurchases(of: history, rate: dear)
          #expect(worth >= 0 && worth <= model.discountedResidualPurchases(of: history, rate: cheap))
        }
      }
    }
  }
}
