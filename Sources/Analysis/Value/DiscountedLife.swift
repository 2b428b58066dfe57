import Glibc

/// E[z / (m + z)] for m gamma of shape s, rate 1: the discounted length of a life, in units of the longest one can discount to (1 / rate).
///
/// Equal to z^s U(s, s; z) with Tricomi's confluent hypergeometric function (Psi in the papers), always between 0 and 1.
/// Continued fraction of the incomplete gamma function, for small z a trapezoid sum over ln m. To about 1e-11.
/// Source: Abramowitz & Stegun 13.2.5, 13.6.28, 6.5.31.
func discountedLife(shape s: Double, _ z: Double) -> Double {
  guard s > 0, z > 0, s.isFinite, z.isFinite else { return z == 0 ? 0 : .nan }
  if z >= 0.02 || s > 5 {
    let levels = z >= 0.02 ? 20 + Int(min(90 / z, 5000)) : 3000
    var k = Double(levels)
    var below = z + s + 2 * k
    while k > 0 {
      below = z + s + 2 * (k - 1) - k * (s + k - 1) / below
      k -= 1
    }
    return z / below
  }
  let step = 0.25
  let front = logGamma(s)
  var y = (max(-36 / s, -5000) / step).rounded(.down) * step
  var sum = 0.0
  while y < 4.5 {
    let m = exp(y)
    sum += exp(s * y - m - front) * z / (m + z)
    y += step
  }
  return sum * step
}

extension ParetoNBD {
  /// DERT: discounted expected residual transactions of a customer over all the time to come.
  ///
  /// alpha^r beta^s d^(s-1) G(r+x+1) Psi(s, s; d (beta+T)) / (G(r) (alpha+T)^(r+x+1) L), arranged as
  /// P(alive) (r+x)/(alpha+T) z^s Psi(s, s; z) / d with z = d (beta+T). Source: Fader, Hardie & Lee, JMR 42, 2005.
  /// - Parameters: `rate` d > 0, continuous, per unit of time: ln(1 + yearly rate) / units in a year. nan elsewhere.
  public func discountedResidualPurchases(of history: RepeatHistory, rate: Double) -> Double {
    guard rate > 0, rate.isFinite else { return .nan }
    let life = discountedLife(shape: s, rate * (beta + history.age)) / rate
    return aliveProbability(of: history) * (r + history.purchases) / (alpha + history.age) * life
  }
}
