import Analysis

extension PurchaseLines {
  /// Adds lines that were read by themselves, as if they had followed these: keys get the numbers they would have got.
  /// - Parameter linesBefore: physical lines of the file before them.
  mutating func add(_ other: PurchaseLines, linesBefore: Int) throws {
    if let last = day.last, let first = other.day.first, first < last { isOrderedByDay = false }
    isOrderedByDay = isOrderedByDay && other.isOrderedByDay
    let accounts = customers(from: other)
    let items = (0..<other.products.count).map { number in other.products.withKey(number) { product($0) } }
    for (place, customer) in accounts.enumerated() {
      if let text = other.names[Int32(truncatingIfNeeded: place)] { name(customer, text) }
    }
    for (number, item) in items.enumerated() {
      if let text = other.productNames[Int32(truncatingIfNeeded: number)] { productName(item, text) }
    }
    // The columns that need no order go by the other thread meanwhile; taken out, so that both may write.
    var (accountColumn, day, revenue, cost, productColumn, quantity) = (
      self.account, self.day, self.revenue, self.cost, self.product, self.quantity
    )
    (self.account, self.day, self.revenue, self.cost, self.product, self.quantity) = ([], [], [], [], [], [])
    _ = bothHalves(
      {
        let orders = self.orders(from: other, accounts)
        Self.append(other.order, to: &order, as: orders)
      },
      {
        Self.append(customers: other.account, to: &accountColumn, as: accounts)
        Self.append(other.product, to: &productColumn, as: items)
        day.append(contentsOf: other.day)
        revenue.append(contentsOf: other.revenue)
        cost.append(contentsOf: other.cost)
        quantity.append(contentsOf: other.quantity)
      })
    (self.account, self.day, self.revenue, self.cost, self.product, self.quantity) = (
      accountColumn, day, revenue, cost, productColumn, quantity
    )
    costedLines += other.costedLines
    let (sum, isOver) = returned.addingReportingOverflow(other.returned)
    if isOver { throw ExaminationFault.overflow }
    returned = sum
    tally.add(other.tally)
    for reject in other.rejects where rejects.count < RejectedLine.kept {
      var reject = reject
      reject.line = UInt32(clamping: Int(reject.line) + linesBefore)
      rejects.append(reject)
    }
    guard hasRoom else { throw ExaminationFault.tooManyLines }
  }

  /// Appends customers under the numbers they have here; those that go by value have the same.
  private static func append(customers column: [Int32], to mine: inout [Int32], as numbers: [Int32]) {
    if numbers.isEmpty { return mine.append(contentsOf: column) }
    mine.reserveCapacity(mine.count + column.count)
    numbers.withUnsafeBufferPointer { numbers in
      for value in column { mine.append(value >= 0 ? value : numbers[Int(CustomerTable.place(value))]) }
    }
  }

  /// Appends numbers under the names they have here; -1 stays.
  private static func append(_ column: [Int32], to mine: inout [Int32], as names: [Int32]) {
    if column.isEmpty { return }
    mine.reserveCapacity(mine.count + column.count)
    names.withUnsafeBufferPointer { names in
      for value in column { mine.append(value < 0 ? -1 : names[Int(value)]) }
    }
  }
}

extension LineTally {
  mutating func add(_ other: LineTally) {
    lines += other.lines
    used += other.used
    returns += other.returns
    unknownAmount = unknownAmount.addingReportingOverflow(other.unknownAmount).partialValue
    for index in rejected.indices { rejected[index] += other.rejected[index] }
  }
}
