import Analysis
import Model

/// Models of buying and what customers are expected to bring, for programs.
extension Examination {
  func models(_ trial: Trial) -> JSON {
    let calibration = trial.calibration
    let actual = calibration.after.reduce(0) { $0 + Int($1) }
    return [
      "until": .string(Day(calibration.cut).description), "held_out_days": number(Int(calibration.heldOut)),
      "customers": number(calibration.histories.count), "repeat_purchases": number(trial.repeats), "actual": number(actual),
      "unit_days": figure(calibration.unit), "best": trial.best.map { .string($0.kind.rawValue) } ?? .null,
      "fits": .object(trial.records.map { JSON.Member($0.kind.rawValue, record($0)) }),
    ]
  }

  private func record(_ record: Trial.Record) -> JSON {
    guard let fit = record.fit.found else { return record.fit.fault?.json ?? .null }
    var members = members(of: fit)
    guard let test = record.test.found else { return .object(members) }
    members += [
      JSON.Member("expected", figure(test.expected)), JSON.Member("actual", figure(test.actual)),
      JSON.Member("mae", figure(test.meanAbsoluteError)), JSON.Member("mae_own_rate", figure(test.meanAbsoluteErrorOfOwnRate)),
      JSON.Member("mae_mean", figure(test.meanAbsoluteErrorOfMean)), JSON.Member("has_signal", .bool(test.hasSignal)),
      JSON.Member(
        "by_repeats",
        .array(
          test.rows.map {
            [
              "repeats": number($0.purchases), "customers": number($0.customers), "actual": figure($0.actual),
              "expected": figure($0.expected),
            ]
          })),
    ]
    return .object(members)
  }

  private func members(of fit: ModelFit<any PurchaseModel>) -> [JSON.Member] {
    parameters(fit) + [JSON.Member("newcomer_52_weeks", figure(fit.model.expectedPurchasesOfNewcomer(within: 52)))]
  }

  private func parameters<Model>(_ fit: ModelFit<Model>) -> [JSON.Member] {
    [
      JSON.Member("parameters", .object(fit.parameters.map { JSON.Member($0.name, figure($0.value)) })),
      JSON.Member("standard_errors", .object(fit.parameters.map { JSON.Member($0.name, figure($0.standardError)) })),
      JSON.Member("log_likelihood", figure(fit.logLikelihood)), JSON.Member("converged", .bool(fit.converged)),
      JSON.Member("is_sound", .bool(fit.isSound)),
    ]
  }

  /// Money of the parameters is in units of the currency, not in its minor units, as the literature has it.
  func spend(_ spend: SpendFit) -> JSON {
    let unit = Double(unitOfMoney)
    let parameters = spend.fit.parameters.map { one -> (String, Double, Double?) in
      let scale = one.name == "gamma" ? unit : 1
      return (one.name, one.value / scale, one.standardError.map { $0 / scale })
    }
    return [
      "repeaters": number(spend.fit.customers), "parameters": .object(parameters.map { JSON.Member($0.0, figure($0.1)) }),
      "standard_errors": .object(parameters.map { JSON.Member($0.0, figure($0.2)) }),
      "log_likelihood": figure(spend.fit.logLikelihood + Double(spend.fit.customers) * unit.logarithm),
      "mean": figure(spend.model.mean.map { $0 / unit }), "correlation": figure(spend.correlation),
      "assumption_broken": .bool(spend.isAssumptionBroken), "left_out": number(spend.leftOut),
    ]
  }

  func worth(_ worth: Worth) -> JSON {
    let interval = worth.base.interval()
    return [
      "model": .string(worth.kind.rawValue), "until": .string(Day(worth.histories.cut).description),
      "months": number(worth.terms.periods), "discount_per_month": figure(worth.terms.discount), "margin": share(worth.terms.margin),
      "customers": number(worth.base.values.count), "total": amount(money(worth.base.total)),
      "low_95": interval.map { amount(money($0.lowerBound)) } ?? .null, "high_95": interval.map { amount(money($0.upperBound)) } ?? .null,
      "alive": figure(worth.fit.isSound ? worth.alive.reduce(0, +) : nil),
      "best": .array(worth.best.prefix(20).map { best(worth, $0.position, $0.interval) }),
      "fit": .object(members(of: worth.fit)),
    ]
  }

  private func best(_ worth: Worth, _ position: Int, _ interval: ClosedRange<Double>?) -> JSON {
    [
      "customer": .string(keys.key(worth.histories.accounts[position])), "value": amount(money(worth.base.values[position])),
      "low_80": interval.map { amount(money($0.lowerBound)) } ?? .null, "high_80": interval.map { amount(money($0.upperBound)) } ?? .null,
      "alive": figure(worth.fit.isSound ? worth.alive[position] : nil), "expected_purchases": figure(worth.expected[position]),
    ]
  }

  /// Minor units in a unit of the currency.
  var unitOfMoney: Int64 { (0..<currency.digits).reduce(1) { unit, _ in unit * 10 } }
}
