import Analysis
import Formats
import Model

/// A model of repeat buying fitted to a table of repeat histories: who is still a customer, how often each will buy, what it will spend.
public struct ValueStudy: Study {
  let path: String
  let reading: ValueReading
  let histories: RepeatHistories
  let kind: PurchaseModelKind?
  let fit: ModelFit<any PurchaseModel>?
  let spend: SpendFit?
  let test: BackTest?
  let horizon: Double

  /// Most customers listed in JSON; all are in the table.
  static let listed = 10_000

  /// - Throws: `ToldFault`; what `progress` throws.
  public init(path: String, options: ValueOptions = ValueOptions(), progress: StudyProgress? = nil) throws {
    self.path = path
    kind = options.model
    let reading = try ValueReading(path: path, options: options, progress: progress)
    self.reading = reading
    let histories = try telling { try RepeatHistories(purchases: reading.purchases, last: reading.last, age: reading.age) }
    self.histories = histories
    horizon = options.horizon ?? (reading.age.max() ?? 0)
    guard let kind = options.model else {
      (fit, spend, test) = (nil, nil, nil)
      return
    }
    let fit = try telling { try kind.fit(histories) }
    self.fit = fit
    try progress?(0.9)
    // Spend of the few who never came back, or a handful of them, fits nothing: that is no reason to say nothing at all.
    spend = reading.spend.isEmpty ? nil : try? GammaGamma.fit(purchases: reading.purchases, mean: reading.spend)
    let ahead = horizon
    test =
      reading.after.isEmpty || !(ahead > 0)
      ? nil : try telling { try Self.test(fit.model, histories, reading.after, ahead) }
    try progress?(1)
  }

  private static func test(
    _ model: some PurchaseModel, _ histories: RepeatHistories, _ actual: [Int32], _ t: Double
  ) throws -> BackTest {
    try BackTest(of: model, histories, actual: actual, within: t)
  }

  public var json: JSON {
    [
      "file": .string(path.split(separator: "/").last.map(String.init) ?? path), "lines": .count(reading.total),
      "rejected": reading.rejects.json, "rejects": reading.rejects.list, "customers": .count(histories.count),
      "repeaters": .count(histories.repeaters), "model": .text(kind?.rawValue), "horizon": .number(horizon),
      "log_likelihood": .figure(fit?.logLikelihood), "converged": fit.map { .bool($0.converged) } ?? .null,
      "sound": fit.map { .bool($0.isSound) } ?? .null, "parameters": fit.map { .object($0.parameters.map(Self.member)) } ?? .null,
      "spend": spend.map {
        [
          "parameters": .object($0.fit.parameters.map(Self.member)), "log_likelihood": .number($0.fit.logLikelihood),
          "correlation": .figure($0.correlation), "mean": .figure($0.model.mean),
        ]
      } ?? .null,
      "backtest": test.map(Self.json) ?? .null,
      "list": fit == nil ? [] : .array((0..<min(Self.listed, histories.count)).map(customer)),
    ]
  }

  private static func member(_ parameter: FittedParameter) -> JSON.Member {
    JSON.Member(
      parameter.name,
      ["value": .number(parameter.value), "standard_error": .figure(parameter.standardError), "at_limit": .bool(parameter.isAtLimit)])
  }

  private static func json(_ test: BackTest) -> JSON {
    [
      "actual": .number(test.actual), "expected": .number(test.expected), "mae": .number(test.meanAbsoluteError),
      "mae_of_own_rate": .number(test.meanAbsoluteErrorOfOwnRate), "mae_of_mean": .number(test.meanAbsoluteErrorOfMean),
      "signal": .bool(test.hasSignal),
      "rows": .array(
        test.rows.map {
          [
            "purchases": .count($0.purchases), "customers": .count($0.customers), "actual": .number($0.actual),
            "expected": .number($0.expected),
          ]
        }),
    ]
  }

  func alive(_ index: Int) -> Double? { histories[index].flatMap { fit?.model.aliveProbability(of: $0) } }
  func expected(_ index: Int) -> Double? { histories[index].flatMap { fit?.model.expectedPurchases(of: $0, within: horizon) } }
  func expectedSpend(_ index: Int) -> Double? {
    spend?.model.expectedSpend(mean: reading.spend[index], purchases: Double(reading.purchases[index]))
  }
  func name(_ index: Int) -> String { reading.customers.isEmpty ? "\(index + 1)" : reading.customers[index] }

  private func customer(_ index: Int) -> JSON {
    [
      "customer": .string(name(index)), "alive": .figure(alive(index)), "expected": .figure(expected(index)),
      "spend": .figure(expectedSpend(index)),
    ]
  }
}
