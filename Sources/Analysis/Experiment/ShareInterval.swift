/// A share k of n with its interval by Wilson's score method, which holds for small n and for shares near 0 and 1.
/// Source: E. B. Wilson, JASA 22 (1927) 209.
public struct ShareInterval: Equatable, Sendable {
  public let share: Double
  public let lower: Double
  public let upper: Double
  public let level: Double

  /// - Throws: `tooFew` without cases, `badNumber` unless 0 <= hits <= count, `limits` for the level.
  public init(hits: Int, of count: Int, level: Double = 0.95) throws {
    try Forecast.check(level: level)
    guard count > 0 else { throw AnalysisFault.tooFew(what: "cases", found: 0, needed: 1) }
    guard (0...count).contains(hits) else { throw AnalysisFault.badNumber(column: "hits", line: 0) }
    let z = NormalDistribution.quantile(0.5 + level / 2)
    let (n, p) = (Double(count), Double(hits) / Double(count))
    let middle = p + z * z / (2 * n)
    let reach = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    share = p
    lower = hits == 0 ? 0 : max(0, (middle - reach) / scale)
    upper = hits == count ? 1 : min(1, (middle + reach) / scale)
    self.level = level
  }
}
