import Analysis
import Foundation
import Testing

@Suite("Gamma-Gamma and lifetime value") struct SpendAndValueTests {
  @Test("A6: Gamma-Gamma on 946 repeaters of CDNOW, 6.25 3.74 15.44 within 0.5 %, log-likelihood -4055.9177 within 0.01")
  func fit() throws {
    guard let data = try CDNOW.summariesWithSpend() else { return }
    let spend = try GammaGamma.fit(purchases: data.histories.purchases, mean: data.spend)
    #expect(spend.fit.isSound && spend.fit.customers == 946)
    #expect(agree(spend.fit.parameters.map(\.value), [6.25, 3.74, 15.44], relative: 0.005))
    #expect(agrees(spend.fit.logLikelihood, -4055.9177, within: 0.01))
    #expect(!spend.isAssumptionBroken)
    let single = (0..<data.spend.count).reduce(0.0) { sum, customer in
      let x = Double(data.histories.purchases[customer])
      return x > 0 ? sum + spend.model.logLikelihood(mean: data.spend[customer], purchases: x) : sum
    }
    #expect(agrees(single, spend.fit.logLikelihood, relative: 1e-10))
  }

  @Test("A6: with 6.25/3.74/15.44 customers 1...10 spend 24.65 18.91 35.17 35.17 35.17 71.46 18.91 35.17 27.28 35.17 (+-0.1)")
  func expectedSpend() throws {
    guard let data = try CDNOW.summariesWithSpend() else { return }
    let model = try #require(GammaGamma(p: 6.25, q: 3.74, gamma: 15.44))
    let spend = (0..<10).map { customer in
      model.expectedSpend(mean: data.spend[customer], purchases: Double(data.histories.purchases[customer])) ?? .nan
    }
    #expect(agree(spend, [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17], within: 0.1))
  }

  @Test("A7: 12 months at 1 % a month, customers 1...6 of CDNOW are worth 36.29 4.64 8.36 8.36 8.36 283.55, all 71,538.43, within 0.5 %")
  func lifetimeValue() throws {
    guard let data = try CDNOW.summariesWithSpend() else { return }
    let buying = try BetaGeometric.fit(data.histories)
    let spend = try GammaGamma.fit(purchases: data.histories.purchases, mean: data.spend)
    let terms = try ValueTerms(periods: 12, period: 4.345, discount: 0.01)
    let value = try BaseValue(of: data.histories, meanSpend: data.spend, buying: buying, spend: spend.fit, terms: terms)
    #expect(agree(Array(value.values.prefix(6)), [36.29, 4.64, 8.36, 8.36, 8.36, 283.55], relative: 0.005))
    #expect(agrees(value.total, 71_538.43, relative: 0.005))

    // Futures drawn from the same models have that mean, and 8 in 10 lie within their interval.
    let interval = try #require(value.interval())
    #expect(interval.contains(71_538.43) && interval.upperBound < 90_000 && interval.lowerBound > 55_000)
    let reckoning = LifetimeValue(model: buying.model, spend: spend.model, terms: terms)
    let sixth = try #require(data.histories[5])
    let futures = reckoning.futures(of: sixth, meanSpend: data.spend[5], draws: 20_000)
    let mean = futures.values.reduce(0, +) / 20_000
    let spread = (futures.values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000).squareRoot()
    #expect(abs(mean - 283.55) < 4 * spread / 20_000.0.squareRoot())
    let own = try #require(reckoning.interval(of: sixth, meanSpend: data.spend[5]))
    #expect(own.contains(283.55) && own.upperBound < 1500)
    #expect(reckoning.interval(of: sixth, meanSpend: data.spend[5]) == own)
    let pareto = LifetimeValue(model: try ParetoNBD.fit(data.histories).model, spend: spend.model, terms: terms)
    let drawn = pareto.futures(of: sixth, meanSpend: data.spend[5], draws: 20_000)
    let expected = try #require(pareto.value(of: sixth, meanSpend: data.spend[5]))
    #expect(abs(drawn.values.reduce(0, +) / 20_000 - expected) < 4 * spread / 20_000.0.squareRoot())
  }

  @Test("A24: Gamma-Gamma of 100,000 simulated customers finds 6.25 3.74 15.44 within five standard errors")
  func simulatedSpend() throws {
    guard let file = try SimulatedCustomers.file(customers: 100_000, seed: 1) else { return }
    defer { try? FileManager.default.removeItem(atPath: file) }
    let spend = try GammaGamma.fit(purchases: CDNOW.column(1, file).map { Int32($0) }, mean: CDNOW.column(5, file))
    #expect(spend.fit.isSound)
    for (parameter, truth) in zip(spend.fit.parameters, [6.25, 3.74, 15.44]) {
      #expect(abs(parameter.value - truth) < 5 * (parameter.standardError ?? 0), "\(parameter)")
    }
  }

  @Test("Bad terms and columns are refused, not reckoned with")
  func refusals() throws {
    #expect(throws: AnalysisFault.self) { try ValueTerms(periods: 0, period: 4, discount: 0.01) }
    #expect(throws: AnalysisFault.self) { try ValueTerms(periods: 12, period: .nan, discount: 0.01) }
    #expect(throws: AnalysisFault.self) { try ValueTerms(periods: 12, period: 4, discount: -0.1) }
    #expect(throws: AnalysisFault.self) { try ValueTerms(periods: 12, period: 4, discount: 0.1, margin: 0) }
    #expect(throws: AnalysisFault.tooFew(what: "customers with repeat purchases", found: 1, needed: 10)) {
      try GammaGamma.fit(purchases: [1, 0, 2], mean: [5, 0, -3])
    }
    #expect(throws: AnalysisFault.badNumber(column: "mean", line: 1)) { try GammaGamma.fit(purchases: [1, 1], mean: [5, .nan]) }
    #expect(throws: AnalysisFault.columnLength(column: "mean", expected: 1, found: 0)) { try GammaGamma.fit(purchases: [1], mean: []) }
    // q <= 1: the mean does not exist.
    #expect(GammaGamma(p: 6, q: 0.9, gamma: 15)?.mean == nil)
  }
}
