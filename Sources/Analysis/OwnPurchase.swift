/// One purchase line of a single account, as it stands in the register.
public struct OwnPurchase: Equatable, Sendable {
  /// Any id, equal for the lines of one order.
  public let order: Int64
  /// Days since 1970-01-01.
  public let day: Int32
  /// Minor units; negative is a return.
  public let revenue: Int64
  /// Minor units, nil when not known.
  public let cost: Int64?

  public init(order: Int64, day: Int32, revenue: Int64, cost: Int64?) {
    self.order = order
    self.day = day
    self.revenue = revenue
    self.cost = cost
  }
}
