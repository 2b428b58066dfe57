import Glibc

extension BetaGeometric {
  /// Fits by maximum likelihood; equal histories are counted together, so the time grows with the number of different ones.
  /// - Parameters: histories in any unit of time; `leavesAtFirst` true fits MBG/NBD.
  /// - Throws: `tooFew` under 30 customers, 10 with repeat purchases, or without time of observation.
  public static func fit(_ histories: RepeatHistories, leavesAtFirst: Bool = false) throws -> ModelFit<BetaGeometric> {
    let groups = try checkEnough(histories)
    // The mean rate for alpha, then two starts: many leave, few leave.
    let bought = groups.tallies.reduce(0) { $0 + $1.purchases * $1.weight }
    let observed = groups.groups.reduce(0) { $0 + $1.age * $1.weight }
    let alpha = log(max(1e-4, observed / max(bought, 1)))
    let starts = [[-1, alpha - 1, -0.2, 0.8], [0, alpha, 1, 3]]
    let search = LikelihoodSearch(
      groups, sample: groups.groups.count > 20_000 ? groups.sample(8000) : nil, weight: groups.weight, starts: starts
    ) { slope(of: $0, at: $1, leavesAtFirst: leavesAtFirst) }
    let (parameters, covariance) = search.parameters(["r", "alpha", "a", "b"], units: [1, groups.unit, 1, 1])
    let values = parameters.map(\.value)
    guard let model = BetaGeometric(r: values[0], alpha: values[1], a: values[2], b: values[3], leavesAtFirst: leavesAtFirst) else {
      throw AnalysisFault.badNumber(column: "parameters", line: -1)
    }
    return ModelFit(
      model: model, logLikelihood: -search.minimum.slope.value * groups.weight - bought * log(groups.unit), parameters: parameters,
      covariance: covariance, customers: histories.count, histories: groups.groups.count, converged: search.minimum.converged)
  }

  /// The mean of -ln L and its gradient by the logarithms of r, alpha, a, b.
  static func slope(of data: HistoryGroups, at point: [Double], leavesAtFirst: Bool) -> Slope {
    let (r, alpha, a, b) = (exp(point[0]), exp(point[1]), exp(point[2]), exp(point[3]))
    let first = leavesAtFirst ? 1.0 : 0.0
    var sum = moving(data, r, alpha, a, b, first)
    // What depends on x alone: B(a, b+x)/B(a, b) * G(r+x)/G(r) * alpha^r.
    let (gammaR, betaAB, psiR, psiB, psiAB) = (logGamma(r), logBeta(a, b), digamma(r), digamma(b), digamma(a + b))
    let logAlpha = log(alpha)
    for tally in data.tallies {
      let x = tally.purchases
      let all = digamma(a + b + x + first)
      let part = SIMD8(
        logGamma(r + x) - gammaR + logBeta(a, b + x + first) - betaAB + r * logAlpha, digamma(r + x) - psiR + logAlpha, r / alpha,
        psiAB - all, digamma(b + x + first) - psiB + psiAB - all, 0, 0, 0)
      sum += part * tally.weight
    }
    let scale = -1 / data.weight
    return Slope(value: sum[0] * scale, gradient: [sum[1] * r * scale, sum[2] * alpha * scale, sum[3] * a * scale, sum[4] * b * scale])
  }

  /// What depends on the times: -(r+x) ln(alpha+T) + ln(1 + odds of having left), with derivatives by r, alpha, a, b.
  private static func moving(
    _ data: HistoryGroups, _ r: Double, _ alpha: Double, _ a: Double, _ b: Double, _ first: Double
  ) -> SIMD8<Double> {
    let perA = 1 / a
    return data.sum { group, sum in
      let shape = r + group.purchases
      let late = log(alpha + group.age)
      let perLate = 1 / (alpha + group.age)
      var part = SIMD8<Double>(-shape * late, -late, -shape * perLate, 0, 0, 0, 0, 0)
      if group.purchases + first > 0 {
        let survived = b + group.purchases + first - 1
        let early = alpha + group.last
        let gap = late - log(early)
        let odds = log(a / survived) + shape * gap
        let small = exp(-abs(odds))
        let lost = odds > 0 ? 1 / (1 + small) : small / (1 + small)
        part += SIMD8(
          max(odds, 0) + log1p(small), lost * gap, lost * shape * (perLate - 1 / early), lost * perA, -lost / survived, 0, 0, 0)
      }
      sum += part * group.weight
    }
  }
}
