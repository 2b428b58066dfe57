import Analysis
import Model

extension Figures {
  /// The figures of one account from its own lines, in any order, judged by the frame of the last whole run; nil without lines up to
  /// the day. Throws `AnalysisFault`.
  init?(_ account: Int64, _ lines: [OwnPurchase], asOf: Int32, _ frame: FactsFrame) throws {
    let own = try OwnStatistics(of: lines, asOf: asOf, returns: .net)
    guard own.history.lines > 0 else { return nil }
    // One account, so any order index will do: the windows below do not look at orders.
    let purchases = try Purchases(
      accountCount: 1, orderCount: 1, account: lines.map { _ in 0 }, order: lines.map { _ in 0 }, day: lines.map(\.day),
      revenue: lines.map(\.revenue))
    self.account = account
    history = own.history
    abc = frame.abc.map { $0.abc(of: own.history.revenue) }
    abcMargin = own.history.margin.flatMap { margin in frame.abcMargin.map { $0.abc(of: margin) } }
    variation = own.variation
    score = frame.rfm?.score(of: own.history)
    lastYear = try purchases.revenueOfLastYear(asOf: asOf, returns: .net)[0]
    months = try LastMonths(of: purchases, asOf: asOf)[0]
    rhythm = LateCustomers.rhythm(
      of: 0, in: try PurchaseDays(of: purchases, asOf: asOf, spending: false), group: frame.regularity)
  }
}
