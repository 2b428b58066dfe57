import Glibc

/// Shares of the beta distribution: I_x(a, b) below x and its complement, each to about 1e-12.
///
/// Continued fraction (modified Lentz), on the side of the mean where it converges. Source: Abramowitz & Stegun 26.5.8.
public struct IncompleteBeta: Sendable {
  /// I_x(a, b) = 1/B(a, b) * integral of t^(a-1) (1-t)^(b-1) from 0 to x.
  public let lower: Double
  /// 1 - I_x(a, b), exact in its own tail.
  public let upper: Double

  /// nil unless a, b > 0 and finite, 0 <= x <= 1.
  public init?(_ a: Double, _ b: Double, _ x: Double) { self.init(a, b, x, complement: 1 - x) }

  /// `complement` is 1 - x, given where the caller knows it better than the subtraction does.
  init?(_ a: Double, _ b: Double, _ x: Double, complement y: Double) {
    guard a > 0, b > 0, a.isFinite, b.isFinite, x >= 0, y >= 0, x <= 1, y <= 1 else { return nil }
    if x == 0 || y == 0 {
      (lower, upper) = x == 0 ? (0, 1) : (1, 0)
      return
    }
    let front = exp(Self.logFront(a, b, x, y))
    if x < (a + 1) / (a + b + 2) {
      lower = min(1, front * Self.fraction(a, b, x) / a)
      upper = 1 - lower
    } else {
      upper = min(1, front * Self.fraction(b, a, y) / b)
      lower = 1 - upper
    }
  }

  /// ln(x^a y^b / B(a, b)); around the mean the large terms are taken away by Stirling's formula before they cancel.
  private static func logFront(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    if min(a, b) < 10 {
      return a * (x < 0.5 ? log(x) : log1p(-y)) + b * (y < 0.5 ? log(y) : log1p(-x)) - logBeta(a, b)
    }
    let (meanX, meanY) = (a / (a + b), b / (a + b))
    let rest = stirlingRest(a) + stirlingRest(b) - stirlingRest(a + b)
    return a * log(x / meanX) + b * log(y / meanY) + 0.5 * log(b * meanX) - 0.918_938_533_204_672_7 - rest
  }

  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    if abs(d) < tiny { d = tiny }
    d = 1 / d
    var product = d
    for step in 1...(300 + Int(20 * min(max(a, b), 1e10).squareRoot())) {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 + even * d
      if abs(d) < tiny { d = tiny }
      c = 1 + even / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      product *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 + odd * d
      if abs(d) < tiny { d = tiny }
      c = 1 + odd / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      product *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return product
  }
}
