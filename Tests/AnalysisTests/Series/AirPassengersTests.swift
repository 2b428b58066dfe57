import Analysis
import Testing

@Suite("A12 single series") struct AirPassengersTests {
  private func airPassengers() throws -> PeriodicSeries? {
    try SharedTable("data/series/AirPassengers.csv").map { try PeriodicSeries($0.numbers("passengers"), period: 12) }
  }

  private func agree(_ found: [Double], _ expected: [Double], within: Double) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) <= within }
  }

  @Test("A12: Holt-Winters multiplicative .27559 .03269 .87073, SSE 16570.78, and its twelve forecasts; additive .24796 .03453 1.0, 21860.18")
  func holtWinters() throws {
    guard let series = try airPassengers() else { return }
    let model = try HoltWinters(series, multiplicative: true)
    #expect(isNear(model.alpha, 0.27559, relative: 0.005) && isNear(model.beta, 0.03269, relative: 0.005))
    #expect(isNear(model.gamma, 0.87073, relative: 0.005) && isNear(model.squares, 16570.78, within: 0.01))
    let published = [447.06, 419.71, 464.87, 496.08, 507.53, 575.45, 666.59, 657.91, 550.31, 492.99, 420.21, 465.63]
    #expect(agree(try model.forecast(12).mean, published, within: 0.011))
    let additive = try HoltWinters(series, multiplicative: false)
    #expect(isNear(additive.alpha, 0.24796, relative: 0.005) && isNear(additive.beta, 0.03453, relative: 0.005))
    #expect(additive.gamma == 1 && isNear(additive.squares, 21860.18, within: 0.01))
  }

  @Test("A12: theta alpha .83775 and its twelve forecasts")
  func theta() throws {
    guard let series = try airPassengers() else { return }
    let model = try ThetaModel(series)
    #expect(model.isSeasonal && isNear(model.smoothing.alpha, 0.83775, relative: 0.005))
    let published = [440.08, 428.38, 489.71, 475.70, 479.67, 545.37, 602.75, 601.10, 523.95, 456.63, 397.95, 447.64]
    #expect(agree(try model.forecast(12).mean, published, within: 0.011))
  }

  @Test("A12: (M,Ad,M) by maximum likelihood: not below the -679.583 (AIC 1395.166) of R, 18 parameters, phi at .98, gamma at its least")
  func smoothing() throws {
    guard let series = try airPassengers() else { return }
    let model = try SmoothingModel(series, form: SmoothingForm(.multiplicative, .damped, .multiplicative))
    #expect(model.parameterCount == 18 && model.aic <= 1395.166 + 0.02 && model.bic <= 1448.623 + 0.02)
    #expect(isNear(model.weights.phi, 0.98, within: 1e-3) && model.weights.gamma < 1e-3)
    // R stops its simplex a little before the top of the likelihood: forecasts agree to 1.5 %.
    let published = [441.80, 434.12, 496.63, 483.24, 483.99, 551.02, 613.18, 609.36, 530.54, 463.03, 402.75, 451.97]
    #expect(zip(try model.mean(12), published).allSatisfy { abs($0 / $1 - 1) < 0.015 })
    // The automatic choice looks at every form, so its AICc is at most that of this one.
    let automatic = try SmoothingModel(automatic: series)
    #expect(automatic.aicc <= model.aicc && automatic.form.season == .multiplicative)
  }

  @Test("A12: Nile, simple smoothing .24656, forecast 805.04")
  func nile() throws {
    guard let table = try SharedTable("data/series/Nile.csv") else { return }
    let values = table.rows.compactMap { $0.last.flatMap(Double.init) }
    let model = try SimpleSmoothing(PeriodicSeries(values), start: .firstValue)
    #expect(isNear(model.alpha, 0.24656, relative: 0.005) && isNear(model.level, 805.04, within: 0.011))
  }

  @Test("A12: Croston at .1 gives 1.62298; SBA takes 5 % off; TSB falls to nothing when demand stops")
  func intermittent() throws {
    let demand: [Double] = [0, 0, 5, 0, 3, 0, 0, 4, 0, 0, 0, 6, 2, 0, 0, 3, 0, 5, 0, 0]
    let series = try PeriodicSeries(demand)
    #expect(isNear(try IntermittentDemand(series, .croston).rate, 1.62298, within: 5e-6))
    #expect(isNear(try IntermittentDemand(series, .syntetosBoylan).rate, 1.62298 * 0.95, within: 5e-6))
    let stopped = try PeriodicSeries(demand + Array(repeating: 0, count: 200))
    #expect(try IntermittentDemand(stopped, .teunterSyntetosBabai).rate < 1e-6)
    #expect(isNear(try IntermittentDemand(stopped, .croston).rate, 1.62298, within: 5e-6))
  }
}
