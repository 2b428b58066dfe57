/// How a row of deals or orders stands: whether it is a sale.
public enum SaleStanding: Sendable, Hashable {
  case sale
  /// The deal was lost.
  case lost
  /// Not a sale yet: a deal under way, a draft, an order that waits for its payment.
  case open
  case cancelled
  /// The order came back as a whole: what it brought was given back.
  case refunded
  /// The row is itself a return: its pieces and money go back.
  case goesBack
}
