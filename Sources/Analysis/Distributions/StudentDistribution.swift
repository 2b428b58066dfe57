import Glibc

/// Student's t distribution with `freedom` > 0 degrees of freedom, not necessarily whole.
public struct StudentDistribution: Sendable {
  public let freedom: Double

  /// nil unless freedom is positive and finite.
  public init?(freedom: Double) {
    guard freedom > 0, freedom.isFinite else { return nil }
    self.freedom = freedom
  }

  /// P(|T| >= |t|) = I_(v/(v+t^2))(v/2, 1/2), to about 1e-12. Source: Abramowitz & Stegun 26.7.1.
  public func twoSided(_ t: Double) -> Double {
    guard t.isFinite else { return t.isNaN ? .nan : 0 }
    let square = t * t
    // Beyond this the share below is a power of t alone; squares would overflow far later.
    let x = freedom / (freedom + square)
    let y = square / (freedom + square)
    return IncompleteBeta(freedom / 2, 0.5, x, complement: y)?.lower ?? .nan
  }

  /// P(T <= t).
  public func lower(_ t: Double) -> Double {
    let tail = 0.5 * twoSided(t)
    return t < 0 ? tail : 1 - tail
  }

  /// t with P(T <= t) = p, to 1e-12; nan unless 0 < p < 1. Newton on the tail inside a bracket.
  public func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return .nan }
    let tail = min(p, 1 - p)
    if tail == 0.5 { return 0 }
    var low = 0.0
    var high = 1.0
    while 0.5 * twoSided(high) > tail, high < 1e150 { (low, high) = (high, high * 2) }
    var t = min(max(-NormalDistribution.quantile(tail), low), high)
    let scale = -logBeta(freedom / 2, 0.5) - 0.5 * log(freedom)
    for _ in 0..<200 {
      let excess = 0.5 * twoSided(t) - tail
      if excess > 0 { low = t } else { high = t }
      let density = exp(scale - (freedom + 1) / 2 * log1p(t * t / freedom))
      var next = density > 0 ? t + excess / density : .nan
      if !(next > low && next < high) { next = 0.5 * (low + high) }
      if abs(next - t) <= 1e-15 * next { break }
      t = next
    }
    return p < 0.5 ? -t : t
  }
}
