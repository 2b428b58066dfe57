import Analysis
import Testing

@Suite("Forecasts") struct ForecastTests {
  @Test("Method 16: errors by hand; OWA of Naive2 against itself is 1")
  func errors() throws {
    let history = try PeriodicSeries([10, 20, 15], period: 1)
    let errors = try ForecastErrors(actual: [10, 30], forecast: [20, 30], history: history)
    // |10-20| = 10 of 30 in all; changes of the history 10 and 5.
    #expect(errors.meanAbsolute == 5 && isNear(errors.symmetricPercentage, 100.0 / 3) && isNear(errors.scaled, 5 / 7.5))
    #expect(errors.overallAverage(against: errors) == 1)
    #expect(throws: AnalysisFault.self) { try ForecastErrors(actual: [1], forecast: [], history: history) }
    #expect(throws: AnalysisFault.self) { try ForecastErrors(actual: [], forecast: [], history: history) }
  }

  @Test("Intervals: naive grows with the root of the horizon; (A,N,N) has 1 + alpha^2 (h - 1); simulated ones are the same twice")
  func intervals() throws {
    var dice = Dice(seed: 3)
    var level = 100.0
    let values = (0..<200).map { _ in
      level += Double(dice.roll(2001) - 1000) / 500
      return level
    }
    let series = try PeriodicSeries(values)
    let naive = try NaiveModel(series, .last).forecast(9)
    let width = { (forecast: Forecast, ahead: Int) in forecast.upper[ahead] - forecast.lower[ahead] }
    #expect(isNear(width(naive, 8) / width(naive, 0), 3, relative: 1e-9))
    let model = try SmoothingModel(series, form: SmoothingForm(.additive, .none, .none))
    let forecast = try model.forecast(5)
    let growth = (1 + 4 * model.weights.alpha * model.weights.alpha).squareRoot()
    #expect(isNear(width(forecast, 4) / width(forecast, 0), growth, relative: 1e-9))
    let relative = try SmoothingModel(series, form: SmoothingForm(.multiplicative, .damped, .none))
    let simulated = try relative.forecast(5)
    #expect(try relative.forecast(5) == simulated)
    #expect((0..<5).allSatisfy { simulated.lower[$0] < simulated.mean[$0] && simulated.mean[$0] < simulated.upper[$0] })
    // A relative error of the last level against an absolute one of all levels: about the same.
    #expect(isNear(width(simulated, 0) / width(forecast, 0), values[199] / 100, within: 0.25))
  }

  @Test("S9.7: the rolling origin chooses the season where there is one, and TSB or its kin for a demand with gaps")
  func choice() throws {
    var dice = Dice(seed: 9)
    let seasonal = try PeriodicSeries((0..<72).map { 100 + 30 * Double($0 % 12) + Double(dice.roll(7)) }, period: 12)
    let test = try RollingOrigin(seasonal, horizon: 6)
    #expect(test.origins == [61, 62, 63, 64, 65, 66])
    #expect(test.records.contains { $0.method == .naive } && test.records.contains { $0.method == .seasonalNaive })
    #expect(test.best != .naive && test.best != .simple)
    let best = try #require(test.records.first)
    #expect(try #require(best.overallAverage) < 1 && best.coverage > 0.7)
    let demand = try PeriodicSeries((0..<60).map { _ in dice.roll(4) == 0 ? Double(1 + dice.roll(5)) : 0 })
    let methods = try RollingOrigin(demand, horizon: 3).records.map(\.method)
    #expect(methods.contains(.croston) && methods.contains(.teunterSyntetosBabai) && !methods.contains(.smoothing))
    #expect(throws: AnalysisFault.tooFew(what: "back-test", found: 11, needed: 29)) {
      try RollingOrigin(PeriodicSeries(Array(repeating: 1, count: 11), period: 12), horizon: 3)
    }
  }

  @Test("Constant, short, empty and wild series: an answer or a fault, never a trap")
  func bounds() throws {
    #expect(throws: AnalysisFault.self) { try PeriodicSeries([1, .nan]) }
    #expect(throws: AnalysisFault.self) { try PeriodicSeries([1, .infinity]) }
    #expect(throws: AnalysisFault.self) { try PeriodicSeries([1], period: 0) }
    let samples: [[Double]] = [
      [], [1], [1, 2], [1, 2, 3], [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5], Array(repeating: 0, count: 40), Array(repeating: 3, count: 40),
      (0..<40).map { -Double($0) }, (0..<11).map { Double($0 * $0) }, (0..<40).map { $0 % 2 == 0 ? 1e90 : -1e90 },
      (0..<40).map { $0 == 20 ? 1e12 : 1 }, (0..<40).map { Double($0 % 4) * 1e-90 }, (0..<30).map { $0 < 29 ? 0 : 1 },
    ]
    for values in samples {
      for period in [1, 4, 12, 52] {
        let series = try PeriodicSeries(values, period: period)
        for method in ForecastMethod.allCases {
          do {
            let forecast = try method.forecast(series, horizon: 14)
            #expect(forecast.mean.count == 14 && forecast.mean.allSatisfy { $0.isFinite }, "\(method) \(values.prefix(4)) \(period)")
          } catch is AnalysisFault {
            // Said why.
          }
        }
      }
    }
    let constant = try SmoothingModel(automatic: PeriodicSeries(Array(repeating: 3, count: 40), period: 12))
    #expect(try constant.forecast(3).mean == [3, 3, 3] && constant.sigma == 0)
    // Eleven points for a season of twelve: no season, but a forecast.
    #expect(try SmoothingModel(automatic: PeriodicSeries((0..<11).map { Double(10 + $0 % 3) }, period: 12)).form.season == .none)
    #expect(throws: AnalysisFault.self) { try ForecastMethod.naive.forecast(PeriodicSeries([1]), horizon: 0) }
    #expect(throws: AnalysisFault.self) { try ForecastMethod.naive.forecast(PeriodicSeries([1]), horizon: 1, level: 1) }
  }
}
