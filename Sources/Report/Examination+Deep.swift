import Analysis
import Model

/// The figures of histories, models, offers and the forecast for programs. A part without enough data says `{"not_enough": ...}`.
extension Examination {
  func deep(_ depth: DeepTables) -> [JSON.Member] {
    [
      JSON.Member("late", late(depth)),
      JSON.Member("history", history(depth.histories.summary)),
      JSON.Member("rhythm", rhythm(depth)),
      JSON.Member("survival", survival(depth.histories.survival)),
      JSON.Member("movement", part(depth.histories.movement, movement)),
      JSON.Member("models", part(depth.trial, models)),
      JSON.Member("spend", part(depth.worth) { self.spend($0.spend) }),
      JSON.Member("clv", part(depth.worth, worth)),
      JSON.Member("rules", depth.offers.map { part($0, rules) } ?? .null),
      JSON.Member("offers", depth.offers.map { part($0, offers) } ?? .null),
      JSON.Member("preferred", preferred(depth)),
      JSON.Member("forecast", part(depth.sales, forecast)),
    ]
  }

  private func part<Found>(_ part: Part<Found>, _ body: (Found) -> JSON) -> JSON {
    switch part {
    case .success(let found): body(found)
    case .failure(let fault): fault.json
    }
  }

  /// A computed figure as it is; null where it means nothing.
  func figure(_ value: Double?) -> JSON { value.flatMap { $0.isFinite ? .number($0) : nil } ?? .null }

  private func late(_ depth: DeepTables) -> JSON {
    ["customers": number(depth.late.count), "judged": number(depth.late.judged), "at_stake": amount(money(depth.late.atStake))]
  }

  private func history(_ summary: PurchaseSummary) -> JSON {
    func quantiles(_ sample: SortedSample, _ scale: Double = 1) -> JSON {
      .object(
        [("p25", 0.25), ("median", 0.5), ("p75", 0.75), ("p90", 0.9)].map { name, p in
          JSON.Member(name, figure(sample.quantile(p).map { $0 / scale }))
        } + [JSON.Member("mad", figure(sample.medianDeviation.map { $0 / scale }))])
    }
    return [
      "orders_per_buyer": quantiles(summary.ordersPerBuyer), "basket_minor": quantiles(summary.baskets),
      "mean_basket_minor": figure(summary.meanBasket), "gap_days": quantiles(summary.gaps), "return_share": share(summary.returnShare),
    ]
  }

  private func rhythm(_ depth: DeepTables) -> JSON {
    let late = depth.histories.late
    return [
      "regularity": figure(late.regularity.shape), "regularity_error": figure(late.regularity.standardError),
      "pairs": number(late.regularity.pairs), "median_gap_days": figure(late.regularity.medianGap), "judged": number(late.judged),
      "alarms": number(late.accounts.count),
      "first": .array(
        depth.late.accounts.prefix(20).map { account in
          guard let rhythm = late.rhythms[Int(account)] else { return .null }
          return [
            "customer": .string(keys.key(account)), "usual_gap_days": figure(rhythm.usualGap), "elapsed_days": number(Int(rhythm.elapsed)),
            "next_expected": day(Day(rhythm.nextExpectedDay)), "chance_of_silence": figure(rhythm.chanceOfSilence(in: late.regularity)),
            "at_stake": amount(money(base.recent[Int(account)])),
          ]
        }),
    ]
  }

  /// The product that each of the first customers takes most.
  private func preferred(_ depth: DeepTables) -> JSON {
    guard let preferred = depth.offers?.found?.preferred, let products = base.articles?.products else { return .null }
    return .array(
      concentration.ranking.order.prefix(20).compactMap { account in
        preferred.byAccount[Int(account)].map {
          [
            "customer": .string(keys.key(account)), "product": .string(products.key($0.product)), "orders": number(Int($0.orders)),
            "share": share($0.share), "lift": figure($0.lift),
          ]
        }
      })
  }

