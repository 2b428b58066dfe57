/// How a base buys, in a page: buyers, orders, baskets, gaps between purchases, discounts, and returns beside them.
public struct PurchaseSummary: Sendable {
  public let buyers: Int
  /// Buyers with exactly one purchase order, and with two or more.
  public let oneTime: Int
  public let repeating: Int
  public let orders: Int
  /// First and last purchase day; nil without purchases.
  public let days: ClosedRange<Int32>?
  /// Value of a purchase order, minor units, returns not subtracted.
  public let baskets: SortedSample
  /// Purchase orders per buyer.
  public let ordersPerBuyer: SortedSample
  /// Days between consecutive purchase days of one customer, over all customers.
  public let gaps: SortedSample
  /// Minor units; zero or negative.
  public let returned: Int64
  /// Sum of the purchase lines, minor units.
  public let purchased: Int64
  /// Given away on purchase lines, minor units; nil when discounts are not known.
  public let discount: Int64?

  /// Share of buyers with two orders or more; nil without buyers.
  public var repeatShare: Double? { buyers > 0 ? Double(repeating) / Double(buyers) : nil }
  /// Minor units; nil without orders.
  public var meanBasket: Double? { orders > 0 ? Double(purchased) / Double(orders) : nil }
  /// Returns against purchases; nil without purchases.
  public var returnShare: Double? { purchased > 0 ? Double(returned.magnitude) / Double(purchased) : nil }
  /// Discount against what purchases would have cost without it; nil when not known.
  public var discountShare: Double? {
    guard let discount else { return nil }
    let gross = Double(purchased) + Double(discount)
    return gross > 0 ? Double(discount) / gross : nil
  }

  /// - Parameters: `discount` one per line, minor units given away, zero or more; empty when not known. Lines after the reference day are
  ///   left out.
  /// - Throws: `columnLength`, `overflow`, `dayOutOfRange`.
  public init(of purchases: Purchases, asOf day: Int32, discount: [Int64] = []) throws {
    guard discount.isEmpty || discount.count == purchases.lineCount else {
      throw AnalysisFault.columnLength(column: "discount", expected: purchases.lineCount, found: discount.count)
    }
    let statistics = try AccountStatistics(of: purchases, asOf: day, returns: .apart)
    var value = [Int64](repeating: -1, count: purchases.orderCount)
    var given: Int64 = 0
    var overflow = false
    for line in 0..<purchases.lineCount where purchases.day[line] <= day && purchases.revenue[line] >= 0 {
      let order = Int(purchases.order[line])
      let (sum, over) = max(0, value[order]).addingReportingOverflow(purchases.revenue[line])
      value[order] = sum
      var discountOver = false
      if !discount.isEmpty { (given, discountOver) = given.addingReportingOverflow(discount[line]) }
      overflow = overflow || over || discountOver
    }
    if overflow { throw AnalysisFault.overflow(sum: "orders or discounts") }
    let own = statistics.orders.filter { $0 > 0 }
    buyers = own.count
    oneTime = own.count { $0 == 1 }
    repeating = buyers - oneTime
    ordersPerBuyer = SortedSample(own.map(Double.init))
    baskets = SortedSample(value.lazy.filter { $0 >= 0 }.map(Double.init))
    orders = baskets.count
    let calendar = try PurchaseDays(of: purchases, asOf: day)
    gaps = SortedSample((0..<calendar.accountCount).flatMap { calendar.gaps(of: $0).map(Double.init) })
    days = calendar.days.min().flatMap { low in calendar.days.max().map { low...$0 } }
    returned = try checkedSum(statistics.returned, "returns")
    purchased = statistics.totalRevenue
    self.discount = discount.isEmpty ? nil : given
  }
}
