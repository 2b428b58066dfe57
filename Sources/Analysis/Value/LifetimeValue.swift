import Glibc

/// CLV: what customers will bring within a horizon, discounted, by a model of buying and one of spend.
///
/// Sum over periods k = 1...n of margin * E(M) * (E[Y(k h)] - E[Y((k-1) h)]) / (1+d)^k, h the length of a period.
/// Source: P. Fader, B. Hardie & K. L. Lee, "RFM and CLV", JMR 42, 2005.
public struct LifetimeValue<Model: PurchaseModel>: Sendable {
  public let model: Model
  public let spend: GammaGamma
  public let terms: ValueTerms

  public init(model: Model, spend: GammaGamma, terms: ValueTerms) {
    self.model = model
    self.spend = spend
    self.terms = terms
  }

  /// Purchases to expect within the horizon, each discounted to now.
  public func discountedPurchases(of history: RepeatHistory) -> Double {
    var sum = 0.0
    var before = 0.0
    var discount = 1.0
    for period in 1...terms.periods {
      let expected = model.expectedPurchases(of: history, within: Double(period) * terms.period)
      discount /= 1 + terms.discount
      sum += (expected - before) * discount
      before = expected
    }
    return sum
  }

  /// The value of one customer in the unit of money of the spend model; nil when its expected spend does not exist.
  /// - Parameters: `meanSpend` mean value of the repeat purchases, immaterial without any.
  public func value(of history: RepeatHistory, meanSpend: Double) -> Double? {
    spend.expectedSpend(mean: meanSpend, purchases: history.purchases).map { terms.margin * $0 * discountedPurchases(of: history) }
  }

  /// What the customer may bring, by drawing futures; parameters are taken as known. The same seed gives the same futures.
  /// - Parameters: `meanSpend` mean value of the repeat purchases, finite, zero or more; `draws` 100...100,000.
  public func futures(of history: RepeatHistory, meanSpend: Double, draws: Int = 2000, seed: UInt64 = 1) -> SortedSample {
    guard meanSpend.isFinite, meanSpend >= 0 else { return SortedSample([]) }
    var chance = Chance(seed: seed)
    let alive = model.aliveProbability(of: history)
    return SortedSample((0..<min(max(draws, 100), 100_000)).map { _ in drawnValue(of: history, alive: alive, meanSpend, &chance) })
  }

  /// Between which bounds the value of one customer will lie with the probability `level` (0.8: one in ten below, one in ten above).
  public func interval(of history: RepeatHistory, meanSpend: Double, level: Double = 0.8, seed: UInt64 = 1) -> ClosedRange<Double>? {
    guard level > 0, level < 1 else { return nil }
    let futures = futures(of: history, meanSpend: meanSpend, seed: seed)
    guard let low = futures.quantile((1 - level) / 2), let high = futures.quantile((1 + level) / 2) else { return nil }
    return low...high
  }

  func drawnValue(of history: RepeatHistory, alive: Double, _ meanSpend: Double, _ chance: inout Chance) -> Double {
    let future = model.draw(of: history, alive: alive, &chance)
    let rate = spend.drawRate(mean: meanSpend, purchases: history.purchases, &chance)
    var value = 0.0
    future.forEachPurchase(before: Double(terms.periods) * terms.period, &chance) { time, chance in
      let period = (time / terms.period).rounded(.down) + 1
      value += terms.margin * spend.drawSpend(rate: rate, &chance) * exp(-period * log1p(terms.discount))
    }
    return value
  }
}

/// Over which horizon, at what margin and discount, a lifetime value is reckoned.
public struct ValueTerms: Equatable, Sendable {
  /// 1...1200.
  public let periods: Int
  /// Length of a period in the unit of time of the model: a month of 365.25/12 days is 4.348 weeks.
  public let period: Double
  /// Of a period: 0.01 is 1 %.
  public let discount: Double
  /// Share of the spend that stays: 1 values turnover.
  public let margin: Double

  /// Throws `limits`.
  public init(periods: Int, period: Double, discount: Double, margin: Double = 1) throws {
    guard (1...1200).contains(periods) else { throw AnalysisFault.limits("periods of a lifetime value must be 1...1200") }
    guard period > 0, Double(periods) * period < 1e9 else { throw AnalysisFault.limits("period of a lifetime value must be positive") }
    guard discount >= 0, discount < 10 else { throw AnalysisFault.limits("discount must be 0 or above and below 1000 %") }
    guard margin > 0, margin <= 1 else { throw AnalysisFault.limits("margin must be above 0 and at most 1") }
    self.periods = periods
    self.period = period
    self.discount = discount
    self.margin = margin
  }
}
