/// Numbers in ascending order, for quantiles.
public struct SortedSample: Equatable, Sendable {
  public let values: [Double]

  /// Numbers that are not finite are left out.
  public init(_ values: [Double]) { self.values = values.filter(\.isFinite).sorted() }

  public var count: Int { values.count }
  public var median: Double? { quantile(0.5) }

  /// The value below which the share `p` (0...1) lies, between neighbours in proportion (type 7 of Hyndman & Fan 1996); nil when empty.
  public func quantile(_ p: Double) -> Double? {
    guard let top = values.last, p >= 0, p <= 1 else { return nil }
    let position = p * Double(count - 1)
    let below = Int(position)
    guard below + 1 < count else { return top }
    return values[below] + (position - Double(below)) * (values[below + 1] - values[below])
  }

  /// MAD: the median distance from the median, not scaled; nil when empty.
  public var medianDeviation: Double? {
    guard let median else { return nil }
    return SortedSample(values.map { abs($0 - median) }).median
  }
}
