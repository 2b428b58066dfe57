/// The preferred product of every account: the one in most of its orders; ties by revenue, then by index.
///
/// Lines of negative revenue (returns) neither count as an order nor against one, but lower the revenue.
public struct PreferredProducts: Sendable {
  /// One per account; nil without purchases.
  public let byAccount: [PreferredProduct?]

  /// - Parameters: one entry per line; `order` belongs to one account (`Purchases` checks that); `revenue` in minor units.
  /// - Throws: `AnalysisFault` for unequal columns, indexes out of range, `overflow`.
  public init(
    accountCount: Int, orderCount: Int, productCount: Int, account: [Int32], order: [Int32], product: [Int32], revenue: [Int64]
  ) throws {
    for (what, value) in [("accounts", accountCount), ("orders", orderCount), ("products", productCount), ("lines", account.count)] {
      guard value >= 0, value < Int(Int32.max) else { throw AnalysisFault.countOutOfRange(what: what, value: value) }
    }
    for (column, found) in [("order", order.count), ("product", product.count), ("revenue", revenue.count)]
    where found != account.count {
      throw AnalysisFault.columnLength(column: column, expected: account.count, found: found)
    }
    try checkIndexes(account, below: accountCount, "account")
    try checkIndexes(order, below: orderCount, "order")
    try checkIndexes(product, below: productCount, "product")

    // By account, then product, then order: stable sorts from the least key to the greatest.
    var lines = ascendingOrder(of: order.map { UInt64($0.magnitude) })
    let pairs = lines.map { UInt64(account[Int($0)].magnitude) << 32 | UInt64(product[Int($0)].magnitude) }
    lines = ascendingOrder(of: pairs).map { lines[Int($0)] }

    var ordersOfAccount = [Int32](repeating: 0, count: accountCount)
    var ordersOfProduct = [Int32](repeating: 0, count: productCount)
    var seen = [Bool](repeating: false, count: orderCount)
    var allOrders = 0
    for line in account.indices where revenue[line] >= 0 && !seen[Int(order[line])] {
      seen[Int(order[line])] = true
      ordersOfAccount[Int(account[line])] += 1
      allOrders += 1
    }
    var best = [Best](repeating: Best(), count: accountCount)
    var start = 0
    while start < lines.count {
      let (owner, item) = (account[Int(lines[start])], product[Int(lines[start])])
      var candidate = Best(product: item)
      var end = start
      var last: Int32 = -1
      while end < lines.count, account[Int(lines[end])] == owner, product[Int(lines[end])] == item {
        let line = Int(lines[end])
        if revenue[line] >= 0, order[line] != last {
          candidate.orders += 1
          last = order[line]
        }
        let (sum, over) = candidate.revenue.addingReportingOverflow(revenue[line])
        if over { throw AnalysisFault.overflow(sum: "revenue of a product from an account") }
        candidate.revenue = sum
        end += 1
      }
      ordersOfProduct[Int(item)] += candidate.orders
      // Products come in ascending order, so the first of equals stays.
      if (candidate.orders, candidate.revenue) > (best[Int(owner)].orders, best[Int(owner)].revenue), candidate.orders > 0 {
        best[Int(owner)] = candidate
      }
      start = end
    }
    byAccount = best.indices.map { account in
      let (candidate, own) = (best[account], ordersOfAccount[account])
      guard candidate.orders > 0, own > 0 else { return nil }
      let everywhere = Double(ordersOfProduct[Int(candidate.product)]) / Double(allOrders)
      return PreferredProduct(
        product: candidate.product, orders: candidate.orders, ofOrders: own, revenue: candidate.revenue,
        lift: Double(candidate.orders) / Double(own) / everywhere)
    }
  }

  private struct Best {
    var product: Int32 = 0
    var orders: Int32 = 0
    var revenue = Int64.min / 2
    init() {}
    init(product: Int32) {
      self.product = product
      revenue = 0
    }
  }
}
