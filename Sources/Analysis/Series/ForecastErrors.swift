/// How far forecasts were from what came: the measures of the forecasting competitions.
/// Sources: Makridakis & Hibon, IJF 16 (2000) 451; Hyndman & Koehler, IJF 22 (2006) 679; M4, IJF 36 (2020) 54.
public struct ForecastErrors: Equatable, Sendable {
  /// Mean of |y - f|, in the unit of the series.
  public let meanAbsolute: Double
  /// Mean of 200 |y - f| / (|y| + |f|), percent; 0 where both are 0.
  public let symmetricPercentage: Double
  /// Mean of |y - f| over the mean |y_t - y_(t-m)| of the history; nil when the history never changes or is no longer than a season.
  public let scaled: Double?

  /// - Throws: `columnLength` unless there is a forecast for each value, `tooFew` without values.
  public init(actual: [Double], forecast: [Double], history: PeriodicSeries) throws {
    guard !actual.isEmpty else { throw AnalysisFault.tooFew(what: "values to compare", found: 0, needed: 1) }
    guard forecast.count == actual.count else {
      throw AnalysisFault.columnLength(column: "forecast", expected: actual.count, found: forecast.count)
    }
    var (absolute, percentage) = (0.0, 0.0)
    for (value, forecast) in zip(actual, forecast) {
      absolute += abs(value - forecast)
      let size = abs(value) + abs(forecast)
      if size > 0 { percentage += 200 * abs(value - forecast) / size }
    }
    let count = Double(actual.count)
    meanAbsolute = absolute / count
    symmetricPercentage = percentage / count
    scaled = Self.scale(of: history).map { absolute / count / $0 }
  }

  /// Mean absolute change over a season: the unit of scaled errors.
  static func scale(of history: PeriodicSeries) -> Double? {
    let lag = history.period
    guard history.count > lag else { return nil }
    var sum = 0.0
    for position in lag..<history.count { sum += abs(history.values[position] - history.values[position - lag]) }
    return sum > 0 ? sum / Double(history.count - lag) : nil
  }

  /// Overall weighted average of M4: half of (sMAPE over Naive2's plus MASE over Naive2's); nil when one of them means nothing.
  public func overallAverage(against naive: ForecastErrors) -> Double? {
    guard let scaled, let other = naive.scaled, other > 0, naive.symmetricPercentage > 0 else { return nil }
    return 0.5 * (symmetricPercentage / naive.symmetricPercentage + scaled / other)
  }
}
