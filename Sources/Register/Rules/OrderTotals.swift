import Model
import Records

/// The amount of a line follows from quantity, price and discount unless it was given.
struct LineAmounts: Rule {
  var table: String { OrderLine.table }
  var fills: [String] {
    let line = OrderLine.schema.fields
    return [line.account.name, line.day.name, line.amount.name]
  }

  func check(_ new: inout AnyRecord, old: AnyRecord?, in writing: Writing) throws -> [Issue] {
    let line = OrderLine.schema.fields
    if old == nil || new[line.order] != old?[line.order], let id = new[line.order].integer {
      let order = try writing.recall(ID<Order>(raw: id))
      if let order {
        new[line.account] = order.account.value
        new[line.day] = order.day.value
      }
    }
    let isTouched = [line.quantity, line.unitPrice].contains { new[$0] != old?[$0] } || new[line.discount] != old?[line.discount]
    let isGiven = !new[line.amount].isNull && new[line.amount] != old?[line.amount]
    guard isTouched, !isGiven, let quantity = new[line.quantity].integer, let price = new[line.unitPrice].integer else { return [] }
    let currency = new[line.discount].money?.currency ?? writing.workspace.currency
    guard let gross = Money.product(FixedDecimal(millionths: quantity), FixedDecimal(millionths: price), currency),
      let net = new[line.discount].money.map({ gross.adding(Money(minor: -$0.minor, $0.currency)) }) ?? gross
    else { return [Issue(line.amount.name, .outOfRange)] }
    new[line.amount] = net.value
    return [new[line.discount].money.flatMap { issue($0, of: gross) }].compactMap(\.self)
  }

  /// A discount is a part of what it is taken from: from nothing to all of it, on a return too.
  private func issue(_ discount: Money, of gross: Money) -> Issue? {
    let field = OrderLine.schema.fields.discount
    func number(_ minor: Int64) -> FixedDecimal? { FixedDecimal(exact: MoneyText.plain(Money(minor: minor, gross.currency))) }
    let bounds = Bounds(least: number(min(gross.minor, 0)), greatest: number(max(gross.minor, 0)))
    if bounds.hold(discount.value, of: .money) { return nil }
    return Issue(field.name, .outOfRange, value: FieldText.text(discount.value, of: .money), detail: bounds.description)
  }
}

/// An order carries the sum and the number of its lines.
struct OrderTotals: Rule {
  var table: String { OrderLine.table }

  func follow(_ saved: [(new: AnyRecord, old: AnyRecord?)], in writing: Writing) throws {
    let order = OrderLine.schema.fields.order
    try total(saved.flatMap { [$0.new[order].integer, $0.old?[order].integer] }.compactMap { $0 }, writing)
  }

  func followDeletion(_ deleted: [AnyRecord], in writing: Writing) throws {
    try total(deleted.compactMap { $0[OrderLine.schema.fields.order].integer }, writing)
  }

  private func total(_ touched: [Int64], _ writing: Writing) throws {
    let ids = Array(Set(touched)).sorted()
    for start in stride(from: 0, to: ids.count, by: 500) {
      try writing.transaction.totalOrders(Array(ids[start..<min(start + 500, ids.count)]), at: writing.moment)
    }
  }
}

/// Lines repeat the account and the day of their order: when it moves, they move with it, so that an analysis reads one truth.
struct LinesFollowOrder: Rule {
  var table: String { Order.table }

  func follow(_ saved: [(new: AnyRecord, old: AnyRecord?)], in writing: Writing) throws {
    let order = Order.schema.fields
    let line = OrderLine.schema.fields
    for (new, old) in saved {
      guard let old, new[order.account] != old[order.account] || new[order.day] != old[order.day] else { continue }
      // Part by part, so that an order of any size moves as a whole and within bounded memory.
      var query = Query(OrderLine.table, select: [], filter: line.order == ID(raw: new.id), limit: 2000)
      while true {
        let page = try writing.everything.lines(query)
        let moved = try writing.everything.records(OrderLine.table, ids: page.map(\.id)).map { found -> AnyRecord in
          var record = found
          record[line.account] = new[order.account]
          record[line.day] = new[order.day]
          return record
        }
        if !moved.isEmpty { try writing.save(moved, as: OrderLine.table) }
        guard page.count == query.limit else { break }
        query.after = page.last?.place
      }
    }
  }
}

/// Whoever buys is a customer: the first order turns a prospect into one and gives the role.
struct FirstPurchase: Rule {
  var table: String { Order.table }

  func follow(_ saved: [(new: AnyRecord, old: AnyRecord?)], in writing: Writing) throws {
    let ids = Set(saved.filter { $0.old == nil }.compactMap { $0.new[Order.schema.fields.account].integer })
    guard !ids.isEmpty else { return }
    let account = Account.schema.fields
    let isNoCustomer: Predicate = .or([
      account.stage == .prospect, .not(.compare([account.roles.name], .equal, .text(Account.Role.customer.rawValue))),
    ])
    let all = Array(ids)
    var changed: [AnyRecord] = []
    for start in stride(from: 0, to: all.count, by: 500) {
      let part = all[start..<min(start + 500, all.count)].map { Value.integer($0) }
      let query = Query(Account.table, select: [], filter: .isOneOf(["id"], part) && isNoCustomer, limit: part.count)
      let found = try writing.everything.lines(query).map(\.id)
      for var account in try writing.everything.records(Account.table, ids: found).map(Record<Account>.init) {
        if account.stage == .prospect { account.stage = .customer }
        account.roles.insert(.customer)
        changed.append(account.any)
      }
    }
    if !changed.isEmpty { try writing.save(changed, as: Account.table) }
  }
}
