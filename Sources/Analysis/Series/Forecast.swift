/// Point forecasts with their intervals, one entry per period ahead, in the unit of the series.
public struct Forecast: Equatable, Sendable {
  public let mean: [Double]
  public let lower: [Double]
  public let upper: [Double]
  /// Nominal share of outcomes between `lower` and `upper`.
  public let level: Double

  /// Normal intervals around the means; a spread that is not finite gives an infinite interval.
  init(mean: [Double], deviation: [Double], level: Double) {
    let z = NormalDistribution.quantile(0.5 + level / 2)
    self.mean = mean
    lower = zip(mean, deviation).map { $0 - z * $1 }
    upper = zip(mean, deviation).map { $0 + z * $1 }
    self.level = level
  }

  init(mean: [Double], lower: [Double], upper: [Double], level: Double) {
    self.mean = mean
    self.lower = lower
    self.upper = upper
    self.level = level
  }

  /// Throws `limits` unless 0 < level < 1.
  static func check(level: Double) throws {
    guard level > 0, level < 1 else { throw AnalysisFault.limits("level of an interval") }
  }
}
