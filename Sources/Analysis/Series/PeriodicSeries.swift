/// A series of equally spaced values (money, pieces) with its season: the ground of every forecast.
public struct PeriodicSeries: Equatable, Sendable {
  /// Oldest first.
  public let values: [Double]
  /// Values to a season: 12 for months, 4 for quarters, 1 for none.
  public let period: Int

  public var count: Int { values.count }

  /// Largest amount of a value; keeps squares and sums of a million of them far from the end of floating point.
  static let largest = 1e100

  /// - Throws: `badNumber` for a value that is not finite or beyond 10^100, `countOutOfRange` for more than 1,000,000 values or a
  ///   period outside 1...10,000.
  public init(_ values: [Double], period: Int = 1) throws {
    guard values.count <= 1_000_000 else { throw AnalysisFault.countOutOfRange(what: "values of a series", value: values.count) }
    guard (1...10_000).contains(period) else { throw AnalysisFault.countOutOfRange(what: "period", value: period) }
    if let line = values.firstIndex(where: { !(abs($0) <= Self.largest) }) { throw AnalysisFault.badNumber(column: "series", line: line) }
    self.values = values
    self.period = period
  }

  /// The first `count` values; all when there are fewer.
  public func prefix(_ count: Int) -> PeriodicSeries { PeriodicSeries(checked: Array(values.prefix(max(0, count))), period) }

  init(checked values: [Double], _ period: Int) {
    self.values = values
    self.period = period
  }

  /// Throws `tooFew` under `needed` values.
  func need(_ needed: Int, for what: String) throws {
    guard count >= needed else { throw AnalysisFault.tooFew(what: what, found: count, needed: needed) }
  }

  var mean: Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(count) }
  var isConstant: Bool { values.allSatisfy { $0 == values.first } }
  var isPositive: Bool { values.allSatisfy { $0 > 0 } }
}

/// Throws `countOutOfRange` unless the horizon is 1...10,000 periods.
func checkHorizon(_ horizon: Int) throws {
  guard (1...10_000).contains(horizon) else { throw AnalysisFault.countOutOfRange(what: "horizon", value: horizon) }
}
