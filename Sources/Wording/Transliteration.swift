/// Latin spellings read back as Cyrillic, longest spelling first: for search, so common habits count, not one standard.
enum Transliteration {
  static func russian(_ text: String) -> String { read(text, common.merging(russianOnly) { $1 }) }

  static func ukrainian(_ text: String) -> String { read(text, common.merging(ukrainianOnly) { $1 }) }

  private static func read(_ text: String, _ table: [String: String]) -> String {
    var out = ""
    let letters = Array(text)
    var index = 0
    next: while index < letters.count {
      for length in stride(from: min(4, letters.count - index), through: 1, by: -1) {
        let spelling = String(letters[index..<(index + length)])
        if let reading = table[spelling] {
          // Official Ukrainian spelling: Yi begins a word as «ї», inside one it is «иї», as in Kyiv.
          out += spelling == "yi" && index > 0 && letters[index - 1].isLetter ? "и" + reading : reading
          index += length
          continue next
        }
      }
      out.append(letters[index])
      index += 1
    }
    return out
  }

  private static let common = [
    "a": "а", "b": "б", "c": "к", "d": "д", "e": "е", "f": "ф", "j": "й", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о",
    "p": "п", "q": "к", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "w": "в", "x": "кс", "z": "з", "zh": "ж", "kh": "х",
    "ts": "ц", "ch": "ч", "sh": "ш", "shch": "щ", "sch": "щ", "yu": "ю", "ju": "ю", "iu": "ю", "ya": "я", "ja": "я", "ia": "я",
    "ck": "к", "ph": "ф",
  ]
  private static let russianOnly = [
    "g": "г", "h": "х", "i": "и", "y": "ы", "yo": "ё", "jo": "ё", "ey": "ей", "ay": "ай", "oy": "ой", "iy": "ий", "yy": "ый",
    "uy": "уй", "'": "ь",
  ]
  private static let ukrainianOnly = [
    "g": "ґ", "h": "г", "i": "і", "y": "и", "ye": "є", "je": "є", "ie": "є", "yi": "ї", "ji": "ї", "zgh": "зг", "iy": "ій",
    "yy": "ий", "ay": "ай", "ey": "ей", "oy": "ой", "uy": "уй",
  ]
}
