/// A group of people or machines whose cost is charged by time: what it costs and how much time it can give.
public struct CapacityPool: Equatable, Sendable {
  /// Cost of the capacity supplied in the period, minor units.
  public let cost: Int64
  /// Practical capacity in the period, milliseconds (about 80-85 % of the theoretical).
  public let capacity: Int64

  /// Throws `limits` unless cost >= 0 and capacity > 0.
  public init(cost: Int64, capacity: Int64) throws {
    guard cost >= 0, capacity > 0 else { throw AnalysisFault.limits("capacity pool") }
    self.cost = cost
    self.capacity = capacity
  }

  /// Capacity cost rate, minor units per minute: cost / practical capacity.
  public var ratePerMinute: Double { Double(cost) / Double(capacity) * 60_000 }

  /// Cost of a time, minor units, half up: exact in 128 bits.
  func cost(of time: Int64) -> Int128 { (2 * Int128(time) * Int128(cost) + Int128(capacity)) / (2 * Int128(capacity)) }
}
