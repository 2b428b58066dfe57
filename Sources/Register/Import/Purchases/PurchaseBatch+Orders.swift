import Model
import Records
import Storage

extension PurchaseBatch {
  /// Finds the products by code and makes those that are new.
  mutating func takeProducts(_ writing: Writing) throws {
    let fresh = first(\.product) { products[$0] != nil }
    guard !fresh.isEmpty else { return }
    let known = try find(Product.table, by: Product.schema.fields.code, fresh.map(\.entry.line.code), reading: [], writing)
    var making: [(number: Int, entry: Entry)] = []
    for item in fresh {
      if let product = known[item.entry.line.code.textKey]?.first { products[item.number] = .id(product.id) } else { making.append(item) }
    }
    let records = making.map { item -> AnyRecord in
      var product = Record<Product>(writing.catalogue.shape(Product.self).makeRecord())
      product.code = item.entry.line.code
      product.name = productNames[item.number] ?? (item.entry.line.name.isEmpty ? item.entry.line.code : item.entry.line.name)
      product.active = true
      return product.any
    }
    for (item, answer) in zip(making, try save(records, as: Product.table, writing)) {
      switch answer {
      case .success(let product):
        products[item.number] = .id(product.id)
        made[Product.table, default: 0] += 1
      case .failure(let problem): products[item.number] = .refused(refusal(problem, item.entry, .brokenProduct))
      }
    }
  }

  /// Finds the orders by number and makes those that are new, on the day of their first line.
  mutating func takeOrders(_ writing: Writing) throws {
    let fresh = first(\.order) { orders[$0] != nil }
    let field = Order.schema.fields
    let known = try find(Order.table, by: field.number, fresh.map(\.entry.line.order), reading: [field.account, field.day], writing)
    var making: [(number: Int, entry: Entry, account: Int64)] = []
    for item in fresh {
      if let order = known[item.entry.line.order.textKey]?.first, let account = order.values[1].integer, let day = order.values[2].integer {
        orders[item.number] = SavedOrder(id: order.id, account: account, day: day, isOld: true)
      } else if case .id(let account)? = accounts[item.entry.customer] {
        making.append((item.number, item.entry, account))
      }
    }
    let records = making.map { item -> AnyRecord in
      let line = item.entry.line
      var order = Record<Order>(writing.catalogue.shape(Order.self).makeRecord())
      order.number = line.order
      order.day = Day(line.day)
      order.account = ID(raw: item.account)
      if let manager = managers[line.manager] { order.owner = ID(raw: manager) }
      if !line.territory.isEmpty { order.territory = line.territory }
      if !line.channel.isEmpty { order.channel = line.channel }
      return order.any
    }
    for (item, answer) in zip(making, try save(records, as: Order.table, writing)) {
      var order = SavedOrder(id: 0, account: item.account, day: Int64(item.entry.line.day), isOld: false)
      switch answer {
      case .success(let saved):
        order.id = saved.id
        made[Order.table, default: 0] += 1
      case .failure(let problem): order.refused = refusal(problem, item.entry, .brokenOrder)
      }
      orders[item.number] = order
    }
    // The rule of lines asks for the order of each line.
    let shape = writing.catalogue.shape(Order.self)
    var lines = Set<Int>()
    writing.remember(
      self.lines.compactMap { entry in
        guard lines.insert(entry.order).inserted, let saved = orders[entry.order], saved.refused == nil else { return nil }
        var order = Record<Order>(shape.makeRecord())
        order.any.id = saved.id
        order.account = ID(raw: saved.account)
        order.any[field.day] = .integer(saved.day)
        return order.any
      })
  }
}
