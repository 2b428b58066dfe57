/// One thing known about each case before its outcome: a number or a category.
public struct OutcomeColumn: Sendable {
  public enum Values: Sendable {
    /// nan where unknown.
    case numbers([Double])
    /// Dense category indexes below `count`; -1 where unknown.
    case categories([Int32], count: Int)
  }

  public let name: String
  public let values: Values

  public init(_ name: String, _ values: Values) {
    self.name = name
    self.values = values
  }

  var count: Int {
    switch values {
    case .numbers(let numbers): numbers.count
    case .categories(let codes, _): codes.count
    }
  }

  /// Throws `columnLength`, `badNumber` for infinite numbers, `indexOutOfRange` for categories.
  func check(_ expected: Int) throws {
    guard count == expected else { throw AnalysisFault.columnLength(column: name, expected: expected, found: count) }
    switch values {
    case .numbers(let numbers):
      if let line = numbers.firstIndex(where: { abs($0) > PeriodicSeries.largest }) {
        throw AnalysisFault.badNumber(column: name, line: line)
      }
    case .categories(let codes, let levels):
      guard levels >= 0, levels < Int(Int32.max) else { throw AnalysisFault.countOutOfRange(what: name, value: levels) }
      if let line = codes.firstIndex(where: { $0 < -1 || Int($0) >= levels }) {
        throw AnalysisFault.indexOutOfRange(column: name, line: line, value: Int(codes[line]), count: levels)
      }
    }
  }
}
