import Analysis

/// What customers are expected to bring: a model of buying, one of spend, and the value of each customer over a year.
struct Worth {
  let kind: PurchaseModelKind
  let fit: ModelFit<any PurchaseModel>
  let spend: SpendFit
  let terms: ValueTerms
  /// The histories that the model was fitted on; entries go by `histories.accounts`.
  let histories: Calibration
  let base: BaseValue
  let alive: [Double]
  /// Purchases to expect within the horizon.
  let expected: [Double]
  /// Positions in `histories.accounts`, the most valuable first, and between which bounds the value of each will lie in 8 cases of 10.
  let best: [(position: Int, interval: ClosedRange<Double>?)]

  /// Weeks in a month: twelve make a year of 365 days.
  static let month = 4.345
  static let intervals = 50

  /// - Parameters: `cut` the last day of the histories; `margin` what stays of revenue, 1 when costs are not known.
  init(_ days: PurchaseDays, kind: PurchaseModelKind, cut: Int32, margin: Double) throws {
    let histories = try Calibration(of: days, cut: cut)
    let spend = try GammaGamma.fit(purchases: histories.histories.purchases, mean: histories.meanSpend)
    let terms = try ValueTerms(periods: 12, period: Self.month, discount: 0.01, margin: margin)
    func estimate<Model: ParametricModel>(_ fit: ModelFit<Model>) throws -> Estimate {
      try Estimate(fit, spend, terms, histories)
    }
    let estimate =
      switch kind {
      case .bgnbd: try estimate(BetaGeometric.fit(histories.histories))
      case .mbgnbd: try estimate(BetaGeometric.fit(histories.histories, leavesAtFirst: true))
      case .paretonbd: try estimate(ParetoNBD.fit(histories.histories))
      }
    self.kind = kind
    fit = estimate.fit
    self.spend = spend
    self.terms = terms
    self.histories = histories
    (base, alive, expected, best) = (estimate.base, estimate.alive, estimate.expected, estimate.best)
  }

  /// The figures of one model, whatever its type.
  private struct Estimate {
    let fit: ModelFit<any PurchaseModel>
    let base: BaseValue
    let alive: [Double]
    let expected: [Double]
    let best: [(position: Int, interval: ClosedRange<Double>?)]

    init<Model: ParametricModel>(_ fit: ModelFit<Model>, _ spend: SpendFit, _ terms: ValueTerms, _ data: Calibration) throws {
      let base = try BaseValue(
        of: data.histories, meanSpend: data.meanSpend, buying: fit, spend: spend.fit, terms: terms)
      let reckoning = LifetimeValue(model: fit.model, spend: spend.model, terms: terms)
      let horizon = Double(terms.periods) * terms.period
      alive = (0..<data.accounts.count).map { data.histories[$0].map { fit.model.aliveProbability(of: $0) } ?? 0 }
      expected = (0..<data.accounts.count).map { data.histories[$0].map { fit.model.expectedPurchases(of: $0, within: horizon) } ?? 0 }
      let order = base.values.indices.sorted { (base.values[$1], $0) < (base.values[$0], $1) }
      best = order.prefix(Worth.intervals).map { position in
        (position, data.histories[position].flatMap { reckoning.interval(of: $0, meanSpend: data.meanSpend[position]) })
      }
      self.base = base
      self.fit = fit.with { $0 as any PurchaseModel }
    }
  }
}
