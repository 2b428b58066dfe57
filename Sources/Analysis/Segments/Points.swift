import Glibc

/// Points in space, row by row: the customers to be segmented with their measures.
public struct Points: Sendable {
  public let count: Int
  public let width: Int
  /// `width` numbers a point.
  let values: [Double]

  /// - Throws: `columnLength` for columns of unequal length, `badNumber`, `limits` without columns or for more than 100.
  public init(columns: [[Double]]) throws {
    guard let first = columns.first, columns.count <= 100 else { throw AnalysisFault.limits("points need 1...100 columns") }
    guard first.count < Int(Int32.max) / 100 else { throw AnalysisFault.countOutOfRange(what: "points", value: first.count) }
    for (position, column) in columns.enumerated() {
      guard column.count == first.count else {
        throw AnalysisFault.columnLength(column: "column \(position)", expected: first.count, found: column.count)
      }
      if let line = column.firstIndex(where: { !(abs($0) <= PeriodicSeries.largest) }) {
        throw AnalysisFault.badNumber(column: "column \(position)", line: line)
      }
    }
    count = first.count
    width = columns.count
    values = first.indices.flatMap { row in columns.map { $0[row] } }
  }

  /// A column as ln(1 + x), x below 0 counting as 0: money and counts have long tails.
  public static func logarithm(_ column: [Double]) -> [Double] { column.map { log1p(max(0, $0)) } }

  /// A column with mean 0 and population deviation 1; zeros when it never changes.
  public static func standardised(_ column: [Double]) -> [Double] {
    let count = Double(max(1, column.count))
    let mean = column.reduce(0) { $0 + $1 / count }
    let deviation = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / count }.squareRoot()
    return column.map { deviation > 0 ? ($0 - mean) / deviation : 0 }
  }
}
