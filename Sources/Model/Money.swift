/// A currency by its ISO 4217 code.
public struct Currency: Sendable, Hashable {
  /// Three capital Latin letters.
  public let code: String

  /// Nil unless the code is three Latin letters; small letters are raised.
  public init?(_ code: String) {
    let raised = code.uppercased()
    guard raised.utf8.count == 3, raised.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    self.code = raised
  }

  init(known code: String) { self.code = code }

  /// Digits after the decimal sign in the smallest unit: 2 for most, 0 for the yen, 3 for the dinars.
  public var digits: Int {
    switch code {
    case "JPY", "KRW", "VND", "CLP", "ISK", "XOF", "XAF", "PYG", "UGX", "RWF": 0
    case "KWD", "BHD", "OMR", "JOD", "TND", "IQD", "LYD": 3
    default: 2
    }
  }

  /// The country whose money it is: ISO 4217 begins the code with the two letters of ISO 3166. Nil for money of several countries: the
  /// euro, codes with X in front; and for the dollar, in which prices are named everywhere.
  public var country: String? { ["EUR", "USD"].contains(code) || code.first == "X" ? nil : code == "RUR" ? "RU" : String(code.prefix(2)) }

  public static let rub = Currency(known: "RUB")
  public static let uah = Currency(known: "UAH")
  public static let usd = Currency(known: "USD")
  public static let eur = Currency(known: "EUR")
  public static let gbp = Currency(known: "GBP")
}

/// An amount of money: whole minor units (kopecks, cents) of one currency.
public struct Money: Sendable, Hashable, FieldValue {
  public var minor: Int64
  public var currency: Currency
  public init(minor: Int64, _ currency: Currency) {
    self.minor = minor
    self.currency = currency
  }

  public static var kind: Kind { .money }
  public init(slot: Value) {
    guard case .money(let money) = slot else { Self.mismatch(slot) }
    self = money
  }
  public var value: Value { .money(self) }
}

extension Money {
  /// The greatest amount that may enter: 10^15 minor units, so that the sum of a million of them still fits.
  public static let limit: Int64 = 1_000_000_000_000_000

  /// Quantity × unit price, both in millionths, rounded half up (away from zero) to the minor unit.
  /// Nil when the product is beyond `limit`.
  public static func product(_ quantity: FixedDecimal, _ price: FixedDecimal, _ currency: Currency) -> Money? {
    let (high, low) = quantity.millionths.magnitude.multipliedFullWidth(by: price.millionths.magnitude)
    var unit: UInt64 = 1_000_000_000_000
    for _ in 0..<currency.digits { unit /= 10 }
    guard high < unit else { return nil }
    let (quotient, rest) = unit.dividingFullWidth((high, low))
    let (rounded, overflow) = quotient.addingReportingOverflow(rest >= unit - rest ? 1 : 0)
    guard !overflow, rounded <= UInt64(limit) else { return nil }
    let negative = (quantity.millionths < 0) != (price.millionths < 0)
    return Money(minor: negative ? -Int64(rounded) : Int64(rounded), currency)
  }

  /// The sum, or nil when the currencies differ or the sum is beyond the range of a 64-bit number.
  public func adding(_ other: Money) -> Money? {
    guard currency == other.currency else { return nil }
    let (sum, overflow) = minor.addingReportingOverflow(other.minor)
    return overflow ? nil : Money(minor: sum, currency)
  }
}
