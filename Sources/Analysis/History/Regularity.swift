import Glibc

/// How regularly the customers of a group buy: the shape k of gamma gaps, 1 for pure chance, above 1 for a rhythm.
///
/// For two consecutive gaps of a customer M = g1/(g1+g2) is beta (k, k) whatever its own pace, and var(M) = 1/(4(2k+1)), so
/// k = (1 - 4v)/(8v) with v the mean square of M - 1/2. The last two gaps of every customer that has two: none outvotes another.
/// Source: R. D. Wheat & D. G. Morrison, "Estimating purchase regularity with two interpurchase times", JMR 27 (1990) 87.
public struct Regularity: Equatable, Sendable {
  /// k, kept in 0.2...50.
  public let shape: Double
  /// Of k; nil when `isKnown` is false.
  public let standardError: Double?
  /// Customers with two gaps.
  public let pairs: Int
  /// Median of all gaps of the group, days; nil without gaps.
  public let medianGap: Double?
  /// The median of a gamma of this shape and rate 1.
  let medianOfShape: Double

  /// False under 30 pairs: k is then taken as 1, pure chance.
  public var isKnown: Bool { pairs >= Self.fewestPairs }

  static let fewestPairs = 30

  /// Over the accounts given (nil: all); indexes outside are left out.
  public init(of days: PurchaseDays, accounts: [Int32]? = nil) {
    var squares: [Double] = []
    var all: [Double] = []
    func take(_ account: Int) {
      let gaps = days.gaps(of: account).map(Double.init)
      all.append(contentsOf: gaps)
      guard gaps.count >= 2 else { return }
      let part = gaps[gaps.count - 1] / (gaps[gaps.count - 1] + gaps[gaps.count - 2]) - 0.5
      squares.append(part * part)
    }
    if let accounts {
      for account in accounts { take(Int(account)) }
    } else {
      for account in 0..<days.accountCount { take(account) }
    }
    self.init(squares: squares, medianGap: SortedSample(all).median)
  }

  init(squares: [Double], medianGap: Double?) {
    pairs = squares.count
    self.medianGap = medianGap
    guard pairs >= Self.fewestPairs else {
      (shape, standardError) = (1, nil)
      medianOfShape = log(2)
      return
    }
    let count = Double(pairs)
    let v = max(squares.reduce(0, +) / count, 1e-12)
    let k = min(max((1 - 4 * v) / (8 * v), 0.2), 50)
    let spread = squares.reduce(0) { $0 + ($1 - v) * ($1 - v) } / max(1, count - 1)
    shape = k
    // dk/dv = -1/(8 v^2).
    standardError = (spread / count).squareRoot() / (8 * v * v)
    medianOfShape = Self.median(of: k)
  }

  /// Bisection on P(k, x) = 1/2.
  private static func median(of shape: Double) -> Double {
    var (low, high) = (0.0, shape + 1)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if (IncompleteGamma(shape: shape, middle)?.lower ?? 1) < 0.5 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
