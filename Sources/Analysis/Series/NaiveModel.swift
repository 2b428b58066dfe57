/// The forecasts every other has to beat: the last value, the last season, or the last value with the season taken out and put back
/// (Naive2 of the M competitions).
public struct NaiveModel: Sendable {
  public enum Kind: Sendable { case last, lastSeason, adjusted }

  public let kind: Kind
  private let tail: [Double]
  private let deviation: Double
  private let season: Seasonality?
  private let count: Int

  /// - Throws: `tooFew` when there is no value, or for the last season less than one season.
  public init(_ series: PeriodicSeries, _ kind: Kind) throws {
    self.kind = kind
    let lag = kind == .lastSeason ? series.period : 1
    try series.need(lag, for: "naive forecast")
    let season = kind == .adjusted ? Seasonality(series) : nil
    let values = season?.adjusted(series.values) ?? series.values
    tail = Array(values.suffix(lag))
    var squares = 0.0
    for position in values.indices.dropFirst(lag) {
      let error = values[position] - values[position - lag]
      squares += error * error
    }
    deviation = values.count > lag ? (squares / Double(values.count - lag)).squareRoot() : .infinity
    self.season = season
    count = series.count
  }

  /// Spread grows with the root of the periods (or seasons) ahead.
  /// - Throws: `countOutOfRange` unless the horizon is 1...10,000, `limits` for a level outside 0..<1.
  public func forecast(_ horizon: Int, level: Double = 0.95) throws -> Forecast {
    try checkHorizon(horizon)
    try Forecast.check(level: level)
    let factors = (0..<horizon).map { season?.factor($0, after: count) ?? 1 }
    return Forecast(
      mean: (0..<horizon).map { tail[$0 % tail.count] * factors[$0] },
      deviation: (0..<horizon).map { deviation * Double($0 / tail.count + 1).squareRoot() * factors[$0] }, level: level)
  }
}
