/// The purchase history of one account: a row of `AccountStatistics`.
public struct AccountHistory: Equatable, Sendable {
  /// Lines up to the reference day, returns included.
  public let lines: Int32
  /// Distinct purchase orders (an order of returns only does not count).
  public let orders: Int32
  /// Distinct purchase days.
  public let purchaseDays: Int32
  /// Minor units.
  public let revenue: Int64
  /// Minor units, zero or negative.
  public let returned: Int64
  /// Minor units, nil when no line's cost is known.
  public let margin: Int64?
  /// Revenue of the lines whose cost is known, minor units.
  public let costedRevenue: Int64
  public let firstDay: Int32?
  public let lastDay: Int32?

  /// Days between consecutive distinct purchase days, averaged: (last - first) / (days - 1); nil under 2 days.
  public var meanInterval: Double? {
    guard purchaseDays > 1, let firstDay, let lastDay else { return nil }
    return Double(lastDay - firstDay) / Double(purchaseDays - 1)
  }

  init(
    lines: Int32, orders: Int32, purchaseDays: Int32, revenue: Int64, returned: Int64, margin: Int64?,
    costedRevenue: Int64, firstDay: Int32?, lastDay: Int32?
  ) {
    self.lines = lines
    self.orders = orders
    self.purchaseDays = purchaseDays
    self.revenue = revenue
    self.returned = returned
    self.margin = margin
    self.costedRevenue = costedRevenue
    self.firstDay = firstDay
    self.lastDay = lastDay
  }
}
