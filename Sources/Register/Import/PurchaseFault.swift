/// Why a line of a purchase file is no purchase of a customer.
public enum PurchaseFault: String, Sendable, CaseIterable {
  /// Neither a number nor a name of a customer.
  case noCustomer
  /// A correction in the books: nobody's line with an odd order number, a price below zero or the name of an adjustment (`PurchaseRule`).
  case adjustment
  case zeroPrice
  case zeroQuantity
  case missingOrder
  case missingProduct
  /// The order belongs to another customer, by an earlier line or in the register.
  case otherCustomer
  /// The line's customer, product or order could not be saved.
  case brokenCustomer, brokenProduct, brokenOrder
}
