/// The lifetime values of all customers and of the base as a whole, with how sure the sum is.
public struct BaseValue: Sendable {
  /// One per customer, in the unit of money of the spend model; 0 where the expected spend does not exist.
  public let values: [Double]
  public let total: Double
  /// Of the total: parameters not known exactly, and the chance in what each customer does. nil when either fit does not tell.
  public let standardError: Double?

  /// total +- z standard errors; nil when they are not known. `z` is 1.96 for 95 %.
  public func interval(_ z: Double = 1.96) -> ClosedRange<Double>? {
    standardError.map { max(0, total - z * $0)...(total + z * $0) }
  }

  /// - Parameters: `meanSpend` one per customer. The error is found on at most `sample` customers and scaled up.
  /// - Throws: `columnLength`; `badNumber` for a mean that is not finite or below 0.
  public init<Model: ParametricModel>(
    of histories: RepeatHistories, meanSpend: [Double], buying: ModelFit<Model>, spend: ModelFit<GammaGamma>, terms: ValueTerms,
    sample: Int = 1000
  ) throws {
    guard meanSpend.count == histories.count else {
      throw AnalysisFault.columnLength(column: "mean spend", expected: histories.count, found: meanSpend.count)
    }
    if let line = meanSpend.firstIndex(where: { !$0.isFinite || $0 < 0 }) {
      throw AnalysisFault.badNumber(column: "mean spend", line: line)
    }
    let reckoning = LifetimeValue(model: buying.model, spend: spend.model, terms: terms)
    func part(_ range: Range<Int>) -> [Double] {
      range.map { reckoning.value(of: histories.history($0), meanSpend: meanSpend[$0]) ?? 0 }
    }
    let middle = histories.count / 2
    let (first, second) = bothHalves({ part(0..<middle) }, { part(middle..<histories.count) })
    values = first + second
    total = values.reduce(0, +)
    let step = max(1, histories.count / max(1, sample))
    let some = Array(stride(from: 0, to: histories.count, by: step))
    standardError = Self.error(of: total, values, some, reckoning, histories, meanSpend, buying, spend)
  }

  private static func error<Model: ParametricModel>(
    of total: Double, _ values: [Double], _ some: [Int], _ reckoning: LifetimeValue<Model>, _ histories: RepeatHistories,
    _ meanSpend: [Double], _ buying: ModelFit<Model>, _ spend: ModelFit<GammaGamma>
  ) -> Double? {
    guard let buyingCovariance = buying.covariance, let spendCovariance = spend.covariance, !some.isEmpty else { return nil }
    func sum(_ model: Model, _ spend: GammaGamma) -> Double {
      let reckoning = LifetimeValue(model: model, spend: spend, terms: reckoning.terms)
      return some.reduce(0) { $0 + (reckoning.value(of: histories.history($1), meanSpend: meanSpend[$1]) ?? 0) }
    }
    let scale = Double(histories.count) / Double(some.count)
    let byBuying = slopes(buying.model.values, buyingCovariance) { values in
      Model(values: values, like: buying.model).map { sum($0, spend.model) }
    }
    let bySpend = slopes([spend.model.p, spend.model.q, spend.model.gamma], spendCovariance) { values in
      GammaGamma(p: values[0], q: values[1], gamma: values[2]).map { sum(buying.model, $0) }
    }
    guard let byBuying, let bySpend else { return nil }
    var chance = Chance(seed: 1)
    var spread = 0.0
    // One future each against its expectation: the mean square is the mean variance.
    for customer in some {
      let history = histories.history(customer)
      let alive = buying.model.aliveProbability(of: history)
      let drawn = reckoning.drawnValue(of: history, alive: alive, meanSpend[customer], &chance)
      spread += (drawn - values[customer]) * (drawn - values[customer])
    }
    let variance = scale * scale * (byBuying + bySpend) + scale * spread
    return variance.isFinite && variance >= 0 ? variance.squareRoot() : nil
  }

  /// The variance of a sum through its slopes by the parameters (delta method); nil when one of them has no value beside it.
  private static func slopes(_ values: [Double], _ covariance: [[Double]], _ sum: ([Double]) -> Double?) -> Double? {
    var slope: [Double] = []
    for index in values.indices {
      let step = values[index] * 1e-3
      var (up, down) = (values, values)
      up[index] += step
      down[index] -= step
      guard let high = sum(up), let low = sum(down) else { return nil }
      slope.append((high - low) / (2 * step))
    }
    return values.indices.reduce(0) { outer, row in
      values.indices.reduce(outer) { $0 + slope[row] * covariance[row][$1] * slope[$1] }
    }
  }
}

/// A model of buying known by its numbers, so that they can be moved a little.
public protocol ParametricModel: PurchaseModel {
  /// In the order of the fit's parameters.
  var values: [Double] { get }
  /// nil unless the numbers make a model; what is not a number comes from `other`.
  init?(values: [Double], like other: Self)
}

extension BetaGeometric: ParametricModel {
  public var values: [Double] { [r, alpha, a, b] }

  public init?(values: [Double], like other: BetaGeometric) {
    guard values.count == 4 else { return nil }
    self.init(r: values[0], alpha: values[1], a: values[2], b: values[3], leavesAtFirst: other.leavesAtFirst)
  }
}

extension ParetoNBD: ParametricModel {
  public var values: [Double] { [r, alpha, s, beta] }

  public init?(values: [Double], like other: ParetoNBD) {
    guard values.count == 4 else { return nil }
    self.init(r: values[0], alpha: values[1], s: values[2], beta: values[3])
  }
}
