import Glibc

/// Pareto/NBD: rates of buying are gamma (shape r, rate alpha) over customers, rates of leaving gamma (shape s, rate beta).
///
/// Sources: D. Schmittlein, D. Morrison & R. Colombo, "Counting your customers", Management Science 33(1), 1987; P. Fader & B. Hardie,
/// "A note on deriving the Pareto/NBD model and related expressions", 2005.
public struct ParetoNBD: PurchaseModel, Equatable {
  public let r: Double
  /// In the unit of time of the histories.
  public let alpha: Double
  public let s: Double
  /// In the unit of time of the histories.
  public let beta: Double

  /// nil unless all four are positive and finite.
  public init?(r: Double, alpha: Double, s: Double, beta: Double) {
    guard [r, alpha, s, beta].allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    self.r = r
    self.alpha = alpha
    self.s = s
    self.beta = beta
  }

  /// s/(P+s) 2F1(...) of the tail at u: the share of the customers alive at u who leave, weighed by what they bought (see `ParetoTail`).
  private func tail(_ shape: Double, _ u: Double) -> Double {
    let c = shape + s + 1
    let h =
      alpha >= beta
      ? GaussFraction.value(shape, c, (alpha - beta) / (alpha + u))
      : (alpha + u) / (beta + u) * GaussFraction.value(s + 1, c, (beta - alpha) / (beta + u))
    return s / (shape + s) * h
  }

  /// How much less likely it is to be alive at T than at t_x, and the whole likelihood at t_x, both against being alive at t_x.
  private func parts(_ history: RepeatHistory) -> (alive: Double, all: Double) {
    let shape = r + history.purchases
    let alive = exp(-shape * log((alpha + history.age) / (alpha + history.last)) - s * log((beta + history.age) / (beta + history.last)))
    return (alive, tail(shape, history.last) + alive * (1 - tail(shape, history.age)))
  }

  public func aliveProbability(of history: RepeatHistory) -> Double {
    let (alive, all) = parts(history)
    return min(1, alive / all)
  }

  /// ln of G(r+x) alpha^r beta^s / G(r) * (1/((alpha+T)^(r+x) (beta+T)^s) + s/(r+s+x) A0), in logarithms throughout.
  public func logLikelihood(of history: RepeatHistory) -> Double {
    let x = history.purchases
    return logGamma(r + x) - logGamma(r) + r * log(alpha / (alpha + history.last)) + s * log(beta / (beta + history.last))
      - x * log(alpha + history.last) + log(parts(history).all)
  }

  /// (r+x)(beta+T)/((alpha+T)(s-1)) * (1 - ((beta+T)/(beta+T+t))^(s-1)) * P(alive), with s - 1 divided out.
  public func expectedPurchases(of history: RepeatHistory, within t: Double) -> Double {
    aliveProbability(of: history) * (r + history.purchases) / (alpha + history.age) * timeAlive(beta + history.age, t)
  }

  /// r beta/(alpha (s-1)) * (1 - (beta/(beta+t))^(s-1)).
  public func expectedPurchasesOfNewcomer(within t: Double) -> Double { r / alpha * timeAlive(beta, t) }

  private func timeAlive(_ rate: Double, _ t: Double) -> Double {
    guard t >= 0, t < 1e9 else { return .nan }
    return -rate * flatExponential(s - 1, -log1p(t / rate))
  }
}
