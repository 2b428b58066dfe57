import Glibc

/// Gamma-Gamma: what a customer spends on a purchase is gamma (shape p) around its own mean, and the means differ over customers.
///
/// Assumes that spend does not depend on how often a customer buys: see `SpendFit.correlation`.
/// Sources: P. Fader & B. Hardie, "The Gamma-Gamma model of monetary value", 2013; R. Colombo & W. Jiang, JIM 13(3), 1999.
public struct GammaGamma: Equatable, Sendable {
  public let p: Double
  public let q: Double
  /// In the unit of money of the data.
  public let gamma: Double

  /// nil unless all three are positive and finite.
  public init?(p: Double, q: Double, gamma: Double) {
    guard [p, q, gamma].allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    self.p = p
    self.q = q
    self.gamma = gamma
  }

  /// E(M): p gamma / (q - 1), the mean spend over all customers; nil when q <= 1, because it does not exist then.
  public var mean: Double? { q > 1 ? p * gamma / (q - 1) : nil }

  /// E(M | m, x) = p (gamma + x m) / (p x + q - 1): expected spend on a purchase of a customer whose `purchases` repeat purchases
  /// had the mean value `mean`. Without repeat purchases the mean over all customers. nil when it does not exist.
  public func expectedSpend(mean: Double, purchases: Double) -> Double? {
    guard mean >= 0, purchases >= 0, mean.isFinite, purchases.isFinite, p * purchases + q > 1 else { return nil }
    return p * (gamma + (purchases > 0 ? purchases * mean : 0)) / (p * purchases + q - 1)
  }

  /// ln of G(px+q)/(G(px)G(q)) gamma^q m^(px-1) x^(px) / (gamma + x m)^(px+q); nan unless m > 0 and x > 0.
  public func logLikelihood(mean m: Double, purchases x: Double) -> Double {
    guard m > 0, x > 0 else { return .nan }
    let (shape, all) = (p * x, gamma + x * m)
    return -logBeta(shape, q) + q * log(gamma / all) + shape * log(x * m / all) - log(m)
  }

  /// Spend on each of a customer's future purchases: its rate from the posterior gamma (q + p x, gamma + x m), to be drawn once a future.
  func drawRate(mean: Double, purchases: Double, _ chance: inout Chance) -> Double {
    chance.gamma(q + p * purchases) / (gamma + (purchases > 0 ? purchases * mean : 0))
  }

  func drawSpend(rate: Double, _ chance: inout Chance) -> Double { rate > 0 ? chance.gamma(p) / rate : 0 }
}
