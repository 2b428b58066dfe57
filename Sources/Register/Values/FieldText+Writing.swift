import Model

extension FieldText {
  /// The machine form of a value, the same whatever the language: what exports write and `value` reads back unchanged
  /// with a decimal point and any order of days.
  ///
  /// Money is `1250.50 RUB`, days and instants ISO 8601, durations `1:20:00`, references ids, several values parted by `; `.
  public static func text(_ value: Value, of kind: Kind) -> String {
    switch (kind, value) {
    case (_, .null): return ""
    case (_, .bool(let flag)): return flag ? "true" : "false"
    case (_, .text(let text)): return text
    case (_, .texts(let list)):
      // An option may hold the sign between options; none can hold a line end.
      return list.joined(separator: kind.options?.contains { $0.contains(";") || $0.contains(",") } == true ? "\n" : "; ")
    case (_, .integers(let list)): return list.map { String($0) }.joined(separator: "; ")
    case (_, .money(let money)): return MoneyText.plain(money) + " " + money.currency.code
    case (.decimal, .integer(let number)), (.percent, .integer(let number)): return FixedDecimal(millionths: number).description
    case (.day, .integer(let number)): return Day(Int32(clamping: number)).description
    case (.instant, .integer(let number)): return Instant(microseconds: number).exact
    case (.duration, .integer(let number)): return DurationText.text(number)
    case (_, .integer(let number)): return String(number)
    }
  }
}
