/// The quintile borders of the last full run, stored to score one changed account at once. They move only at the next full run.
public struct RFMBorders: Equatable, Sendable {
  /// In days since 1970-01-01 of the last purchase, not days ago: so the borders stay put while the calendar moves on.
  public let lastDay: QuintileBorders
  public let orders: QuintileBorders
  /// Minor units.
  public let revenue: QuintileBorders

  public init(lastDay: QuintileBorders, orders: QuintileBorders, revenue: QuintileBorders) {
    self.lastDay = lastDay
    self.orders = orders
    self.revenue = revenue
  }

  /// nil for an account without purchases.
  public func score(of history: AccountHistory) -> RFMScore? {
    guard history.orders > 0, let last = history.lastDay else { return nil }
    return RFMScore(
      recency: lastDay.score(of: Int64(last)), frequency: orders.score(of: Int64(history.orders)),
      monetary: revenue.score(of: history.revenue))
  }
}
