/// Forecasts of demand with many empty periods: one rate per period, the same for all periods ahead.
public struct IntermittentDemand: Equatable, Sendable {
  public enum Method: Sendable {
    /// Smoothed size over smoothed interval, both renewed at demands. Croston, Operational Research Quarterly 23 (1972) 289.
    case croston
    /// Croston times (1 - alpha/2), which takes its bias away. Syntetos & Boylan, IJF 21 (2005) 303.
    case syntetosBoylan
    /// Smoothed size times the smoothed share of periods with demand, renewed every period: falls to 0 when demand stops.
    /// Teunter, Syntetos & Babai, EJOR 214 (2011) 606.
    case teunterSyntetosBabai
  }

  /// Expected demand per period, in the unit of the series.
  public let rate: Double

  /// - Parameters: `series` without negative values; `alpha` of sizes and intervals; `beta` of the share of periods (TSB).
  /// - Throws: `tooFew` without two periods with demand, `badNumber` for a negative one, `limits` for weights outside 0 < w <= 1.
  public init(_ series: PeriodicSeries, _ method: Method, alpha: Double = 0.1, beta: Double = 0.1) throws {
    guard alpha > 0, alpha <= 1, beta > 0, beta <= 1 else { throw AnalysisFault.limits("smoothing weight") }
    if let line = series.values.firstIndex(where: { $0 < 0 }) { throw AnalysisFault.badNumber(column: "demand", line: line) }
    let demands = series.values.count { $0 > 0 }
    guard demands >= 2 else { throw AnalysisFault.tooFew(what: "periods with demand", found: demands, needed: 2) }
    var size: Double?
    var interval = 0.0
    var share = 0.0
    var since = 0.0
    for (position, value) in series.values.enumerated() {
      since += 1
      // The share of periods starts from the first value, as the size does.
      if position == 0 { share = value > 0 ? 1 : 0 } else { share += beta * ((value > 0 ? 1 : 0) - share) }
      guard value > 0 else { continue }
      if let last = size {
        size = last + alpha * (value - last)
        interval += alpha * (since - interval)
      } else {
        size = value
        interval = since
      }
      since = 0
    }
    let last = size ?? 0
    switch method {
    case .croston: rate = last / interval
    case .syntetosBoylan: rate = last / interval * (1 - alpha / 2)
    case .teunterSyntetosBabai: rate = last * share
    }
  }
}
