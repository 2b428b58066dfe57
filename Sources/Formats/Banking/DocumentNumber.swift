/// Two forms under which numbers of documents are compared: as written, and without prefix and leading zeros.
struct DocumentNumber: Hashable {
  /// Letters and digits in lower case, look-alike Latin letters as Cyrillic ones.
  let whole: String
  /// The last run of digits without leading zeros: "ЦБ-000123" and "123" have the same.
  let tail: String

  private static let alike: [Character: Character] = [
    "a": "а", "b": "в", "c": "с", "e": "е", "h": "н", "k": "к", "m": "м", "o": "о", "p": "р", "t": "т", "x": "х", "y": "у", "i": "і",
  ]

  init(_ text: String) {
    var whole = "", digits = ""
    for character in text.prefix(100).lowercased() where character.isLetter || character.isNumber {
      whole.append(Self.alike[character] ?? character)
    }
    for character in whole.reversed() {
      if character.isASCII, character.isNumber { digits.append(character) } else if !digits.isEmpty { break }
    }
    self.whole = whole
    let tail = String(digits.reversed().drop { $0 == "0" })
    self.tail = tail
  }
}
