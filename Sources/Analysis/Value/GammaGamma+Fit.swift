import Glibc

/// A fitted Gamma-Gamma, with the check of what it assumes.
public struct SpendFit: Sendable {
  public let fit: ModelFit<GammaGamma>
  /// Pearson's r of the number of repeat purchases and their mean value; nil when either does not vary.
  public let correlation: Double?
  /// Customers with repeat purchases of no positive mean value, left out of the fit.
  public let leftOut: Int

  public var model: GammaGamma { fit.model }

  /// Spend and frequency are too related for the model's assumption: |r| above 0.3.
  public var isAssumptionBroken: Bool { abs(correlation ?? 0) > 0.3 }
}

extension GammaGamma {
  /// Fits by maximum likelihood on the customers with repeat purchases and a positive mean spend.
  /// - Parameters: `purchases` repeat purchases x; `mean` mean value of those, any unit of money; one entry per customer.
  /// - Throws: `columnLength`; `badNumber` for a mean that is not finite; `tooFew` under 10 customers to fit on.
  public static func fit(purchases: [Int32], mean: [Double]) throws -> SpendFit {
    guard mean.count == purchases.count else {
      throw AnalysisFault.columnLength(column: "mean", expected: purchases.count, found: mean.count)
    }
    var pairs: [SpendGroups.Pair] = []
    var leftOut = 0
    for line in mean.indices where purchases[line] > 0 {
      guard mean[line].isFinite, abs(mean[line]) < 1e18 else { throw AnalysisFault.badNumber(column: "mean", line: line) }
      if mean[line] > 0 {
        pairs.append(SpendGroups.Pair(purchases: Double(purchases[line]), mean: mean[line]))
      } else {
        leftOut += 1
      }
    }
    guard pairs.count >= fewestRepeaters else {
      throw AnalysisFault.tooFew(what: "customers with repeat purchases", found: pairs.count, needed: fewestRepeaters)
    }
    let data = SpendGroups(pairs)
    let starts = [[1.5, 1.2, 1], [0, 0.8, 0], [2.5, 2.5, 1]]
    let search = LikelihoodSearch(
      data, sample: pairs.count > 20_000 ? data.sample(8000) : nil, weight: Double(pairs.count), starts: starts, slope)
    let (parameters, covariance) = search.parameters(["p", "q", "gamma"], units: [1, 1, data.unit])
    guard let model = GammaGamma(p: parameters[0].value, q: parameters[1].value, gamma: parameters[2].value) else {
      throw AnalysisFault.badNumber(column: "parameters", line: -1)
    }
    // The density of m is per unit of money: back from units of the mean.
    let likelihood = -(search.minimum.slope.value + log(data.unit)) * Double(pairs.count)
    let fit = ModelFit(
      model: model, logLikelihood: likelihood, parameters: parameters, covariance: covariance, customers: pairs.count,
      histories: pairs.count, converged: search.minimum.converged)
    return SpendFit(fit: fit, correlation: data.correlation, leftOut: leftOut)
  }

  /// The mean of -ln L and its gradient by the logarithms of p, q, gamma.
  static func slope(of data: SpendGroups, at point: [Double]) -> Slope {
    let (p, q, gamma) = (exp(point[0]), exp(point[1]), exp(point[2]))
    var sum = data.sum { pair, sum in
      let (bought, all) = (pair.purchases * pair.mean, gamma + pair.purchases * pair.mean)
      let own = log(bought / all)
      let shape = p * pair.purchases
      let slope = SIMD4(shape * own - log(pair.mean), pair.purchases * own, -log(all), (q * bought / gamma - shape) / all)
      sum += slope
    }
    // What depends on x alone.
    sum[0] += q * (log(gamma) * data.weight + sum[2])
    sum[2] += log(gamma) * data.weight
    let psiQ = digamma(q)
    for tally in data.tallies {
      let shape = p * tally.purchases
      let all = digamma(shape + q)
      sum[0] -= tally.weight * logBeta(shape, q)
      sum[1] += tally.weight * tally.purchases * (all - digamma(shape))
      sum[2] += tally.weight * (all - psiQ)
    }
    let scale = -1 / data.weight
    return Slope(value: sum[0] * scale, gradient: [sum[1] * p * scale, sum[2] * q * scale, sum[3] * gamma * scale])
  }
}
