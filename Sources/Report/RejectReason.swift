import Formats

/// Why a line of a purchase file is neither a purchase nor a return. Raw values are stored and never change.
///
/// A line has one reason: the first that holds, in the order of the cases. So a line without a customer is `noCustomer` whatever its
/// price, and a damaged one is `badRow` whatever else it says.
public enum RejectReason: String, CaseIterable, Sendable {
  /// The record is damaged: a quote never closes, a cell is too long, or its cells do not fit the header.
  case badRow = "bad_row"
  /// The deal was lost (`SaleColumn`).
  case lost = "lost_deal"
  /// Not a sale yet: a deal under way, a draft, an order that waits for its payment.
  case open = "open_sale"
  case cancelled = "cancelled_order"
  /// The order came back as a whole.
  case refunded = "refunded_order"
  /// A correction in the books: nobody's line with an odd order number, a price below zero or the name of an adjustment (`PurchaseRule`).
  case adjustment = "adjustment"
  case noCustomer = "no_customer"
  /// The file has order numbers, but not on this line.
  case noOrder = "no_order"
  /// The header once more, as in files that were put together.
  case repeatedHeader = "repeated_header"
  /// Missing, unreadable, or a day the calendar does not have.
  case badDay = "bad_day"
  /// Later than the reference day.
  case futureDay = "future_day"
  /// In another currency than the one examined.
  case otherCurrency = "other_currency"
  /// A quantity, price or amount that is missing, unreadable or beyond 10^15 minor units.
  case badNumber = "bad_number"
  case zeroQuantity = "zero_quantity"
  /// A price or an amount of zero.
  case zeroPrice = "zero_price"

  var position: Int {
    // The order of declaration; a lookup in allCases for each line would be slower.
    switch self {
    case .badRow: 0
    case .lost: 1
    case .open: 2
    case .cancelled: 3
    case .refunded: 4
    case .adjustment: 5
    case .noCustomer: 6
    case .noOrder: 7
    case .repeatedHeader: 8
    case .badDay: 9
    case .futureDay: 10
    case .otherCurrency: 11
    case .badNumber: 12
    case .zeroQuantity: 13
    case .zeroPrice: 14
    }
  }

  /// nil for a sale and for a return with its own line.
  init?(_ standing: SaleStanding) {
    switch standing {
    case .sale, .goesBack: return nil
    case .lost: self = .lost
    case .open: self = .open
    case .cancelled: self = .cancelled
    case .refunded: self = .refunded
    }
  }
}
