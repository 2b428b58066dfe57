import Glibc

/// The theta method: the season taken out when it is significant, simple smoothing, and half the slope of the straight line added.
///
/// Forecast h ahead = l + b/2 * (h - 1 + (1 - (1-alpha)^n) / alpha), b the slope on 0, 1, ..., n - 1.
/// Sources: Assimakopoulos & Nikolopoulos, IJF 16 (2000) 521; Hyndman & Billah, IJF 19 (2003) 287.
public struct ThetaModel: Sendable {
  public let smoothing: SimpleSmoothing
  /// Half the slope of the straight line through the adjusted series.
  public let drift: Double
  public let isSeasonal: Bool
  private let season: Seasonality
  private let count: Int

  /// - Throws: `tooFew` under 4 values.
  public init(_ series: PeriodicSeries) throws {
    try series.need(4, for: "theta")
    season = Seasonality(series)
    isSeasonal = season.figures != nil
    let adjusted = season.adjusted(series.values)
    smoothing = SimpleSmoothing(checked: adjusted, .leastSquares)
    drift = StraightLine(adjusted).slope / 2
    count = series.count
  }

  /// - Throws: `countOutOfRange` unless the horizon is 1...10,000, `limits` for a level outside 0..<1.
  public func forecast(_ horizon: Int, level: Double = 0.95) throws -> Forecast {
    try checkHorizon(horizon)
    try Forecast.check(level: level)
    let begun = (1 - pow(1 - smoothing.alpha, Double(count))) / smoothing.alpha
    var mean: [Double] = []
    var deviation: [Double] = []
    for ahead in 0..<horizon {
      let factor = season.factor(ahead, after: count)
      mean.append((smoothing.level + drift * (Double(ahead) + begun)) * factor)
      deviation.append(smoothing.deviation * (1 + Double(ahead) * smoothing.alpha * smoothing.alpha).squareRoot() * factor)
    }
    return Forecast(mean: mean, deviation: deviation, level: level)
  }
}
