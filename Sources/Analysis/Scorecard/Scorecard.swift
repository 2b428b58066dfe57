/// Perspectives of weighted measures, drawn together into one figure. A measure without a fact gives its weight to the others of its
/// perspective, a perspective without any to the other perspectives; both are marked.
public struct Scorecard: Equatable, Sendable {
  public struct Perspective: Equatable, Sendable {
    public let measures: [ScorecardMeasure]
    public let weight: Double
    /// Weighted mean of the measures that have a fact; nil when none has.
    public let score: Double?
    /// Share of the weight that has a fact.
    public let measured: Double

    /// - Throws: `limits` for a weight that is not positive and finite.
    public init(_ measures: [ScorecardMeasure], weight: Double = 1) throws {
      guard weight > 0, weight <= PeriodicSeries.largest else { throw AnalysisFault.limits("weight of a perspective") }
      self.measures = measures
      self.weight = weight
      (score, measured) = Scorecard.mean(measures.map { ($0.score, $0.weight) })
    }
  }

  public let perspectives: [Perspective]
  /// Weighted mean of the perspectives that have a score; nil when none has.
  public let total: Double?
  /// Share of all weight that rests on facts: below 1 the total is provisional.
  public let measured: Double

  public init(_ perspectives: [Perspective]) {
    self.perspectives = perspectives
    total = Self.mean(perspectives.map { ($0.score, $0.weight) }).score
    let weight = perspectives.reduce(0) { $0 + $1.weight }
    measured = weight > 0 ? perspectives.reduce(0) { $0 + $1.weight / weight * $1.measured } : 0
  }

  private static func mean(_ parts: [(score: Double?, weight: Double)]) -> (score: Double?, measured: Double) {
    let all = parts.reduce(0) { $0 + $1.weight }
    let known = parts.reduce(0) { $0 + ($1.score == nil ? 0 : $1.weight) }
    guard known > 0 else { return (nil, 0) }
    return (parts.reduce(0) { $0 + ($1.score ?? 0) * ($1.weight / known) }, known / all)
  }
}
