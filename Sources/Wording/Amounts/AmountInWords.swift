import Model

/// Sums of money written in words, as invoices, receipts and powers of attorney of three languages want them.
public enum AmountInWords {
  /// «Сто двадцать три рубля 45 копеек»: the whole part in words from a capital, the hundredths in digits; both in words when `all`.
  ///
  /// Currencies without words of their own have their code: "Five CHF 20/100".
  public static func sentence(_ money: Money, _ language: Language, all: Bool = false) -> String {
    let unit = UnitWords.of(money.currency, language)
    let hundredth = UInt64(Self.power(money.currency.digits))
    let magnitude = money.minor.magnitude
    let (whole, part) = hundredth > 1 ? (magnitude / hundredth, magnitude % hundredth) : (magnitude, 0)
    var text = money.minor < 0 ? minus(language) + " " : ""
    text += number(whole, language, unit.gender) + " " + unit.whole(language.plural(whole))
    if hundredth > 1 {
      let digits = String(part), padded = String(repeating: "0", count: max(0, money.currency.digits - digits.count)) + digits
      if let name = unit.part(language.plural(part)) {
        text += " " + (all ? number(part, language, unit.partGender) : padded) + " " + name
      } else {
        text += " \(padded)/\(hundredth)"
      }
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A whole number in words: «двадцать одна» for the feminine gender.
  public static func number(_ value: UInt64, _ language: Language, _ gender: Gender = .masculine) -> String {
    NumberWords.of(language).text(value, gender)
  }

  public enum Gender: Sendable { case masculine, feminine, neuter }

  private static func minus(_ language: Language) -> String {
    switch language {
    case .russian: "минус"
    case .ukrainian: "мінус"
    case .english: "minus"
    }
  }

  private static func power(_ digits: Int) -> Int { (0..<min(max(digits, 0), 6)).reduce(1) { power, _ in power * 10 } }
}

extension Language {
  /// Which of the forms «рубль, рубля, рублей» a whole number asks for; English has the first and the last.
  func plural(_ value: UInt64) -> Int {
    if self == .english { return value == 1 ? 0 : 2 }
    let tens = value % 100, ones = value % 10
    if (11...14).contains(tens) { return 2 }
    return ones == 1 ? 0 : (2...4).contains(ones) ? 1 : 2
  }
}
