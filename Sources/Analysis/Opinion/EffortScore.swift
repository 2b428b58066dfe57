/// Customer effort: the mean answer with its t interval. Source: Dixon, Freeman & Toman, HBR July 2010.
public struct EffortScore: Equatable, Sendable {
  public let count: Int
  public let mean: Double
  /// nil for a single answer: it has no spread.
  public let interval: ClosedRange<Double>?
  public var isThin: Bool { count < NetPromoterScore.leastAnswers }

  /// - Parameters: `answers` from 1 to `most`.
  /// - Throws: `badNumber` for an answer outside, `tooFew` without answers, `limits` for the level.
  public init(answers: [Int], most: Int = 7, level: Double = 0.95) throws {
    try Forecast.check(level: level)
    if let line = answers.firstIndex(where: { $0 < 1 || $0 > most }) { throw AnalysisFault.badNumber(column: "answers", line: line) }
    let sample = try Sample(answers.map(Double.init))
    count = sample.count
    mean = sample.mean
    interval = StudentDistribution(freedom: Double(sample.count - 1)).map { student in
      let reach = student.quantile(0.5 + level / 2) * (sample.variance / Double(sample.count)).squareRoot()
      return (sample.mean - reach)...(sample.mean + reach)
    }
  }
}
