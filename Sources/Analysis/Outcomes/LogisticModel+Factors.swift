/// What one feature of a logistic model does to the odds.
public struct LogisticFactor: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    /// The weight is that of one standard deviation.
    case number(mean: Double, deviation: Double)
    /// A category of its column, by index.
    case category(Int32)
    /// The column says nothing.
    case unknown
  }
  public let column: Int
  public let kind: Kind
  /// Added to ln(odds).
  public let weight: Double
}

extension LogisticModel {
  /// All features with their weights, in the order of the columns.
  public var factors: [LogisticFactor] {
    encoding.features.map { LogisticFactor(column: $0.column, kind: $0.kind, weight: weights[$0.feature]) }
  }
}
