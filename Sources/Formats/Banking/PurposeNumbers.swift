import Model

/// A document that the purpose of a payment names: "оплата по счету № ЦБ-000123 от 12.03.2026".
public struct NamedDocument: Sendable, Equatable {
  public enum Kind: String, Sendable { case invoice, order, contract }
  public var kind: Kind
  public var number: String
  public var day: Day?

  public init(_ kind: Kind, _ number: String, day: Day? = nil) {
    self.kind = kind
    self.number = number
    self.day = day
  }
}

/// Finds numbers of invoices, orders and contracts in the purposes of payments: Russian, Ukrainian and English.
public enum PurposeNumbers {
  /// Beginnings of words that name a document; longer before shorter.
  private static let words: [(stem: String, kind: NamedDocument.Kind)] = [
    ("счет", .invoice), ("сч", .invoice), ("рахун", .invoice), ("рах", .invoice), ("invoice", .invoice), ("inv", .invoice),
    ("инвойс", .invoice), ("упд", .invoice), ("накладн", .invoice), ("видатков", .invoice), ("заказ", .order), ("замовлен", .order),
    ("order", .order), ("заявк", .order), ("договор", .contract), ("договір", .contract), ("дог", .contract), ("контракт", .contract),
    ("contract", .contract),
  ]
  /// Words that stand between the document's name and its number.
  private static let fillers: Set<String> = [
    "фактура", "фактуре", "фактуры", "фактуру", "фактури", "на", "оплату", "клиента", "клієнта", "покупателя", "покупця", "поставки",
    "оферте", "no", "n", "номер", "number", "nr", "num", "по", "за", "оферта",
  ]

  /// The documents in order, each number once; at most 50.
  public static func reading(_ purpose: String) -> [NamedDocument] {
    let tokens = PurposeToken.parted(String(purpose.prefix(2_000)))
    var found: [NamedDocument] = []
    var index = 0
    while index < tokens.count, found.count < 50 {
      guard tokens[index].isWord, let kind = kind(tokens[index].text) else {
        index += 1
        continue
      }
      index = take(kind, tokens, after: index, into: &found)
    }
    return found
  }

  private static func kind(_ word: String) -> NamedDocument.Kind? {
    let word = word.replacing("ё", with: "е")
    for (stem, kind) in words where word.hasPrefix(stem) {
      // Short stems are whole words or abbreviations, not beginnings of others: "сч", "рах", "дог", "inv".
      if stem.count <= 3, word.count > stem.count + 1 { continue }
      return kind
    }
    return nil
  }

  /// Takes the numbers behind a document's name: "№№ 12, 13 и 14 от 01.02.2026"; returns where to go on.
  private static func take(
    _ kind: NamedDocument.Kind, _ tokens: [PurposeToken], after start: Int, into found: inout [NamedDocument]
  ) -> Int {
    var index = start + 1, numbers = 0
    let first = found.count
    while index < tokens.count {
      let token = tokens[index]
      if token.isSign {
        index += 1
        continue
      }
      if token.isDay {
        // "от 12.03.2026" belongs to the numbers before it.
        if numbers > 0, let day = token.day { for place in first..<found.count where found[place].day == nil { found[place].day = day } }
        index += 1
        if numbers > 0 { break } else { continue }
      }
      if token.hasDigit {
        if !found.contains(where: { $0.number == token.text && $0.kind == kind }) { found.append(NamedDocument(kind, token.text)) }
        numbers += 1
        index += 1
        continue
      }
      let word = token.text
      if numbers == 0, fillers.contains(word) {
        index += 1
        continue
      }
      if numbers > 0, ["и", "та", "і", "от", "від", "and", "of", "dated", "г", "р"].contains(word) {
        index += 1
        continue
      }
      break
    }
    return max(index, start + 1)
  }
}

/// A word, a number or a sign of a payment's purpose.
struct PurposeToken {
  let text: String
  let day: Day?
  var isDay: Bool { day != nil }
  var hasDigit: Bool { day == nil && text.contains(where: \.isNumber) }
  var isWord: Bool { !hasDigit && !isDay && text.contains(where: \.isLetter) }
  /// "№", ":", "." and "," between the name and the number.
  var isSign: Bool { !text.contains { $0.isLetter || $0.isNumber } }

  /// In lower case; letters, digits, "/", "-" and "_" inside make one token, days are told apart.
  static func parted(_ text: String) -> [PurposeToken] {
    var tokens: [PurposeToken] = []
    var word = ""
    func close() {
      while let last = word.last, "-/_.".contains(last) { word.removeLast() }
      guard !word.isEmpty else { return }
      let day = word.contains(".") || word.contains("-") || word.contains("/") ? (try? DayText.day(word).get()).map(Day.init) : nil
      if day == nil, word.contains(".") {
        for part in word.split(separator: ".") { tokens.append(PurposeToken(text: String(part), day: nil)) }
      } else {
        tokens.append(PurposeToken(text: word, day: day))
      }
      word = ""
    }
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || (!word.isEmpty && "-/_.".contains(character)) {
        word.append(character)
      } else {
        close()
        if !character.isWhitespace { tokens.append(PurposeToken(text: String(character), day: nil)) }
      }
    }
    close()
    return tokens
  }
}
