import Model
import Records
import Storage

extension PurchaseBatch {
  /// Makes the lines that are new; a line that exists learns the amounts of the file where these differ.
  mutating func takeLines(_ writing: Writing) throws {
    verdicts = [Verdict](repeating: .unchanged, count: lines.count)
    let old = Set(lines.compactMap { orders[$0.order] }.filter { $0.isOld && $0.refused == nil }.map(\.id))
    let known = try writing.transaction.linesOfOrders(Array(old))
    var making: [(index: Int, record: AnyRecord)] = []
    var mending: [(index: Int, id: Int64)] = []
    let empty = writing.catalogue.shape(OrderLine.self).makeRecord()
    for (index, entry) in lines.enumerated() {
      switch ids(entry) {
      case .failure(let refused): verdicts[index] = .rejected(refused.reject)
      case .success(let (order, product)):
        let key = KnownLine.Key(
          order: order.id, product: product, quantity: entry.line.quantity, price: entry.line.price, ordinal: entry.ordinal)
        if order.isOld, let line = known[key] {
          if differs(line, entry.line) { mending.append((index, line.id)) }
        } else {
          making.append((index, record(entry, order, product, empty)))
        }
      }
    }
    for (item, answer) in zip(making, try save(making.map(\.record), as: OrderLine.table, writing)) {
      settle(item.index, answer, .created)
    }
    guard !mending.isEmpty else { return }
    let stored = try writing.reader.records(OrderLine.table, ids: mending.map(\.id))
    let byID = Dictionary(stored.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let mended = mending.compactMap { item in byID[item.id].map { (item.index, amounts(lines[item.index].line, in: $0)) } }
    for (item, answer) in zip(mended, try save(mended.map(\.1), as: OrderLine.table, writing)) { settle(item.0, answer, .updated) }
  }

  private struct Refused: Error { let reject: Reject }

  private func ids(_ entry: Entry) -> Result<(order: SavedOrder, product: Int64), Refused> {
    func refused(_ reject: Reject) -> Refused {
      Refused(
        reject: Reject(line: entry.line.line, column: reject.column, value: reject.value, reason: reject.reason, detail: reject.detail))
    }
    switch (accounts[entry.customer], products[entry.product], orders[entry.order]) {
    case (.refused(let why)?, _, _), (_, .refused(let why)?, _): return .failure(refused(why))
    case (.id(let account)?, .id(let product)?, let order?):
      if let why = order.refused { return .failure(refused(why)) }
      guard order.account == account else {
        return .failure(
          Refused(reject: Reject(line: entry.line.line, column: nil, value: entry.line.order, reason: PurchaseFault.otherCustomer.rawValue))
        )
      }
      return .success((order, product))
    default:
      return .failure(
        Refused(reject: Reject(line: entry.line.line, column: nil, value: entry.line.order, reason: PurchaseFault.brokenOrder.rawValue)))
    }
  }

  private func record(_ entry: Entry, _ order: SavedOrder, _ product: Int64, _ empty: AnyRecord) -> AnyRecord {
    let line = entry.line, field = OrderLine.schema.fields
    var record = empty
    record[field.order] = .integer(order.id)
    record[field.account] = .integer(order.account)
    record[field.day] = .integer(order.day)
    record[field.product] = .integer(product)
    record[field.quantity] = .integer(line.quantity)
    record[field.unitPrice] = .integer(line.price)
    record[field.ordinal] = .integer(entry.ordinal)
    record[field.amount] = amount(line).map { .money($0) } ?? .null
    if let discount = line.discount { record[field.discount] = .money(Money(minor: discount, line.currency)) }
    if let cost = line.cost { record[field.cost] = .money(Money(minor: cost, line.currency)) }
    return record
  }

  /// The amount of the file, else quantity times price less the discount; nil beyond the range.
  private func amount(_ line: PurchaseLine) -> Money? {
    if let amount = line.amount { return Money(minor: amount, line.currency) }
    let gross = Money.product(FixedDecimal(millionths: line.quantity), FixedDecimal(millionths: line.price), line.currency)
    return gross?.adding(Money(minor: -(line.discount ?? 0), line.currency))
  }

  /// Only what the file itself says is compared: an amount mended by a person stays when the file has none.
  private func differs(_ known: KnownLine, _ line: PurchaseLine) -> Bool {
    (hasAmounts && line.amount != nil && known.amount != line.amount)
      || (line.discount != nil && known.discount != line.discount) || (line.cost != nil && known.cost != line.cost)
  }

  private func amounts(_ line: PurchaseLine, in stored: AnyRecord) -> AnyRecord {
    let field = OrderLine.schema.fields
    var record = stored
    if let amount = line.amount { record[field.amount] = .money(Money(minor: amount, line.currency)) }
    if let discount = line.discount { record[field.discount] = .money(Money(minor: discount, line.currency)) }
    if let cost = line.cost { record[field.cost] = .money(Money(minor: cost, line.currency)) }
    return record
  }

  private mutating func settle(_ index: Int, _ answer: Result<AnyRecord, Problem>, _ verdict: Verdict) {
    switch answer {
    case .success: verdicts[index] = verdict
    case .failure(let problem): verdicts[index] = .rejected(Reject(problem, line: lines[index].line.line, headings: [:]))
    }
  }
}
