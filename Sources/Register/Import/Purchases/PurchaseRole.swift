import Model
import Records

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

  /// The record type whose records the cells name.
  var target: String? { self == .manager ? User.table : nil }

  /// What a purchase needs: of each group one must have a column. A file that names no goods tells whole sales, as registers of
  /// invoices do.
  static let needs: [[PurchaseRole]] = [
    [.orderDay], [.customerNumber, .customerName], [.quantity, .amount], [.unitPrice, .amount],
  ]

  var kind: Kind {
    switch self {
    case .orderDay: .day
    case .quantity, .unitPrice, .amount, .cost, .discount: .decimal
    default: .text
    }
  }
}
