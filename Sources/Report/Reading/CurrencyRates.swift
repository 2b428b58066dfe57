import Model

/// Rates that the person who asks gave: how much of the currency of the examination one unit of another is.
public struct CurrencyRates: Equatable, Sendable {
  /// By code, millionths.
  private let rates: [String: Int64]

  public init() { rates = [:] }

  /// - Parameter rates: by currency, millionths of a unit of the examination's currency; those not above 0 are left out.
  public init(_ rates: [Currency: FixedDecimal]) {
    self.rates = Dictionary(uniqueKeysWithValues: rates.filter { $0.value.millionths > 0 }.map { ($0.key.code, $0.value.millionths) })
  }

  var isEmpty: Bool { rates.isEmpty }
  var codes: [String] { rates.keys.sorted() }
  func has(_ currency: Currency) -> Bool { rates[currency.code] != nil }

  /// Millionths per unit; 0 when not given.
  func rate(of other: Currency, in own: Currency) -> Int64 {
    if other == own { return 1_000_000 }
    return rates[other.code] ?? 0
  }

  /// As given, for the words.
  func value(of code: String) -> FixedDecimal? { rates[code].map { FixedDecimal(millionths: $0) } }
}