  private func survival(_ survival: CustomerSurvival) -> JSON {
    let attrition: JSON =
      survival.fiveYearAttrition.map {
        [
          "share": share($0.share), "margin_95": share($0.margin), "carried_on": .bool($0.isCarriedOn),
          "followed_days": number(Int($0.followed)),
        ]
      }
      ?? AnalysisFault.tooFew(what: "days of observation", found: Int(survival.curve.longest ?? 0), needed: 2 * Int(survival.patience)).json
    return [
      "patience_days": number(Int(survival.patience)), "customers": number(survival.customers), "lost": number(survival.lost),
      "won_back": number(survival.wonBack), "median_days": survival.curve.median.map { number(Int($0)) } ?? .null,
      "five_year_attrition": attrition,
    ]
  }

  private func movement(_ movement: BaseMovement) -> JSON {
    func group(_ group: BaseMovement.Group) -> JSON { ["customers": number(group.count), "amount": amount(money(group.spent))] }
    return [
      "window_days": number(Int(movement.window)), "was": number(movement.was), "new": group(movement.new),
      "returned": group(movement.returned), "lost": group(movement.lost), "kept": group(movement.kept), "now": number(movement.now),
    ]
  }

  private func rule(_ rule: AssociationRule, _ keys: ProductKeys) -> JSON {
    [
      "left": .array(rule.left.map { .string(keys.key($0)) }), "right": .string(keys.key(rule.right)), "count": number(rule.count),
      "support": figure(rule.support), "confidence": figure(rule.confidence), "lift": figure(rule.lift),
      "leverage": figure(rule.leverage), "conviction": figure(rule.conviction), "p_value": figure(rule.pValue),
    ]
  }

  private func rules(_ offers: Offers) -> JSON {
    guard let keys = base.articles?.products else { return .null }
    return [
      "baskets": number(offers.baskets), "minimum_count": number(offers.minimumCount), "count": number(offers.rules.count),
      "best": .array(offers.rules.prefix(20).map { rule($0, keys) }),
    ]
  }

  private func offers(_ offers: Offers) -> JSON {
    guard let products = base.articles?.products else { return .null }
    return [
      "customers": number(offers.offers.count), "expected": amount(money(offers.expected)),
      "best": .array(
        offers.offers.prefix(20).map {
          [
            "customer": .string(keys.key($0.account)), "product": .string(products.key($0.rule.right)),
            "because_of": .array($0.rule.left.map { .string(products.key($0)) }), "expected": amount(money($0.expected)),
          ]
        }),
    ]
  }

  private func forecast(_ sales: Sales) -> JSON {
    let narrow = sales.fans[1], wide = sales.fans[2]
    func minor(_ value: Double) -> JSON { .integer(money(value).minor) }
    let periods = (0..<sales.horizon).map { step -> JSON in
      [
        "start": .string(sales.start(ahead: step).description), "mean": minor(wide.mean[step]), "low_80": minor(narrow.lower[step]),
        "high_80": minor(narrow.upper[step]), "low_95": minor(wide.lower[step]), "high_95": minor(wide.upper[step]),
      ]
    }
    return [
      "grain": .string(sales.grain.rawValue), "method": .string(sales.method.rawValue), "below_zero": .bool(sales.isBelowZero),
      "currency": .string(currency.code),
      "history": .array(sales.series.values.map(minor)), "first": day(sales.starts.first), "periods": .array(periods),
      "origins": number(sales.trial.origins.count), "horizon": number(sales.trial.horizon),
      "back_test": .array(
        sales.trial.records.map {
          [
            "method": .string($0.method.rawValue), "mean_absolute_minor": figure($0.meanAbsolute.rounded()),
            "smape": figure($0.symmetricPercentage), "mase": figure($0.scaled), "owa": figure($0.overallAverage),
            "coverage_95": share($0.coverage),
          ]
        }),
    ]
  }
}

extension AnalysisFault {
  /// What is missing, for programs.
  var json: JSON {
    switch self {
    case .tooFew(let what, let found, let needed):
      ["not_enough": .string(what), "has": .integer(Int64(found)), "needs": .integer(Int64(needed))]
    case .tooMany(let what, let limit): ["too_many": .string(what), "limit": .integer(Int64(limit))]
    case .noConvergence(let what): ["no_answer": .string(what)]
    default: ["no_answer": .string("\(self)")]
    }
  }
}
