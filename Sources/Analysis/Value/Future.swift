/// One probable future of a customer, drawn from what a model knows of it.
public struct Future: Sendable {
  enum Leaving: Sendable {
    case gone
    /// With this probability after each purchase.
    case afterPurchase(Double)
    /// At this time from now.
    case at(Double)
  }

  /// Purchases in a unit of time while the customer stays.
  let rate: Double
  let leaving: Leaving

  /// The most purchases of one future that are told apart; a rate that promises more is cut here.
  static let mostPurchases = 100_000

  /// Calls `body` with the time of each purchase before `end`, ascending.
  func forEachPurchase(before end: Double, _ chance: inout Chance, _ body: (Double, inout Chance) -> Void) {
    var end = end
    if case .gone = leaving { return }
    if case .at(let time) = leaving { end = min(end, time) }
    guard rate > 0 else { return }
    var time = 0.0
    for _ in 0..<Self.mostPurchases {
      time += chance.exponential() / rate
      if !(time < end) { return }
      body(time, &chance)
      if case .afterPurchase(let share) = leaving, chance.uniform() < share { return }
    }
  }
}

extension BetaGeometric {
  /// Rate and chance to leave from their posterior given the history: gamma (r + x, alpha + T) and beta (a, b + x) when alive.
  public func draw(of history: RepeatHistory, alive: Double, _ chance: inout Chance) -> Future {
    guard chance.uniform() < alive else { return Future(rate: 0, leaving: .gone) }
    let rate = chance.gamma(r + history.purchases) / (alpha + history.age)
    return Future(rate: rate, leaving: .afterPurchase(chance.beta(a, b + history.purchases + (leavesAtFirst ? 1 : 0))))
  }
}

extension ParetoNBD {
  /// Rates of buying and of leaving from their posterior given the history: gamma (r + x, alpha + T) and gamma (s, beta + T) when alive.
  public func draw(of history: RepeatHistory, alive: Double, _ chance: inout Chance) -> Future {
    guard chance.uniform() < alive else { return Future(rate: 0, leaving: .gone) }
    let rate = chance.gamma(r + history.purchases) / (alpha + history.age)
    let leaving = chance.gamma(s) / (beta + history.age)
    return Future(rate: rate, leaving: .at(leaving > 0 ? chance.exponential() / leaving : .infinity))
  }
}
