/// The effect of a campaign on a share (visits, purchases): treated against held out.
public struct ShareDifference: Equatable, Sendable {
  public let treated: ShareInterval
  public let control: ShareInterval
  /// Treated less control.
  public let difference: Double
  /// Difference over its error with the pooled share; nil when nobody or everybody did it.
  public let z: Double?
  /// Two-sided.
  public let pValue: Double?
  /// Difference and its error with separate shares, times the normal quantile (Wald).
  public let wald: ClosedRange<Double>
  /// From the two Wilson intervals; safer for few cases. R. G. Newcombe, Statistics in Medicine 17 (1998) 873, method 10.
  public let newcombe: ClosedRange<Double>
  /// Cases that the campaign moved: difference times treated.
  public let extra: Double

  /// - Throws: `tooFew` without cases on a side, `badNumber` unless 0 <= hits <= count, `limits` for the level.
  public init(treatedHits: Int, of treatedCount: Int, controlHits: Int, of controlCount: Int, level: Double = 0.95) throws {
    treated = try ShareInterval(hits: treatedHits, of: treatedCount, level: level)
    control = try ShareInterval(hits: controlHits, of: controlCount, level: level)
    let (n, m) = (Double(treatedCount), Double(controlCount))
    let (p, q) = (treated.share, control.share)
    difference = p - q
    extra = difference * n
    let pooled = (Double(treatedHits) + Double(controlHits)) / (n + m)
    let error = (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
    z = error > 0 ? (p - q) / error : nil
    pValue = z.map(NormalDistribution.twoSided)
    let reach = NormalDistribution.quantile(0.5 + level / 2) * (p * (1 - p) / n + q * (1 - q) / m).squareRoot()
    wald = (p - q - reach)...(p - q + reach)
    func distance(_ one: Double, _ other: Double) -> Double { (one * one + other * other).squareRoot() }
    let down = distance(p - treated.lower, control.upper - q)
    let up = distance(treated.upper - p, q - control.lower)
    newcombe = (p - q - down)...(p - q + up)
  }
}
