import Glibc

/// Logistic regression with a penalty on the weights: least of sum ln(1 + e^(-+z)) + penalty/2 * sum w^2, z = intercept + w x; the
/// intercept is free. Newton's method (IRLS) with halved steps. Source: McCullagh & Nelder 1989; le Cessie & van Houwelingen 1992.
public struct LogisticModel: Sendable {
  public let intercept: Double
  /// One per feature, in units of a standard deviation for numbers.
  let weights: [Double]
  let encoding: OutcomeEncoding
  /// Newton steps taken.
  public let steps: Int

  /// Fits the given cases (nil: all).
  /// - Parameters: `penalty` > 0; 1 is what others call C = 1.
  /// - Throws: `tooFew` without two cases of each outcome, `tooMany` features, `limits`, `noConvergence`.
  public init(_ table: OutcomeTable, cases: [Int32]? = nil, penalty: Double = 1) throws {
    guard penalty > 0, penalty.isFinite else { throw AnalysisFault.limits("penalty must be positive") }
    let cases = cases ?? (0..<table.count).map { Int32(truncatingIfNeeded: $0) }
    try checkIndexes(cases, below: table.count, "cases")
    let positives = cases.count { table.outcome[Int($0)] }
    let rarer = min(positives, cases.count - positives)
    guard rarer >= 2 else { throw AnalysisFault.tooFew(what: "cases of each outcome", found: rarer, needed: 2) }
    encoding = try OutcomeEncoding(table, training: cases)
    let rows = encoding.rows(table, cases)
    let outcome = cases.map { table.outcome[Int($0)] }
    // The start is the model that knows only how often.
    let base = log(Double(positives) / Double(cases.count - positives))
    var fit = LogisticFit(rows, outcome, features: encoding.featureCount, penalty: penalty, intercept: base)
    try fit.run()
    intercept = fit.numbers[encoding.featureCount]
    weights = Array(fit.numbers.dropLast())
    steps = fit.steps
  }

  /// P(outcome) of the given cases (nil: all) of a table with the same columns.
  /// - Throws: `columnLength` for another number of columns, `indexOutOfRange`.
  public func probabilities(_ table: OutcomeTable, cases: [Int32]? = nil) throws -> [Double] {
    let cases = cases ?? (0..<table.count).map { Int32(truncatingIfNeeded: $0) }
    try checkIndexes(cases, below: table.count, "cases")
    try encoding.check(table)
    let rows = encoding.rows(table, cases)
    return (0..<rows.count).map { 1 / (1 + exp(-(intercept + rows.dot($0, weights)))) }
  }

  /// How far each column moves the odds: the spread (standard deviation over the cases) of its part of z, largest first.
  public func importance(_ table: OutcomeTable) throws -> [(column: Int, spread: Double)] {
    try encoding.check(table)
    let rows = encoding.rows(table, (0..<table.count).map { Int32(truncatingIfNeeded: $0) })
    var sums = [Double](repeating: 0, count: table.columns.count)
    var squares = sums
    for row in 0..<rows.count {
      var parts: [Int: Double] = [:]
      for entry in rows.starts[row]..<rows.starts[row + 1] {
        let feature = Int(rows.features[entry])
        parts[encoding.columnOf[feature], default: 0] += rows.values[entry] * weights[feature]
      }
      for (column, part) in parts {
        sums[column] += part
        squares[column] += part * part
      }
    }
    let count = Double(max(1, rows.count))
    return sums.indices.map { (column: $0, spread: max(0, squares[$0] / count - sums[$0] * sums[$0] / count / count).squareRoot()) }
      .sorted { ($1.spread, $0.column) < ($0.spread, $1.column) }
  }
}
