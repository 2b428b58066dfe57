/// Net promoter score: percent of promoters (9, 10) less percent of detractors (0...6).
/// NPS = 100 (p - d), variance (p + d - (p - d)^2) / n. Source: F. F. Reichheld, HBR December 2003.
public struct NetPromoterScore: Equatable, Sendable {
  public let promoters: Int
  public let passives: Int
  public let detractors: Int

  /// Under 30 answers the score alone says too little: show the interval or nothing.
  public static let leastAnswers = 30

  public var count: Int { promoters + passives + detractors }
  /// -100...100.
  public var value: Double { 100 * (Double(promoters) - Double(detractors)) / Double(count) }
  public var standardError: Double {
    let n = Double(count)
    let (p, d) = (Double(promoters) / n, Double(detractors) / n)
    return 100 * (max(0, p + d - (p - d) * (p - d)) / n).squareRoot()
  }
  public var isThin: Bool { count < Self.leastAnswers }

  /// Half the width of the normal interval, points.
  public func reach(_ level: Double = 0.95) throws -> Double {
    try Forecast.check(level: level)
    return NormalDistribution.quantile(0.5 + level / 2) * standardError
  }

  /// - Throws: `tooFew` without answers, `badNumber` for negative counts or more than 2^31.
  public init(promoters: Int, passives: Int, detractors: Int) throws {
    guard [promoters, passives, detractors].allSatisfy({ (0...Int(Int32.max)).contains($0) }) else {
      throw AnalysisFault.badNumber(column: "answers", line: 0)
    }
    guard promoters + passives + detractors > 0 else { throw AnalysisFault.tooFew(what: "answers", found: 0, needed: 1) }
    self.promoters = promoters
    self.passives = passives
    self.detractors = detractors
  }

  /// - Throws: `badNumber` for an answer outside 0...10, `tooFew` without answers.
  public init(answers: [Int]) throws {
    if let line = answers.firstIndex(where: { !(0...10).contains($0) }) { throw AnalysisFault.badNumber(column: "answers", line: line) }
    let promoters = answers.count { $0 >= 9 }
    let detractors = answers.count { $0 <= 6 }
    try self.init(promoters: promoters, passives: answers.count - promoters - detractors, detractors: detractors)
  }
}
