import Glibc

extension ParetoNBD {
  /// Fits by maximum likelihood with the exact gradient; equal histories are counted together.
  /// - Parameters: histories in any unit of time.
  /// - Throws: `tooFew` under 30 customers, 10 with repeat purchases, or without time of observation.
  public static func fit(_ histories: RepeatHistories) throws -> ModelFit<ParetoNBD> {
    let groups = try checkEnough(histories)
    let bought = groups.tallies.reduce(0) { $0 + $1.purchases * $1.weight }
    let observed = groups.groups.reduce(0) { $0 + $1.age * $1.weight }
    let alpha = log(max(1e-4, observed / max(bought, 1)))
    let starts = [[-0.5, alpha - 1, -0.5, -1], [0, alpha, 0, 1]]
    // Shapes above 100 are as good as one rate for all, and the series needs ever more terms there.
    let search = LikelihoodSearch(
      groups, sample: groups.groups.count > 10_000 ? groups.sample(4000) : nil, weight: groups.weight, starts: starts,
      within: parameterLimits.lowerBound...4.61, slope)
    let (parameters, covariance) = search.parameters(["r", "alpha", "s", "beta"], units: [1, groups.unit, 1, groups.unit])
    let values = parameters.map(\.value)
    guard let model = ParetoNBD(r: values[0], alpha: values[1], s: values[2], beta: values[3]) else {
      throw AnalysisFault.badNumber(column: "parameters", line: -1)
    }
    return ModelFit(
      model: model, logLikelihood: -search.minimum.slope.value * groups.weight - bought * log(groups.unit), parameters: parameters,
      covariance: covariance, customers: histories.count, histories: groups.groups.count, converged: search.minimum.converged)
  }

  /// The mean of -ln L and its gradient by the logarithms of r, alpha, s, beta.
  static func slope(of data: HistoryGroups, at point: [Double]) -> Slope {
    let (r, alpha, s, beta) = (exp(point[0]), exp(point[1]), exp(point[2]), exp(point[3]))
    var sum = moving(data, r, alpha, s, beta)
    let (gammaR, psiR, logAlpha, logBeta) = (logGamma(r), digamma(r), log(alpha), log(beta))
    for tally in data.tallies {
      let x = tally.purchases
      let part = SIMD8(
        logGamma(r + x) - gammaR + r * logAlpha + s * logBeta, digamma(r + x) - psiR + logAlpha, r / alpha, logBeta, s / beta, 0, 0, 0)
      sum += part * tally.weight
    }
    let scale = -1 / data.weight
    return Slope(value: sum[0] * scale, gradient: [sum[1] * r * scale, sum[2] * alpha * scale, sum[3] * s * scale, sum[4] * beta * scale])
  }

  /// -(r+x) ln(alpha+t_x) - s ln(beta+t_x) + ln(tail(t_x) + e^-D (1 - tail(T))), with derivatives by r, alpha, s, beta;
  /// D = (r+x) ln((alpha+T)/(alpha+t_x)) + s ln((beta+T)/(beta+t_x)).
  private static func moving(_ data: HistoryGroups, _ r: Double, _ alpha: Double, _ s: Double, _ beta: Double) -> SIMD8<Double> {
    // Those who never came back share t_x = 0.
    let never = ParetoTail(shape: r, alpha: alpha, s: s, beta: beta, at: 0)
    return data.sum { group, sum in
      let shape = r + group.purchases
      let at = group.purchases > 0 ? ParetoTail(shape: shape, alpha: alpha, s: s, beta: beta, at: group.last) : never
      let end = ParetoTail(shape: shape, alpha: alpha, s: s, beta: beta, at: group.age)
      let (earlyA, lateA) = (alpha + group.last, alpha + group.age)
      let (earlyB, lateB) = (beta + group.last, beta + group.age)
      let (logA, logB) = (log(earlyA), log(earlyB))
      let (gapA, gapB) = (log(lateA) - logA, log(lateB) - logB)
      let alive = exp(-shape * gapA - s * gapB)
      let rest = 1 - end.value
      let whole = at.value + alive * rest
      let gap = SIMD4(gapA, shape * (1 / lateA - 1 / earlyA), gapB, s * (1 / lateB - 1 / earlyB))
      let base = SIMD4(-logA, -shape / earlyA, -logB, -s / earlyB)
      let slope = base + (at.derivatives - (end.derivatives + gap * rest) * alive) / whole
      let value = -shape * logA - s * logB + log(whole)
      sum += SIMD8(value, slope[0], slope[1], slope[2], slope[3], 0, 0, 0) * group.weight
    }
  }
}
