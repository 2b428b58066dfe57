/// The forecasting methods on offer.
public enum ForecastMethod: String, CaseIterable, Sendable {
  case naive
  case seasonalNaive = "seasonal_naive"
  case naive2
  case simple
  case holtWintersAdditive = "holt_winters_additive"
  case holtWintersMultiplicative = "holt_winters_multiplicative"
  /// ETS with automatic choice by AICc.
  case smoothing = "ets"
  case theta
  case croston
  case syntetosBoylan = "sba"
  case teunterSyntetosBabai = "tsb"

  /// Forecasts a series by this method.
  /// - Throws: what the method throws, `tooFew` first of all: a method that does not fit the series says so.
  public func forecast(_ series: PeriodicSeries, horizon: Int, level: Double = 0.95) throws -> Forecast {
    try checkHorizon(horizon)
    try Forecast.check(level: level)
    switch self {
    case .naive: return try NaiveModel(series, .last).forecast(horizon, level: level)
    case .seasonalNaive: return try NaiveModel(series, .lastSeason).forecast(horizon, level: level)
    case .naive2: return try NaiveModel(series, .adjusted).forecast(horizon, level: level)
    case .simple:
      let model = try SimpleSmoothing(series)
      let deviations = (0..<horizon).map { model.deviation * (1 + Double($0) * model.alpha * model.alpha).squareRoot() }
      return Forecast(mean: Array(repeating: model.level, count: horizon), deviation: deviations, level: level)
    case .holtWintersAdditive: return try HoltWinters(series, multiplicative: false).forecast(horizon, level: level)
    case .holtWintersMultiplicative: return try HoltWinters(series, multiplicative: true).forecast(horizon, level: level)
    case .smoothing: return try SmoothingModel(automatic: series).forecast(horizon, level: level)
    case .theta: return try ThetaModel(series).forecast(horizon, level: level)
    case .croston: return try rate(series, .croston, horizon, level)
    case .syntetosBoylan: return try rate(series, .syntetosBoylan, horizon, level)
    case .teunterSyntetosBabai: return try rate(series, .teunterSyntetosBabai, horizon, level)
    }
  }

  /// The interval of a demand rate is the spread of single periods around it.
  private func rate(_ series: PeriodicSeries, _ method: IntermittentDemand.Method, _ horizon: Int, _ level: Double) throws -> Forecast {
    let rate = try IntermittentDemand(series, method).rate
    let squares = series.values.reduce(0) { $0 + ($1 - rate) * ($1 - rate) }
    let deviation = (squares / Double(max(1, series.count - 1))).squareRoot()
    return Forecast(
      mean: Array(repeating: rate, count: horizon), deviation: Array(repeating: deviation, count: horizon), level: level)
  }

  /// What is tried when nobody chose: for demand with a third of empty periods and more the intermittent methods, else the smooth ones.
  /// The naive ones are always among them.
  public static func candidates(for series: PeriodicSeries) -> [ForecastMethod] {
    let empty = series.values.count { $0 == 0 }
    let isDemand = series.values.allSatisfy { $0 >= 0 } && 3 * empty >= series.count
    let seasonal = series.period > 1 && series.count > series.period
    let naive: [ForecastMethod] = seasonal ? [.naive, .seasonalNaive] : [.naive]
    if isDemand { return naive + [.simple, .croston, .syntetosBoylan, .teunterSyntetosBabai] }
    return naive + [.simple, .theta, .smoothing] + (seasonal ? [.holtWintersAdditive, .holtWintersMultiplicative] : [])
  }
}
