import Model

/// Currencies as cells and headings name them: codes, numbers of ISO 4217, words, signs.
public enum CurrencyWord {
  private static let words: [String: String] = [
    "rur": "RUB", "643": "RUB", "810": "RUB", "руб": "RUB", "рубль": "RUB", "рубли": "RUB", "рублей": "RUB", "р": "RUB", "₽": "RUB",
    "980": "UAH", "грн": "UAH", "гривна": "UAH", "гривня": "UAH", "гривен": "UAH", "гривень": "UAH", "₴": "UAH",
    "840": "USD", "$": "USD", "долл": "USD", "дол": "USD", "доллар": "USD", "долар": "USD",
    "978": "EUR", "€": "EUR", "евро": "EUR", "євро": "EUR",
    "826": "GBP", "£": "GBP", "398": "KZT", "₸": "KZT", "тенге": "KZT", "933": "BYN", "156": "CNY", "¥": "CNY",
  ]

  /// The currency beside a number: "1 200,50 грн", "$5"; nil for a number alone.
  public static func sign(_ amount: String) -> Currency? {
    let rest = amount.filter { !$0.isNumber && !$0.isWhitespace && !",.'’-−+()".contains($0) }
    return rest.isEmpty ? nil : currency(rest)
  }

  /// nil for an empty text and for what is no currency.
  public static func currency(_ text: String) -> Currency? {
    let word = text.lowercased().filter { $0 != "." && !$0.isWhitespace }
    guard !word.isEmpty, word.count <= 10 else { return nil }
    if let code = words[word] { return Currency(code) }
    return Currency(word)
  }
}
