/// Why a line of a purchase file is no purchase of a customer.
public enum PurchaseFault: String, Sendable, CaseIterable {
  /// Neither a number nor a name of a customer.
  case noCustomer
  /// A correction in the books: a price below zero, an amount without a quantity, a line called "adjustment" without a product's code.
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
