import Glibc

/// Shares of the gamma distribution of shape a, rate 1: P(a, x) below x and Q(a, x) above it, each to about 1e-13.
///
/// Series below a + 1, continued fraction (modified Lentz) above. Source: Abramowitz & Stegun 6.5.29, 6.5.31.
public struct IncompleteGamma: Sendable {
  /// P(a, x) = 1/G(a) * integral of t^(a-1) e^-t from 0 to x.
  public let lower: Double
  /// Q(a, x) = 1 - P(a, x), exact in its own tail.
  public let upper: Double

  /// nil unless a > 0 and x >= 0, both finite.
  public init?(shape a: Double, _ x: Double) {
    guard a > 0, x >= 0, a.isFinite, x.isFinite else { return nil }
    if x == 0 {
      (lower, upper) = (0, 1)
      return
    }
    let front = exp(Self.logFront(a, x))
    // Both need of the order of sqrt(a) steps near the mean.
    let most = 200 + Int(20 * min(a, 1e10).squareRoot())
    if x < a + 1 {
      lower = min(1, front * Self.series(a, x, most))
      upper = 1 - lower
    } else {
      upper = min(1, front * Self.fraction(a, x, most))
      lower = 1 - upper
    }
  }

  /// ln(x^a e^-x / G(a)); around the mean the large terms are taken away by Stirling's formula before they cancel.
  private static func logFront(_ a: Double, _ x: Double) -> Double {
    if a < 10 { return a * log(x) - x - logGamma(a) }
    let part = (x - a) / a
    return a * (log1p(part) - part) + 0.5 * log(a) - 0.918_938_533_204_672_7 - stirlingRest(a)
  }

  private static func series(_ a: Double, _ x: Double, _ most: Int) -> Double {
    var term = 1 / a
    var sum = term
    var n = a
    for _ in 0..<most {
      n += 1
      term *= x / n
      sum += term
      if term < sum * 1e-17 { break }
    }
    return sum
  }

  private static func fraction(_ a: Double, _ x: Double, _ most: Int) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var product = d
    for step in 1...most {
      let i = Double(step)
      let numerator = -i * (i - a)
      b += 2
      d = numerator * d + b
      if abs(d) < tiny { d = tiny }
      c = b + numerator / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      product *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return product
  }
}
