import Model

/// One line of a purchase file, read and found to be a purchase or a return.
struct PurchaseLine: Sendable {
  var line = 0
  var order = ""
  var day: Int32 = 0
  var customerNumber = ""
  var customerName = ""
  var code = ""
  var name = ""
  /// Millionths; below zero for a return.
  var quantity: Int64 = 0
  var price: Int64 = 0
  /// Minor units, as the file says; nil lets quantity and price decide.
  var amount: Int64?
  var discount: Int64?
  var cost: Int64?
  var currency: Currency
  var territory = ""
  var channel = ""
  var manager = ""

  init(_ currency: Currency) { self.currency = currency }

  /// Its order in a file without numbers of orders: what a customer bought on one day.
  var orderOfDay: String { (customerNumber.isEmpty ? customerName : customerNumber) + " " + Day(day).description }

  /// Makes it a return: pieces and money go back, however the program that wrote the file set its signs.
  mutating func goBack() {
    quantity = min(quantity, quantity.clampedNegation)
    price = max(price, price.clampedNegation)
    amount = amount.map { min($0, $0.clampedNegation) }
    discount = discount.map { min($0, $0.clampedNegation) }
    cost = cost.map { min($0, $0.clampedNegation) }
  }
}

extension Int64 {
  /// The number with its sign changed; the least one has no counterpart and gives the greatest.
  fileprivate var clampedNegation: Int64 { self == .min ? .max : -self }
}
