/// A model of repeat buying: how likely a customer is still one, and how many purchases to expect of it.
///
/// Customers buy at their own rate while alive and leave unseen. Times are in the unit the model was fitted in.
public protocol PurchaseModel: Sendable {
  /// P(alive): the probability that the customer has not left by the end of observation.
  func aliveProbability(of history: RepeatHistory) -> Double
  /// E[Y(t)]: purchases to expect in the time `t` after the end of observation; nan unless t is 0 or above and below 1e9.
  func expectedPurchases(of history: RepeatHistory, within t: Double) -> Double
  /// E[X(t)]: repeat purchases to expect of a newcomer in the time `t` after the first purchase; nan as above.
  func expectedPurchasesOfNewcomer(within t: Double) -> Double
  /// ln L of one history.
  func logLikelihood(of history: RepeatHistory) -> Double
  /// A probable future of the customer, for intervals; `alive` is its `aliveProbability`, found once for many draws.
  func draw(of history: RepeatHistory, alive: Double, _ chance: inout Chance) -> Future
}

/// Which model of repeat buying. Raw values are stored and never change.
public enum PurchaseModelKind: String, CaseIterable, Sendable {
  /// A customer may leave after each repeat purchase; those who never came back count as alive.
  case bgnbd
  /// As BG/NBD, but may leave after the first purchase too.
  case mbgnbd
  /// A customer may leave at any moment.
  case paretonbd

  /// The model of this kind fitted to a base. Throws as the models' own `fit`.
  public func fit(_ histories: RepeatHistories) throws -> ModelFit<any PurchaseModel> {
    switch self {
    case .bgnbd: try BetaGeometric.fit(histories).with { $0 as any PurchaseModel }
    case .mbgnbd: try BetaGeometric.fit(histories, leavesAtFirst: true).with { $0 as any PurchaseModel }
    case .paretonbd: try ParetoNBD.fit(histories).with { $0 as any PurchaseModel }
    }
  }
}

/// The fewest customers, and customers with repeat purchases, that a model of repeat buying is fitted on.
let fewestCustomers = 30
let fewestRepeaters = 10

/// Throws `tooFew` when a base is too small to fit.
func checkEnough(_ histories: RepeatHistories) throws -> HistoryGroups {
  guard histories.count >= fewestCustomers else {
    throw AnalysisFault.tooFew(what: "customers", found: histories.count, needed: fewestCustomers)
  }
  guard histories.repeaters >= fewestRepeaters else {
    throw AnalysisFault.tooFew(what: "customers with repeat purchases", found: histories.repeaters, needed: fewestRepeaters)
  }
  guard let groups = HistoryGroups(histories) else { throw AnalysisFault.tooFew(what: "days of observation", found: 0, needed: 1) }
  return groups
}
