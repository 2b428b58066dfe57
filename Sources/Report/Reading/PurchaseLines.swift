import Analysis
import Formats
import Model

/// The purchase lines of all files in growing columns, with what became of each line.
struct PurchaseLines {
  var tally = LineTally()
  var rejects: [RejectedLine] = []
  /// Sum of the returns, zero or negative, minor units.
  var returned: Int64 = 0
  private(set) var customers: CustomerTable
  private var totals: Set<Int32> = []
  /// The first name beside a customer number, for customers that have one.
  private(set) var names = KeyNames()
  private(set) var products = KeyTable()
  /// The first name beside a product code.
  private(set) var productNames = KeyNames()
  private(set) var numbers = KeyTable()
  private var numbered: [NumberedOrder] = []
  /// Orders of further customers under the same number.
  private var shared: [UInt64: Int32] = [:]
  private(set) var orderCount: Int32 = 0

  // One entry a line; a cost not known is Int64.min. Products and quantities are empty when the files do not have them.
  var account: [Int32] = []
  var order: [Int32] = []
  var day: [Int32] = []
  var revenue: [Int64] = []
  var cost: [Int64] = []
  /// -1 for a line that names none.
  var product: [Int32] = []
  /// Millionths.
  var quantity: [Int64] = []
  var costedLines = 0
  var isOrderedByDay = true

  static let noCost = Int64.min

  /// - Parameter hasNames: some file tells names beside the numbers of its customers.
  init(hasNames: Bool = false) { customers = CustomerTable(isByValue: !hasNames) }

  /// Room for so many further lines.
  mutating func reserve(_ lines: Int, hasProducts: Bool = false) {
    let lines = min(account.count + lines, 50_000_000)
    guard lines > account.capacity else { return }
    account.reserveCapacity(lines)
    order.reserveCapacity(lines)
    day.reserveCapacity(lines)
    revenue.reserveCapacity(lines)
    cost.reserveCapacity(lines)
    if hasProducts {
      product.reserveCapacity(lines)
      quantity.reserveCapacity(lines)
    }
  }

  /// The number of a customer by its key; none for an empty key. No optional: it would cost a look-up of its type for each cell.
  @inline(__always)
  mutating func customer(_ cell: UnsafeRawBufferPointer) -> Int32 {
    let key = KeyText.key(cell)
    if key.isEmpty { return CustomerTable.none }
    let known = customers.others.count
    let number = customers.number(of: key)
    if customers.others.count > known, TotalRow.isName(key) { totals.insert(number) }
    return number
  }

  /// Whether a customer is none, but the name of a row that sums up others.
  @inline(__always)
  func isTotal(_ customer: Int32) -> Bool { !totals.isEmpty && totals.contains(customer) }

  @inline(__always)
  mutating func name(_ customer: Int32, _ text: @autoclosure () -> String) {
    let place = CustomerTable.place(customer)
    if !names.has(place) { names.set(place, text()) }
  }

  /// The number of a product by its key; -1 for an empty key.
  @inline(__always)
  mutating func product(_ cell: UnsafeRawBufferPointer) -> Int32 {
    let key = KeyText.key(cell)
    return key.isEmpty ? -1 : products.number(of: key)
  }

  @inline(__always)
  mutating func productName(_ product: Int32, _ text: @autoclosure () -> String) {
    if product >= 0, !productNames.has(product) { productNames.set(product, text()) }
  }

  /// The number of an order number; -1 for an empty one.
  @inline(__always)
  mutating func orderNumber(_ cell: UnsafeRawBufferPointer) -> Int32 {
    let key = KeyText.key(cell)
    return key.isEmpty ? -1 : orderNumber(key: key)
  }

  /// Without order numbers a customer's lines of one day are one order.
  mutating func orderNumber(ofDay day: Int32) -> Int32 {
    withUnsafeBytes(of: day) { orderNumber(key: $0) }
  }

  @inline(__always)
  private mutating func orderNumber(key: UnsafeRawBufferPointer) -> Int32 {
    let number = numbers.number(of: key)
    if Int(number) == numbered.count { numbered.append(NumberedOrder(form: KeyText.form(key))) }
    return number
  }

  /// Whether another line may bring a new customer and a new order.
  var hasRoom: Bool { max(account.count, customers.others.count, numbers.count, products.count) < KeyTable.limit - 0x2_0000 }

  func form(_ number: Int32) -> KeyText.Form { number >= 0 ? numbered[Int(number)].form : .digits }

  /// The dense index of a customer's order: a number used by two customers is two orders.
  @inline(__always)
  mutating func denseOrder(_ number: Int32, of customer: Int32) -> Int32 {
    let first = numbered[Int(number)]
    if first.owner == customer { return first.order }
    if first.owner == CustomerTable.none {
      numbered[Int(number)].owner = customer
      numbered[Int(number)].order = orderCount
      orderCount += 1
      return orderCount - 1
    }
    let pair = UInt64(UInt32(bitPattern: number)) << 32 | UInt64(UInt32(bitPattern: customer))
    if let order = shared[pair] { return order }
    shared[pair] = orderCount
    orderCount += 1
    return orderCount - 1
  }

  /// The numbers here of the customers of another set of lines that do not go by value, by their place there.
  mutating func customers(from other: PurchaseLines) -> [Int32] {
    customers.take(highest: other.customers.highest)
    return (0..<other.customers.others.count).map { place in other.customers.others.withKey(place) { customer($0) } }
  }

  /// The numbers here of the orders of another set of lines, whose customers have the numbers `accounts` here.
  mutating func orders(from other: PurchaseLines, _ accounts: [Int32]) -> [Int32] {
    var pairs = [(number: Int32, customer: Int32)](repeating: (-1, -1), count: Int(other.orderCount))
    for (number, first) in other.numbered.enumerated() where first.order >= 0 {
      pairs[Int(first.order)] = (Int32(truncatingIfNeeded: number), first.owner)
    }
    for (pair, order) in other.shared {
      pairs[Int(order)] = (Int32(truncatingIfNeeded: pair >> 32), Int32(truncatingIfNeeded: pair & 0xFFFF_FFFF))
    }
    return pairs.map { pair in
      let number = other.numbers.withKey(Int(pair.number)) { orderNumber(key: $0) }
      return denseOrder(
        number, of: pair.customer >= 0 ? pair.customer : accounts[Int(CustomerTable.place(pair.customer))])
    }
  }

  @inline(__always)
  mutating func append(_ customer: Int32, _ order: Int32, _ day: Int32, _ revenue: Int64, _ cost: Int64, _ item: PurchaseItem) {
    if let last = self.day.last, day < last { isOrderedByDay = false }
    account.append(customer)
    self.order.append(order)
    self.day.append(day)
    self.revenue.append(revenue)
    self.cost.append(cost)
    if cost != Self.noCost { costedLines += 1 }
    if item.isKnown {
      product.append(item.product)
      quantity.append(item.quantity)
    }
  }

  mutating func reject(_ reason: RejectReason, file: Int, line: Int, offset: Int) {
    tally.rejected[reason.position] += 1
    guard rejects.count < RejectedLine.kept else { return }
    rejects.append(
      RejectedLine(offset: offset, line: UInt32(clamping: line), file: UInt16(clamping: file), reason: reason))
  }
}

/// An order number: how it is written, who used it first, and as which dense order; -1 before somebody has.
private struct NumberedOrder {
  var owner: Int32 = CustomerTable.none
  var order: Int32 = -1
  let form: KeyText.Form
}
