/// The product an account takes most: in how many of its orders, and how that compares with everybody.
public struct PreferredProduct: Equatable, Sendable {
  public let product: Int32
  /// Orders of the account with this product.
  public let orders: Int32
  /// All orders of the account.
  public let ofOrders: Int32
  /// Revenue of the account from this product, minor units.
  public let revenue: Int64
  /// Share of the account's orders with the product, over the share of all orders with it; above 1: more than others do.
  public let lift: Double

  /// Share of the account's orders.
  public var share: Double { Double(orders) / Double(ofOrders) }
}
