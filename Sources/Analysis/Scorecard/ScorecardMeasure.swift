/// One measure of a scorecard: from where, to where, and how far it has come.
/// Score = clamp((fact - base) / (target - base), 0, cap): a target below the base asks for less (complaints, days overdue).
/// Source: R. S. Kaplan & D. P. Norton, HBR January 1992; "The Balanced Scorecard", 1996.
public struct ScorecardMeasure: Equatable, Sendable {
  public let base: Double
  public let target: Double
  /// nil: not measured yet.
  public let fact: Double?
  /// Weight inside the perspective; only ratios matter.
  public let weight: Double
  /// Highest score: 1 stops at the target, 1.2 rewards going beyond.
  public let cap: Double

  /// - Throws: `limits` when base and target are equal, a number is not finite, a weight is not positive or the cap is below 1.
  public init(base: Double, target: Double, fact: Double?, weight: Double = 1, cap: Double = 1) throws {
    let numbers = [base, target, fact ?? 0, weight, cap]
    guard numbers.allSatisfy({ abs($0) <= PeriodicSeries.largest }), base != target, weight > 0, cap >= 1 else {
      throw AnalysisFault.limits("measure of a scorecard")
    }
    self.base = base
    self.target = target
    self.fact = fact
    self.weight = weight
    self.cap = cap
  }

  /// 0...cap; nil without a fact.
  public var score: Double? { fact.map { min(cap, max(0, ($0 - base) / (target - base))) } }
  /// Less is better.
  public var isReversed: Bool { target < base }
}
