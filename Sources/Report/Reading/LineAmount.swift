import Model

/// Money of lines in minor units; the same arithmetic as `Money.product`, with the currency looked up once instead of for each line.
struct LineAmount {
  /// Square millionths in one minor unit.
  private let unit: UInt64

  init(_ currency: Currency) {
    var unit: UInt64 = 1_000_000_000_000
    for _ in 0..<currency.digits { unit /= 10 }
    self.unit = unit
  }

  /// Minor units times a rate in millionths, rounded half up; nil beyond `Money.limit`. Both amounts are reckoned in the digits of our
  /// currency: prices of strangers are decimals, whatever the smallest coin of their country.
  func converted(_ minor: Int64, _ rate: Int64) -> Int64? {
    let (high, low) = minor.magnitude.multipliedFullWidth(by: rate.magnitude)
    guard high < 1_000_000 else { return nil }
    let (quotient, rest) = UInt64(1_000_000).dividingFullWidth((high, low))
    let rounded = quotient + (rest >= 500_000 ? 1 : 0)
    guard rounded <= UInt64(Money.limit) else { return nil }
    return minor < 0 ? -Int64(rounded) : Int64(rounded)
  }

  /// The product of two millionths, rounded half up (away from zero) to the minor unit; nil beyond `Money.limit`.
  @inline(__always)
  func product(_ one: Int64, _ other: Int64) -> Int64? {
    let (high, low) = one.magnitude.multipliedFullWidth(by: other.magnitude)
    guard high < unit else { return nil }
    let (quotient, rest) = high == 0 ? low.quotientAndRemainder(dividingBy: unit) : unit.dividingFullWidth((high, low))
    guard quotient <= UInt64(Money.limit) else { return nil }
    let rounded = Int64(quotient) + (rest >= unit - rest ? 1 : 0)
    guard rounded <= Money.limit else { return nil }
    return (one < 0) != (other < 0) ? -rounded : rounded
  }
}
