import Model

/// Amounts of money as plain digits with a point.
enum MoneyText {
  /// Minor units of `-1250.50`; nil for anything else, such as grouping or more decimals than the currency has.
  static func minor(_ text: String, _ currency: Currency) -> Int64? {
    var number: Int64 = 0
    var decimals = -1
    var digits = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x2D where index == 0: continue
      case 0x2E where decimals < 0 && digits > 0: decimals = 0
      case 0x30...0x39 where digits < 17:
        number = number * 10 + Int64(byte - 0x30)
        digits += 1
        if decimals >= 0 { decimals += 1 }
      default: return nil
      }
    }
    guard digits > 0, decimals != 0, decimals <= currency.digits else { return nil }
    for _ in max(0, decimals)..<currency.digits {
      let (product, overflow) = number.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      number = product
    }
    return text.utf8.first == 0x2D ? -number : number
  }

  /// Minor units of an amount in millionths: exact, or rounded half up (away from zero) where asked.
  static func minor(millionths: Int64, _ currency: Currency, rounds: Bool) -> Result<Int64, FieldText.Fault> {
    var unit: UInt64 = 1_000_000
    for _ in 0..<min(currency.digits, 6) { unit /= 10 }
    let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: unit)
    guard rest == 0 || rounds else { return .failure(FieldText.Fault(Issue.Rule.tooPrecise, detail: String(currency.digits))) }
    let minor = whole + (rest >= unit - rest ? 1 : 0)
    guard minor <= UInt64(Money.limit) else { return .failure(FieldText.Fault(Issue.Rule.outOfRange)) }
    return .success(millionths < 0 ? -Int64(minor) : Int64(minor))
  }

  /// `1250.50`, with as many decimals as the currency has.
  static func plain(_ money: Money) -> String {
    var digits = String(money.minor.magnitude)
    let decimals = money.currency.digits
    if digits.utf8.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits }
    let whole = digits.dropLast(decimals)
    return (money.minor < 0 ? "-" : "") + whole + (decimals > 0 ? "." + digits.suffix(decimals) : "")
  }
}
