import Model

/// Currencies as files of 1C write them: "руб", "RUB", "643", "RUR", "грн."
public enum CommerceCurrency {
  private static let known: [String: String] = [
    "руб": "RUB", "rub": "RUB", "rur": "RUB", "643": "RUB", "810": "RUB", "р": "RUB", "₽": "RUB", "рубль": "RUB", "грн": "UAH",
    "uah": "UAH",
    "980": "UAH", "гривня": "UAH", "₴": "UAH", "usd": "USD", "840": "USD", "долл": "USD", "дол": "USD", "$": "USD", "eur": "EUR",
    "978": "EUR", "евро": "EUR", "євро": "EUR", "€": "EUR", "kzt": "KZT", "398": "KZT", "тенге": "KZT", "тг": "KZT", "byn": "BYN",
    "933": "BYN", "cny": "CNY", "156": "CNY", "юань": "CNY", "uzs": "UZS", "860": "UZS", "gbp": "GBP", "826": "GBP",
  ]

  /// Nil for a word that is no currency known to us.
  public static func reading(_ text: String) -> Currency? {
    var word = text.lowercased()
    while let last = word.last, last == "." || last.isWhitespace { word.removeLast() }
    if let code = known[word] { return Currency(code) }
    return word.utf8.count == 3 ? Currency(word) : nil
  }

  /// The code for the schema, which wants three signs.
  static func code(_ text: String) -> String { reading(text)?.code ?? String(text.prefix(3)) }
}
