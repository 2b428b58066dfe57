import Glibc

/// How regularly the customers of a group buy: the shape k of gamma gaps, 1 for pure chance, above 1 for a rhythm.
///
/// For two consecutive gaps of a customer M = g1/(g1+g2) is beta (k, k) whatever its own pace, and var(M) = 1/(4(2k+1)), so
/// k = (1 - 4v)/(8v) with v the mean square of M - 1/2. The last two gaps of every customer that has two: none outvotes another.
/// Source: R. D. Wheat & D. G. Morrison, "Estimating purchase regularity with two interpurchase times", JMR 27 (1990) 87.
public struct Regularity: Equatable, Sendable {
  /// k, kept in 0.2...50.
  public let shape: Double
  /// Of k; nil when `isKnown` is false, and of a regularity that was kept.
  public let standardError: Double?
  /// Customers with two gaps.
  public let pairs: Int
  /// Median of all gaps of the group, days; nil without gaps.
  public let medianGap: Double?
  /// The median of a gamma of this shape and rate 1.
  let medianOfShape: Double
  /// Usual gaps of silence that 5 % of gaps are longer than: the alarm rings after them.
  public let patience: Double

  /// False under 30 pairs: k is then taken as 1, pure chance.
  public var isKnown: Bool { pairs >= Self.fewestPairs }

  /// The chance of silence under which the alarm rings.
  public static let alarm = 0.05
  static let fewestPairs = 30
  static let shapes = 0.2...50.0

  /// Of all accounts.
  public init(of days: PurchaseDays) { self.init(of: PurchaseGaps(of: days)) }

  init(of gaps: PurchaseGaps) {
    let squares = gaps.squares
    guard squares.count >= Self.fewestPairs else {
      self.init(shape: 1, pairs: squares.count, medianGap: gaps.median)
      return
    }
    let count = Double(squares.count)
    let v = max(squares.reduce(0, +) / count, 1e-12)
    let spread = squares.reduce(0) { $0 + ($1 - v) * ($1 - v) } / max(1, count - 1)
    // dk/dv = -1/(8 v^2).
    self.init(
      shape: (1 - 4 * v) / (8 * v), pairs: squares.count, medianGap: gaps.median,
      standardError: (spread / count).squareRoot() / (8 * v * v))
  }

  /// One that was found before and kept, to judge single customers by. Under 30 pairs the shape is 1 whatever is given.
  public init(shape: Double, pairs: Int, medianGap: Double?) {
    self.init(shape: shape, pairs: pairs, medianGap: medianGap, standardError: nil)
  }

  private init(shape: Double, pairs: Int, medianGap: Double?, standardError: Double?) {
    let isKnown = pairs >= Self.fewestPairs && shape.isFinite
    self.shape = isKnown ? min(max(shape, Self.shapes.lowerBound), Self.shapes.upperBound) : 1
    self.standardError = standardError
    self.pairs = pairs
    self.medianGap = medianGap.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
    medianOfShape = Self.point(above: 0.5, of: self.shape)
    patience = Self.point(above: Self.alarm, of: self.shape) / medianOfShape
  }

  /// P(gap > silence) for a customer whose usual gap is this, both in days; 0...1.
  func chance(of silence: Double, usual: Double) -> Double {
    IncompleteGamma(shape: shape, silence / usual * medianOfShape)?.upper ?? 1
  }

  /// Where so large a share of a gamma of this shape lies above: bisection on Q(k, x).
  private static func point(above share: Double, of shape: Double) -> Double {
    var (low, high) = (0.0, shape + 8 * shape.squareRoot() + 8)
    while true {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { return middle }
      if (IncompleteGamma(shape: shape, middle)?.upper ?? 0) > share { low = middle } else { high = middle }
    }
  }
}
