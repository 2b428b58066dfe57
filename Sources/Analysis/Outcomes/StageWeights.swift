/// Win rates of pipeline stages from own history, each drawn towards the common rate as far as it rests on few cases.
///
/// (wins + k * common) / (cases + k): the mean of a beta distribution; k by moments from how much the stages differ beyond chance,
/// 2 to 200. Source: Efron & Morris, JASA 70 (1975) 311 (shrinkage); Kleinman, JASA 68 (1973) 46 (moments).
public struct StageWeights: Sendable {
  /// One per stage, 0...1.
  public let weights: [Double]
  /// Wins over cases of all stages.
  public let common: Double
  /// Cases the common rate counts as.
  public let strength: Double
  private let cases: [Int]

  /// - Parameters: `wins` and `cases` (ended deals that passed the stage) of each stage.
  /// - Throws: `columnLength`, `badNumber` unless 0 <= wins <= cases, `tooFew` without any case.
  public init(wins: [Int], cases: [Int]) throws {
    guard wins.count == cases.count else {
      throw AnalysisFault.columnLength(column: "wins", expected: cases.count, found: wins.count)
    }
    for stage in cases.indices where wins[stage] < 0 || wins[stage] > cases[stage] || cases[stage] > Int(Int32.max) {
      throw AnalysisFault.badNumber(column: "wins", line: stage)
    }
    let all = cases.reduce(0) { $0 + Double($1) }
    guard all > 0 else { throw AnalysisFault.tooFew(what: "ended deals", found: 0, needed: 1) }
    let common = wins.reduce(0) { $0 + Double($1) } / all
    let strength = Self.strength(wins, cases, common, all)
    self.common = common
    self.strength = strength
    self.cases = cases
    weights = zip(wins, cases).map { (Double($0) + strength * common) / (Double($1) + strength) }
  }

  private static func strength(_ wins: [Int], _ cases: [Int], _ common: Double, _ all: Double) -> Double {
    let used = zip(wins, cases).filter { $1 > 0 }.map { (rate: Double($0) / Double($1), cases: Double($1)) }
    let chance = common * (1 - common)
    guard used.count > 1, chance > 0 else { return 20 }
    let spread = used.reduce(0) { $0 + $1.cases * ($1.rate - common) * ($1.rate - common) }
    let squares = used.reduce(0) { $0 + $1.cases * $1.cases }
    let between = (spread - Double(used.count - 1) * chance) / (all - squares / all)
    return between > 0 ? min(200, max(2, chance / between - 1)) : 200
  }

  /// Expected value of open deals with the spread of their sum, in the unit of the values.
  /// - Parameters: `stage` and `value` of each open deal.
  /// - Throws: `columnLength`, `indexOutOfRange`, `badNumber` for a value that is negative or beyond 10^15.
  public func forecast(stage: [Int32], value: [Int64], level: Double = 0.95) throws -> PipelineForecast {
    try Forecast.check(level: level)
    guard value.count == stage.count else {
      throw AnalysisFault.columnLength(column: "value", expected: stage.count, found: value.count)
    }
    try checkIndexes(stage, below: weights.count, "stage")
    var (expected, full, variance) = (0.0, 0.0, 0.0)
    var byStage = [Double](repeating: 0, count: weights.count)
    for deal in stage.indices {
      guard (0...1_000_000_000_000_000).contains(value[deal]) else { throw AnalysisFault.badNumber(column: "value", line: deal) }
      let (money, weight) = (Double(value[deal]), weights[Int(stage[deal])])
      expected += money * weight
      full += money
      variance += money * money * weight * (1 - weight)
      byStage[Int(stage[deal])] += money
    }
    // The rates themselves are only known so well: a common error of all deals of a stage.
    for (index, money) in byStage.enumerated() {
      variance += money * money * weights[index] * (1 - weights[index]) / (Double(cases[index]) + strength + 1)
    }
    let reach = NormalDistribution.quantile(0.5 + level / 2) * variance.squareRoot()
    return PipelineForecast(
      expected: expected, lower: max(0, expected - reach), upper: min(full, expected + reach), full: full, level: level)
  }
}
