/// A straight line from values to shares of an axis: `low` is 0, `high` is 1.
public struct LinearScale: Sendable, Hashable {
  /// The value at the start of the axis.
  public let low: Double
  /// The value at the end of the axis, greater than `low`.
  public let high: Double

  /// A scale between two finite values; equal or unordered ends are widened so that the scale always has a length.
  public init(low: Double, high: Double) {
    let (a, b) = (Self.bounded(low), Self.bounded(high))
    self.low = min(a, b)
    self.high = a == b ? a + max(1, abs(a) * 0.01) : max(a, b)
  }

  /// A scale over the finite values given, always with zero in view. No values give 0...1.
  public init(covering values: some Sequence<Double>) {
    var (low, high) = (0.0, 0.0)
    for value in values where value.isFinite {
      low = min(low, value)
      high = max(high, value)
    }
    self.init(low: low, high: low == high ? 1 : high)
  }

  /// The share of the axis, 0 to 1. A value outside goes to the nearer end, NaN to the start.
  public func share(of value: Double) -> Double {
    guard !value.isNaN else { return 0 }
    // All three are bounded, so that no difference overflows.
    let share = (Self.bounded(value) - low) / (high - low)
    return min(max(share, 0), 1)
  }

  /// A number that arithmetic cannot push to infinity.
  static func bounded(_ value: Double) -> Double {
    value.isNaN ? 0 : min(max(value, -1e300), 1e300)
  }
}
