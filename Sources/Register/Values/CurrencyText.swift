import Model

/// The currency written beside an amount.
enum CurrencyText {
  /// Longer before shorter, so that "руб." is taken before "р.".
  private static let marks: [(String, Currency)] = [
    ("рублей", .rub), ("рубля", .rub), ("рубль", .rub), ("рублів", .rub), ("руб.", .rub), ("руб", .rub), ("р.", .rub), ("₽", .rub),
    ("гривень", .uah), ("гривен", .uah), ("гривня", .uah), ("гривна", .uah), ("грн.", .uah), ("грн", .uah), ("₴", .uah),
    ("долл.", .usd), ("дол.", .usd), ("$", .usd), ("евро", .eur), ("євро", .eur), ("€", .eur), ("£", .gbp), ("р", .rub),
  ]

  /// The amount without the sign, word or ISO code at either side, and the currency that this names; nil when it names none.
  static func parted(_ text: String) -> (amount: String, currency: Currency?) {
    guard let first = text.utf8.first, let last = text.utf8.last, !isDigit(first) || !isDigit(last) else { return (text, nil) }
    let small = text.lowercased()
    for (mark, currency) in marks {
      if small.hasSuffix(mark) { return (String(text.dropLast(mark.count)).bare, currency) }
      if small.hasPrefix(mark) { return (String(text.dropFirst(mark.count)).bare, currency) }
    }
    if let code = code(text.suffix(3)), !isLetter(text.utf8.dropLast(3).last) { return (String(text.dropLast(3)).bare, code) }
    if let code = code(text.prefix(3)), !isLetter(text.utf8.dropFirst(3).first) { return (String(text.dropFirst(3)).bare, code) }
    return (text, nil)
  }

  /// `RUR` is what old programs call the rouble.
  static func code(_ text: some StringProtocol) -> Currency? {
    Currency(String(text)).map { $0.code == "RUR" ? .rub : $0 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8?) -> Bool { byte.map { (0x61...0x7A).contains($0 | 0x20) } ?? false }
}
