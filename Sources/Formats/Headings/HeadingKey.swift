/// A heading brought to the form in which headings are compared: words in lower case, without punctuation, units and brackets.
public enum HeadingKey {
  /// "InvoiceNo" is "invoice no", "Сумма, тыс. руб." is "сумма", "№ заказа" is "номер заказа".
  public static func normalised(_ heading: String) -> String { parted(heading).key }

  /// The key and the unit that stood beside it ("тыс руб"), which may scale the column.
  static func parted(_ heading: String) -> (key: String, unit: String?) {
    let words = words(heading, keepsBrackets: false)
    let hasBrackets = heading.utf8.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
    let full = hasBrackets ? Self.words(heading, keepsBrackets: true) : words
    let all = words.isEmpty ? full : words
    var named = all[...]
    while named.count > 1, let last = named.last, units.contains(last) { named = named.dropLast() }
    let dropped = all.count > named.count ? Array(all[named.endIndex...]) : full.count > all.count ? full.filter(units.contains) : []
    return (named.joined(separator: " "), dropped.isEmpty ? nil : dropped.joined(separator: " "))
  }

  /// Whether a heading speaks of one piece, as "Unit cost", "Себестоимость за шт." and "Ціна закупівлі" do: then the line holds
  /// as many times more as it has pieces.
  public static func isOfOnePiece(_ heading: String) -> Bool { !onePiece.isDisjoint(with: words(heading, keepsBrackets: true)) }

  private static let onePiece: Set<String> = [
    "unit", "price", "each", "piece", "item", "цена", "единицу", "единицы", "единица", "ед", "шт", "штуку", "штуки", "штука",
    "ціна", "одиницю", "одиниці", "одиниця", "од",
  ]

  /// Units of money, quantity and scale that are no part of a heading's name.
  private static let units: Set<String> = [
    "руб", "рубли", "рублей", "р", "грн", "гривен", "гривень", "тенге", "долл", "дол", "евро", "євро", "rub", "rur", "uah", "usd", "eur",
    "gbp",
    "kzt", "byn", "тыс", "тис", "млн", "mln", "thousand", "million", "millions", "шт", "штук", "ед", "од", "кг", "kg", "pcs", "в", "у",
    "in",
    "процент", "процентов", "percent", "чел", "осіб",
  ]
  private static let signs: [Character: String] = [
    "№": "номер", "#": "номер", "%": "процент", "₽": "руб", "₴": "грн", "€": "eur", "$": "usd", "£": "gbp",
  ]

  private static func words(_ heading: String, keepsBrackets: Bool) -> [String] {
    var words: [String] = [], word = "", depth = 0
    func close() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    // No heading needs more; a cell of a megabyte must not cost more than a heading does.
    let characters = Array(heading.prefix(200))
    for (index, character) in characters.enumerated() {
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth = max(0, depth - 1) }
      if depth > 0, !keepsBrackets {
        close()
      } else if character.isLetter || character.isNumber {
        if startsWord(characters, index) { close() }
        let small = character.lowercased()
        word += small == "ё" ? "е" : small
      } else if let sign = signs[character] {
        close()
        words.append(sign)
      } else if !"'’ʼ`\"«»\u{FEFF}\u{AD}\u{200B}".contains(character) {
        close()
      }
    }
    close()
    return words
  }

  /// A capital after a small letter, or the last capital of a run before a small one: invoice|No, SKU|Code.
  private static func startsWord(_ characters: [Character], _ index: Int) -> Bool {
    guard index > 0, characters[index].isUppercase, characters[index - 1].isLetter else { return false }
    if characters[index - 1].isLowercase { return true }
    return index + 1 < characters.count && characters[index + 1].isLowercase
  }
}
