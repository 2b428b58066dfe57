import Model

/// What a column of purchase lines holds: the role keys of headings.
enum PurchaseRole: String, CaseIterable {
  case orderNumber = "order.number"
  case orderDay = "order.day"
  case customerNumber = "customer.number"
  case customerName = "customer.name"
  case productCode = "product.code"
  case productName = "product.name"
  case quantity
  case unitPrice = "unit.price"
  case amount, cost, discount, territory, channel, manager, currency
  case stage = "deal.stage"
  case status = "order.status"
  case payment = "order.payment"
  case cancelled = "order.cancelled"
  case posted = "order.posted"
  case operation
  case chance = "deal.probability"

  /// What a purchase needs: of each group one must have a column.
  static let needs: [[PurchaseRole]] = [
    [.orderDay], [.customerNumber, .customerName], [.productCode, .productName], [.quantity, .amount], [.unitPrice, .amount],
  ]

  var kind: Kind {
    switch self {
    case .orderDay: .day
    case .quantity, .unitPrice, .amount, .cost, .discount: .decimal
    default: .text
    }
  }
}
