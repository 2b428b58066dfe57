/// One of the exponential smoothing models: how error, trend and season enter. Written as in the literature: (M,Ad,M).
/// Source: R. J. Hyndman, A. B. Koehler, J. K. Ord & R. D. Snyder, "Forecasting with Exponential Smoothing", 2008.
public struct SmoothingForm: Hashable, Sendable, CustomStringConvertible {
  public enum Noise: String, CaseIterable, Sendable { case additive = "A", multiplicative = "M" }
  public enum Trend: String, CaseIterable, Sendable { case none = "N", additive = "A", damped = "Ad" }
  public enum Season: String, CaseIterable, Sendable { case none = "N", additive = "A", multiplicative = "M" }

  public let noise: Noise
  public let trend: Trend
  public let season: Season

  public init(_ noise: Noise, _ trend: Trend, _ season: Season) {
    self.noise = noise
    self.trend = trend
    self.season = season
  }

  public var description: String { "(\(noise.rawValue),\(trend.rawValue),\(season.rawValue))" }

  /// Smoothing parameters: alpha, beta, gamma, phi as far as they are there.
  var weightCount: Int { 1 + (trend == .none ? 0 : 1) + (season == .none ? 0 : 1) + (trend == .damped ? 1 : 0) }

  /// Estimated numbers in all: parameters, initial states (a season has one less than its length) and the variance.
  func parameterCount(period: Int) -> Int {
    weightCount + 1 + (trend == .none ? 0 : 1) + (season == .none ? 0 : period - 1) + 1
  }

  /// The models tried for a series: no additive error with a multiplicative season (unstable), nothing multiplicative unless all
  /// values are positive, no season without two full ones or with more than 24 values.
  static func candidates(for series: PeriodicSeries) -> [SmoothingForm] {
    let seasonal = series.period > 1 && series.period <= 24 && series.count >= 2 * series.period + 1
    let positive = series.isPositive
    var forms: [SmoothingForm] = []
    for season in Season.allCases where season == .none || seasonal && (season == .additive || positive) {
      for trend in Trend.allCases {
        for noise in Noise.allCases where noise == .additive || positive {
          if noise == .additive, season == .multiplicative { continue }
          forms.append(SmoothingForm(noise, trend, season))
        }
      }
    }
    return forms
  }
}
