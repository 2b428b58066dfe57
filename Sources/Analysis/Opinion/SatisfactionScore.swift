/// Customer satisfaction: the share of the two best answers (4 and 5 of 5), with Wilson's interval.
public struct SatisfactionScore: Equatable, Sendable {
  public let interval: ShareInterval
  public let count: Int
  public var isThin: Bool { count < NetPromoterScore.leastAnswers }

  /// - Parameters: `answers` from 1 to `best`.
  /// - Throws: `badNumber` for an answer outside, `limits` for a scale under 3, `tooFew` without answers.
  public init(answers: [Int], best: Int = 5, level: Double = 0.95) throws {
    guard best >= 3 else { throw AnalysisFault.limits("scale of satisfaction") }
    if let line = answers.firstIndex(where: { !(1...best).contains($0) }) { throw AnalysisFault.badNumber(column: "answers", line: line) }
    try self.init(satisfied: answers.count { $0 >= best - 1 }, of: answers.count, level: level)
  }

  /// - Throws: as `ShareInterval`.
  public init(satisfied: Int, of count: Int, level: Double = 0.95) throws {
    interval = try ShareInterval(hits: satisfied, of: count, level: level)
    self.count = count
  }
}
