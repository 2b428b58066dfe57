/// The pass over purchase lines that fills `AccountSums`: every other pair of accounts on a second thread.
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
  /// The bit of the month of each day from `lowestDay` on; 0 beyond 64 months.
  private let months: [UInt64]
  private let lowestDay: Int32

  static func run(_ purchases: Purchases, asOf: Int32, returns: Returns) throws -> ScatteredRows<AccountSums> {
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
    orderCount = purchases.orderCount
    accountCount = purchases.accountCount
    self.asOf = asOf
    net = returns == .net
    switch purchases.cost {
    case .unknown: (cost, costKnown) = ([], [])
    case .known(let values): (cost, costKnown) = (values, [])
    case .partly(let values, let known): (cost, costKnown) = (values, known)
    }
    lowestDay = purchases.days?.lowerBound ?? 0
    months =
      purchases.days.map { days in
        let first = CalendarMonth.number(of: days.lowerBound)
        return days.map { day in
          let month = CalendarMonth.number(of: day) - first
          return month < 64 ? 1 << UInt64(month) : 0
        }
      } ?? []
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

  private func sums() -> (ScatteredRows<AccountSums>, Outcome) {
    let rows = ScatteredRows(repeating: AccountSums(), count: accountCount)
    guard account.count >= fewLines else { return (rows, fill(rows, from: .all(account.count))) }
    let (one, other) = bothHalves(
      { fill(rows, from: .even(account.count)) }, { fill(rows, from: .odd(account.count)) })
    if one == .unordered || other == .unordered { return (rows, .unordered) }
    return (rows, one == .overflow ? one : other)
  }

  /// `unordered` when an account's purchases are not in order of day.
  private func fill(_ table: ScatteredRows<AccountSums>, from lines: LineShare) -> Outcome {
    let rows = table.rows
    // An order belongs to one account: each thread marks its own.
    let counted = UnsafeMutableBufferPointer<Bool>.allocate(capacity: orderCount)
    counted.initialize(repeating: false)
    defer { counted.deallocate() }
    let accounts = account.span
    let orders = order.span
    let days = day.span
    let revenues = revenue.span
    let costs = cost.span
    let known = costKnown.span
    let months = months.span
    let hasCost = !costs.isEmpty
    let someUnknown = !known.isEmpty
    var overflow = false
    var unordered = false
    lines.forEachBlock(of: account, ahead: table.prefetch) { block in
      if unordered { return }
      for line in block {
        let line = Int(line)
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
          if rows[account].addPurchase(on: day, month: months[Int(day - lowestDay)], newOrder: !counted[order]) { unordered = true }
          counted[order] = true
        }
        if rows[account].add(revenue: revenue) { overflow = true }
        if hasCost, !someUnknown || known[line], rows[account].add(cost: costs[line], of: revenue) { overflow = true }
      }
    }
    if unordered { return .unordered }
    return overflow ? .overflow : .complete
  }
}
