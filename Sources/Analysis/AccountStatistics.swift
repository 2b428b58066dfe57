/// The purchase history of every account in columns, as of a reference day: one entry per dense account index.
///
/// Rules. Lines after the reference day are not history yet and are left out. A line of revenue >= 0 is a purchase, a negative
/// one a return. An order counts as a purchase order when at least one of its lines is a purchase: an order of returns only does not count.
/// First, last and distinct purchase days come from purchase lines alone. Under `.net` revenue and margin include returns,
/// under `.apart` they do not; `returned` always shows the (negative) sum of returns.
public struct AccountStatistics: Sendable {
  /// The value of `firstDay` and `lastDay` of an account without purchases.
  public static let noDay = Int32.min

  public let asOf: Int32
  public let returns: Returns
  /// Lines up to the reference day, returns included.
  public let lines: [Int32]
  /// Distinct purchase orders.
  public let orders: [Int32]
  /// Distinct purchase days.
  public let purchaseDays: [Int32]
  /// Minor units.
  public let revenue: [Int64]
  /// Minor units, zero or negative.
  public let returned: [Int64]
  /// Revenue minus cost over the lines whose cost is known, minor units; zero where none is (see `costedLines`).
  public let margin: [Int64]
  /// Revenue of the lines whose cost is known: margin is to be read against this, not against `revenue`.
  public let costedRevenue: [Int64]
  /// Lines whose cost is known.
  public let costedLines: [Int32]
  public let firstDay: [Int32]
  public let lastDay: [Int32]
  /// A bit for each month with a purchase, from the month of the first line on (`firstMonth`); the first 64 months only.
  let months: [UInt64]
  let firstMonth: Int32?
  let lastMonth: Int32?
  /// Sums over all accounts, minor units.
  public let totalRevenue: Int64
  public let totalMargin: Int64

  public var accountCount: Int { orders.count }

  /// One pass over the lines; a second one, several times slower, when an account's lines are not in order of day.
  /// `net` is the product's default for returns.
  /// - Throws: `overflow` when a sum leaves 64 bits, `dayOutOfRange` for an impossible reference day.
  public init(of purchases: Purchases, asOf day: Int32, returns: Returns = .net) throws {
    try checkReference(day)
    let table = try AccountPass.run(purchases, asOf: day, returns: returns)
    asOf = day
    self.returns = returns
    let columns = AccountColumns(of: table)
    lines = columns.narrow.lines
    orders = columns.narrow.orders
    purchaseDays = columns.narrow.purchaseDays
    revenue = columns.wide.revenue
    returned = columns.wide.returned
    margin = columns.wide.margin
    costedRevenue = columns.wide.costedRevenue
    costedLines = columns.narrow.costedLines
    firstDay = columns.narrow.firstDay
    lastDay = columns.narrow.lastDay
    months = columns.wide.months
    firstMonth = purchases.days.map { CalendarMonth.number(of: $0.lowerBound) }
    lastMonth = purchases.days.map { CalendarMonth.number(of: $0.upperBound) }
    totalRevenue = try checkedSum(revenue, "total revenue")
    totalMargin = try checkedSum(margin, "total margin")
  }

  /// The row of one account, nil outside `0..<accountCount`.
  public subscript(account: Int) -> AccountHistory? {
    guard orders.indices.contains(account) else { return nil }
    return AccountHistory(
      lines: lines[account], orders: orders[account], purchaseDays: purchaseDays[account],
      revenue: revenue[account], returned: returned[account],
      margin: costedLines[account] > 0 ? margin[account] : nil, costedRevenue: costedRevenue[account],
      firstDay: orders[account] > 0 ? firstDay[account] : nil,
      lastDay: orders[account] > 0 ? lastDay[account] : nil)
  }

  /// Mean days between consecutive distinct purchase days of an account, nil under 2 such days.
  public func meanInterval(of account: Int) -> Double? { self[account]?.meanInterval }

  /// An account's share of all revenue; nil when the total is not positive, since shares of it mean nothing.
  public func revenueShare(of account: Int) -> Double? {
    guard totalRevenue > 0, revenue.indices.contains(account) else { return nil }
    return Double(revenue[account]) / Double(totalRevenue)
  }

  /// Accounts with at least one line, ascending: the group that ABC and concentration speak about.
  public var accountsWithLines: [Int32] { Self.indexes(where: lines) }

  /// Accounts with at least one purchase order, ascending: the group that RFM and one-time buyers speak about.
  public var buyers: [Int32] { Self.indexes(where: orders) }

  /// Accounts with at least one line of known cost, ascending: the group whose margin can be judged.
  public var accountsWithCost: [Int32] { Self.indexes(where: costedLines) }

  private static func indexes(where column: [Int32]) -> [Int32] {
    var found: [Int32] = []
    found.reserveCapacity(column.count)
    for index in 0..<column.count where column[index] > 0 { found.append(Int32(truncatingIfNeeded: index)) }
    return found
  }
}
