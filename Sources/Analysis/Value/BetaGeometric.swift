import Glibc

/// BG/NBD and its modification MBG/NBD: rates are gamma (shape r, rate alpha) over customers, the chance to leave after a purchase beta (a,
/// b).
///
/// Sources: P. Fader, B. Hardie & K. L. Lee, "Counting your customers the easy way", Marketing Science 24(2), 2005 (BG/NBD);
/// E. Batislam, M. Denizel & A. Filiztekin, IJRM 24, 2007, and D. Hoppe & U. Wagner, Marketing 29, 2007 (MBG/NBD).
public struct BetaGeometric: PurchaseModel, Equatable {
  public let r: Double
  /// In the unit of time of the histories.
  public let alpha: Double
  public let a: Double
  public let b: Double
  /// True: a customer may leave after the first purchase too (MBG/NBD).
  public let leavesAtFirst: Bool

  /// nil unless all four are positive and finite.
  public init?(r: Double, alpha: Double, a: Double, b: Double, leavesAtFirst: Bool = false) {
    guard [r, alpha, a, b].allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    self.r = r
    self.alpha = alpha
    self.a = a
    self.b = b
    self.leavesAtFirst = leavesAtFirst
  }

  /// b as the alive customer's posterior has it: one survived chance to leave a repeat purchase, the first one included under MBG.
  private func survived(_ x: Double) -> Double { b + x + (leavesAtFirst ? 1 : 0) }

  /// The logarithm of the odds of having left at t_x: a/(b+x-1) * ((alpha+T)/(alpha+t_x))^(r+x), b + x under MBG; nil when it cannot be.
  private func logOddsOfLoss(_ history: RepeatHistory) -> Double? {
    guard leavesAtFirst || history.purchases > 0 else { return nil }
    return log(a / (survived(history.purchases) - 1)) + (r + history.purchases) * log((alpha + history.age) / (alpha + history.last))
  }

  /// 1 / (1 + odds of having left); exactly 1 for those who never came back under BG/NBD.
  public func aliveProbability(of history: RepeatHistory) -> Double {
    guard let odds = logOddsOfLoss(history) else { return 1 }
    return 1 / (1 + exp(odds))
  }

  /// ln of B(a,b+x)/B(a,b) G(r+x) alpha^r / (G(r) (alpha+T)^(r+x)) * (1 + odds of having left), in logarithms throughout.
  public func logLikelihood(of history: RepeatHistory) -> Double {
    let x = history.purchases
    let odds = logOddsOfLoss(history).map { $0 > 0 ? $0 + log1p(exp(-$0)) : log1p(exp($0)) } ?? 0
    return logBeta(a, survived(x)) - logBeta(a, b) + logGamma(r + x) - logGamma(r) + r * log(alpha / (alpha + history.age))
      - x * log(alpha + history.age) + odds
  }

  /// (a+b+x-1)/(a-1) * (1 - ((alpha+T)/(alpha+T+t))^(r+x) 2F1(r+x, b+x; a+b+x-1; t/(alpha+T+t))) * P(alive), b + 1 for b under MBG.
  public func expectedPurchases(of history: RepeatHistory, within t: Double) -> Double {
    let alive = aliveProbability(of: history)
    return alive
      * expectedWhileLeaving(shape: r + history.purchases, rate: alpha + history.age, a: a, b: survived(history.purchases), within: t)
  }

  /// (a+b-1)/(a-1) * (1 - (alpha/(alpha+t))^r 2F1(r, b; a+b-1; t/(alpha+t))); under MBG b/(a-1) * (1 - ... 2F1(r, b+1; a+b; ...)).
  public func expectedPurchasesOfNewcomer(within t: Double) -> Double {
    let some = expectedWhileLeaving(shape: r, rate: alpha, a: a, b: survived(0), within: t)
    return leavesAtFirst ? some * b / (a + b) : some
  }
}
