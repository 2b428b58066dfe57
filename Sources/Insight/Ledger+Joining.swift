import Analysis
import Model

extension Ledger {
  init(empty currency: Currency) throws {
    purchases = try Purchases(accountCount: 0, orderCount: 0, account: [], order: [], day: [], revenue: [])
    accounts = []
    self.currency = currency
    skipped = Skipped()
  }

  /// Joins the columns of the parts in order of day, squeezes the accounts that occur into dense indexes in order of id, and leaves
  /// out lines of accounts that are not live.
  init(
    _ parts: [LineColumns], live: Marks, accounts accountIDs: ClosedRange<Int64>, orders orderIDs: ClosedRange<Int64>,
    _ currency: Currency
  ) async throws {
    async let named = DenseIndex(LineColumns.marks(parts, orderIDs, \.order))
    let bought = LineColumns.marks(parts, accountIDs, \.account)
    let kept = bought.within(live)
    let index = DenseIndex(kept)
    let places = LinePlaces(parts, index, hasDropped: kept != bought)
    let orders = await named
    // Side by side: memory is made ready for one column while another is filled.
    async let order = places.column(parts) { orders[Int($0.order[$1])] }
    async let day = places.column(parts) { $0.day[$1] }
    async let revenue = places.column(parts) { $0.revenue[$1] }
    async let cost = Self.costs(parts, places)
    let account = places.column(parts) { index[Int($0.account[$1])] }
    purchases = try Purchases(
      accountCount: index.count, orderCount: orders.count, account: account, order: await order, day: await day,
      revenue: await revenue, cost: await cost)
    accounts = index.places { accountIDs.lowerBound + Int64($0) }
    self.currency = currency
    var skipped = Skipped()
    skipped.otherCurrency = parts.reduce(0) { $0 + $1.foreign }
    skipped.broken = parts.reduce(0) { $0 + $1.broken }
    skipped.deletedAccount = parts.reduce(0) { $0 + $1.count } - places.count
    self.skipped = skipped
  }

  private static func costs(_ parts: [LineColumns], _ places: LinePlaces) -> CostColumn {
    let known = parts.reduce(0) { $0 + $1.withCost }
    if known == 0 { return .unknown }
    if known == parts.reduce(0, { $0 + $1.count }) { return .known(places.column(parts) { $0.cost[$1] }) }
    return .partly(
      places.column(parts) { $0.cost[$1] == .min ? 0 : $0.cost[$1] }, known: places.column(parts) { $0.cost[$1] != .min })
  }
}
