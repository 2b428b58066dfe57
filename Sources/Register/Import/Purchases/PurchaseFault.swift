import Formats

/// Why a line of a purchase file is no purchase of a customer.
public enum PurchaseFault: String, Sendable, CaseIterable {
  /// Neither a number nor a name of a customer.
  case noCustomer
  /// A correction in the books: nobody's line with an odd order number, a price below zero or the name of an adjustment (`PurchaseRule`).
  case adjustment
  /// No sale, or not yet one: what the stage of a deal or the status of an order says (`SaleColumn`).
  case lostDeal, openSale, cancelledOrder, refundedOrder
  /// A row that sums up those above it (`TotalRow`).
  case totalRow
  case zeroPrice
  case zeroQuantity
  case missingOrder
  case missingProduct
  /// The order belongs to another customer, by an earlier line or in the register.
  case otherCustomer
  /// The line's customer, product or order could not be saved.
  case brokenCustomer, brokenProduct, brokenOrder

  /// nil for a sale and for a return with its own line.
  init?(_ standing: SaleStanding) {
    switch standing {
    case .sale, .goesBack: return nil
    case .lost: self = .lostDeal
    case .open: self = .openSale
    case .cancelled: self = .cancelledOrder
    case .refunded: self = .refundedOrder
    }
  }
}
