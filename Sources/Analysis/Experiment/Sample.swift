/// Count, mean and variance of a group's values.
public struct Sample: Equatable, Sendable {
  public let count: Int
  public let mean: Double
  /// With n - 1 in the denominator; 0 for a single value.
  public let variance: Double

  /// - Throws: `tooFew` without values, `badNumber` for one that is not finite or beyond 10^100.
  public init(_ values: [Double]) throws {
    guard !values.isEmpty else { throw AnalysisFault.tooFew(what: "values", found: 0, needed: 1) }
    if let line = values.firstIndex(where: { !(abs($0) <= PeriodicSeries.largest) }) {
      throw AnalysisFault.badNumber(column: "values", line: line)
    }
    let count = Double(values.count)
    let mean = values.reduce(0) { $0 + $1 / count }
    self.count = values.count
    self.mean = mean
    variance = values.count > 1 ? values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1) : 0
  }

  /// - Throws: `tooFew` without values, `badNumber` for a variance below 0 or numbers that are not finite.
  public init(count: Int, mean: Double, variance: Double) throws {
    guard count > 0 else { throw AnalysisFault.tooFew(what: "values", found: count, needed: 1) }
    guard mean.isFinite, variance.isFinite, variance >= 0 else { throw AnalysisFault.badNumber(column: "sample", line: 0) }
    self.count = count
    self.mean = mean
    self.variance = variance
  }
}
