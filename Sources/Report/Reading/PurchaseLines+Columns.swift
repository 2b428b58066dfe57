import Analysis

extension PurchaseLines {
  /// The dense columns of the lines, and the customer number of each dense account, ascending by key: numbers by value first, then texts
  /// by code point. Ties in ABC go by this order.
  mutating func dense() throws -> (purchases: Purchases, customers: [Int32]) {
    let order = ascending()
    var byValue = [Int32](repeating: 0, count: Int(customers.highest) + 1)
    var others = [Int32](repeating: 0, count: customers.others.count)
    for (index, customer) in order.enumerated() {
      let index = Int32(truncatingIfNeeded: index)
      if customer >= 0 { byValue[Int(customer)] = index } else { others[Int(CustomerTable.place(customer))] = index }
    }
    account.withUnsafeMutableBufferPointer { account in
      for line in account.indices {
        let customer = account[line]
        account[line] = customer >= 0 ? byValue[Int(customer)] : others[Int(CustomerTable.place(customer))]
      }
    }
    if !isOrderedByDay { sortByDay() }
    let purchases = try Purchases(
      accountCount: order.count, orderCount: Int(orderCount), account: account, order: self.order, day: day, revenue: revenue,
      cost: costColumn)
    return (purchases, order)
  }

  private var costColumn: CostColumn {
    if costedLines == 0 { return .unknown }
    if costedLines == cost.count { return .known(cost) }
    return .partly(cost.map { $0 == Self.noCost ? 0 : $0 }, known: cost.map { $0 != Self.noCost })
  }

  /// The customers of the lines in the order of their keys.
  private func ascending() -> [Int32] {
    var byValue = [Bool](repeating: false, count: Int(customers.highest) + 1)
    var others = [Bool](repeating: false, count: customers.others.count)
    for customer in account {
      if customer >= 0 { byValue[Int(customer)] = true } else { others[Int(CustomerTable.place(customer))] = true }
    }
    var short: [Int32] = []
    for value in byValue.indices where byValue[value] { short.append(Int32(truncatingIfNeeded: value)) }
    if !others.contains(true) { return short }
    var numeric = short.map { (value: UInt64($0), customer: $0) }
    var texts: [Int32] = []
    for place in others.indices where others[place] {
      let customer = CustomerTable.number(at: Int32(truncatingIfNeeded: place))
      if let value = customers.withKey(customer, Self.value) { numeric.append((value, customer)) } else { texts.append(customer) }
    }
    // "7" and "007" have one value: the texts decide.
    numeric.sort { $0.value != $1.value ? $0.value < $1.value : precedes($0.customer, $1.customer) }
    texts.sort { precedes($0, $1) }
    return numeric.map(\.customer) + texts
  }

  private func precedes(_ one: Int32, _ other: Int32) -> Bool {
    customers.withKey(one) { one in customers.withKey(other) { one.lexicographicallyPrecedes($0) } }
  }

  /// At most 18 digits: cannot overflow.
  private static func value(_ key: UnsafeRawBufferPointer) -> UInt64? {
    guard (1...18).contains(key.count) else { return nil }
    var value: UInt64 = 0
    for byte in key {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + UInt64(byte &- 0x30)
    }
    return value
  }

  /// A counting sort, stable: the kernels are several times faster on lines in order of day.
  private mutating func sortByDay() {
    guard let low = day.min(), let high = day.max() else { return }
    var next = [Int](repeating: 0, count: Int(high) - Int(low) + 2)
    for value in day { next[Int(value) - Int(low) + 1] += 1 }
    for slot in 1..<next.count { next[slot] += next[slot - 1] }
    var lines = [Int32](repeating: 0, count: day.count)
    for line in day.indices {
      let slot = Int(day[line]) - Int(low)
      lines[next[slot]] = Int32(truncatingIfNeeded: line)
      next[slot] += 1
    }
    account = lines.map { account[Int($0)] }
    order = lines.map { order[Int($0)] }
    revenue = lines.map { revenue[Int($0)] }
    cost = lines.map { cost[Int($0)] }
    if !product.isEmpty {
      product = lines.map { product[Int($0)] }
      quantity = lines.map { quantity[Int($0)] }
    }
    day = lines.map { day[Int($0)] }
    isOrderedByDay = true
  }
}

extension PurchaseLines {
  /// The product columns of the dense lines; call after `dense()`.
  var productLines: ProductLines {
    let isKnown = products.count > 0 && product.count == account.count
    return ProductLines(
      keys: ProductKeys(table: products, names: productNames), count: isKnown ? products.count : 0, product: isKnown ? product : [],
      quantity: isKnown ? quantity : [])
  }
}
