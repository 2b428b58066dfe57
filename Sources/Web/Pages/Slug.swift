/// The name in the database of a field that a person named in Russian or Ukrainian: Latin letters, digits, underscores.
enum Slug {
  private static let letters: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ye", "ж": "zh", "з": "z", "и": "i", "і": "i",
    "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "'": "", "’": "",
  ]

  /// «Срок оплаты, дней» is `srok_oplaty_dney`; a name that leaves nothing is `field`. At most 40 bytes, a letter first.
  static func of(_ label: String, taken: Set<String> = []) -> String {
    var out = ""
    for character in label.lowercased().prefix(200) {
      if character.isASCII, character.isLetter || character.isNumber {
        out.append(character)
      } else if let latin = letters[character] {
        out += latin
      } else if !out.isEmpty, out.last != "_" {
        out.append("_")
      }
    }
    while out.last == "_" { out.removeLast() }
    if out.isEmpty { out = "field" }
    if !(out.first?.isLetter ?? false) { out = "f_" + out }
    out = String(out.prefix(36))
    guard taken.contains(out) else { return out }
    var number = 2
    while taken.contains("\(out)_\(number)") { number += 1 }
    return "\(out)_\(number)"
  }
}
