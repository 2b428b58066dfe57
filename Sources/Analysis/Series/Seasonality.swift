/// Whether a series has a season worth taking out: |r_m| above 1.645 standard errors, with r the autocorrelations and
/// se = sqrt((1 + 2 sum of r_k^2, k < m) / n). Source: Assimakopoulos & Nikolopoulos, IJF 16 (2000) 521; the test of the M competitions.
struct Seasonality {
  /// Multiplicative figures by position, first value first; nil when there is nothing to take out.
  let figures: [Double]?

  init(_ series: PeriodicSeries) {
    let period = series.period
    guard period > 1, series.count > 2 * period, !series.isConstant, series.isPositive, Self.isSignificant(series) else {
      figures = nil
      return
    }
    figures = SeasonalIndex(series.values, period: period, multiplicative: true).figures
  }

  static func isSignificant(_ series: PeriodicSeries) -> Bool {
    let mean = series.mean
    let values = series.values.map { $0 - mean }
    let variance = values.reduce(0) { $0 + $1 * $1 }
    guard variance > 0 else { return false }
    func correlation(_ lag: Int) -> Double {
      var sum = 0.0
      for position in lag..<values.count { sum += values[position] * values[position - lag] }
      return sum / variance
    }
    let before = (1..<series.period).reduce(0) { $0 + correlation($1) * correlation($1) }
    let error = ((1 + 2 * before) / Double(series.count)).squareRoot()
    return abs(correlation(series.period)) > 1.644_853_626_951_472_7 * error
  }

  func adjusted(_ values: [Double]) -> [Double] {
    guard let figures else { return values }
    return values.indices.map { values[$0] / figures[$0 % figures.count] }
  }

  /// The factor of the value that comes `ahead` (0 is the next) after `count` values.
  func factor(_ ahead: Int, after count: Int) -> Double { figures.map { $0[(count + ahead) % $0.count] } ?? 1 }
}
