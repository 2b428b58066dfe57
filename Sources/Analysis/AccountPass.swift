/// The pass over purchase lines that fills `AccountSums`.
struct AccountPass {
  private var account: [Int32]
  private var order: [Int32]
  private var day: [Int32]
  private var revenue: [Int64]
  /// Empty: unknown throughout.
  private var cost: [Int64]
  /// Empty: known throughout (when there is a cost at all).
  private var costKnown: [Bool]
  private let accountCount: Int
  private let orderCount: Int
  private let asOf: Int32
  private let net: Bool

  static func run(_ purchases: Purchases, asOf: Int32, returns: Returns) throws -> [AccountSums] {
    var pass = AccountPass(purchases, asOf: asOf, returns: returns)
    var (rows, outcome) = pass.sums()
    if outcome == .unordered, let range = purchases.days {
      pass.sort(by: lineOrder(of: purchases.day, in: range))
      (rows, outcome) = pass.sums()
    }
    if outcome == .overflow { throw AnalysisFault.overflow(sum: "revenue or margin of an account") }
    return rows
  }

  private init(_ purchases: Purchases, asOf: Int32, returns: Returns) {
    account = purchases.account
    order = purchases.order
    day = purchases.day
    revenue = purchases.revenue
    accountCount = purchases.accountCount
    orderCount = purchases.orderCount
    self.asOf = asOf
    net = returns == .net
    switch purchases.cost {
    case .unknown: (cost, costKnown) = ([], [])
    case .known(let values): (cost, costKnown) = (values, [])
    case .partly(let values, let known): (cost, costKnown) = (values, known)
    }
  }

  /// Columns are copied in the new order: reading them through the order instead is slower.
  private mutating func sort(by lines: [Int32]) {
    account = gathered(account, lines)
    order = gathered(order, lines)
    day = gathered(day, lines)
    revenue = gathered(revenue, lines)
    cost = gathered(cost, lines)
    costKnown = gathered(costKnown, lines)
  }

  private enum Outcome { case complete, unordered, overflow }

  /// `unordered` when an account's purchases are not in order of day.
  private func sums() -> ([AccountSums], Outcome) {
    var rows = [AccountSums](repeating: AccountSums(), count: accountCount)
    var counted = [Bool](repeating: false, count: orderCount)
    var overflow = false
    var unordered = false
    var latest = AccountStatistics.noDay
    do {
      var rows = rows.mutableSpan
      var counted = counted.mutableSpan
      let accounts = account.span
      let orders = order.span
      let days = day.span
      let revenues = revenue.span
      let costs = cost.span
      let known = costKnown.span
      let hasCost = !costs.isEmpty
      let someUnknown = !known.isEmpty
      for line in accounts.indices {
        if line % rowsAhead == 0 {
          if unordered { break }
          for ahead in line..<min(line + rowsAhead, accounts.count) { latest = max(latest, rows[Int(accounts[ahead])].lastDay) }
        }
        let day = days[line]
        if day > asOf { continue }
        let account = Int(accounts[line])
        let revenue = revenues[line]
        rows[account].lines &+= 1
        if revenue < 0 {
          if rows[account].add(returned: revenue) { overflow = true }
          if !net { continue }
        } else {
          let order = Int(orders[line])
          if rows[account].addPurchase(on: day, newOrder: !counted[order]) { unordered = true }
          counted[order] = true
        }
        if rows[account].add(revenue: revenue) { overflow = true }
        if hasCost, !someUnknown || known[line], rows[account].add(cost: costs[line], of: revenue) { overflow = true }
      }
    }
    // `latest` never passes the reference day; asking keeps the reads ahead alive.
    if unordered || latest > asOf { return (rows, .unordered) }
    return (rows, overflow ? .overflow : .complete)
  }
}
