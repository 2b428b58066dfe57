/// How letters sound, in Latin: Russian, Ukrainian, Belarusian and Kazakh letters as foreigners' passports and search engines
/// spell them, accents dropped. Coarse on purpose: it serves comparison, not printing.
enum Sound {
  static func of(_ scalars: some Collection<Unicode.Scalar>) -> ([UInt8], NameWord.Script) {
    var cyrillic = 0, latin = 0, other = 0
    for scalar in scalars {
      switch scalar.value {
      case 0x400...0x52F: cyrillic += 1
      case 65...90, 97...122, 0xC0...0x24F: latin += 1
      case 0x27, 0x60, 0x2018, 0x2019, 0x2BC: continue
      default: other += 1
      }
    }
    if cyrillic > 0, latin > 0, other == 0, let sound = masked(scalars) { return (sound, .cyrillic) }
    var sound: [UInt8] = []
    sound.reserveCapacity(scalars.count + 4)
    for scalar in scalars { append(scalar, to: &sound) }
    return (sound, other > 0 ? .other : cyrillic > 0 ? .cyrillic : .latin)
  }

  /// The sound with every Latin letter taken for the Cyrillic one it looks like; nil when one looks like none.
  static func masked(_ scalars: some Collection<Unicode.Scalar>) -> [UInt8]? {
    var sound: [UInt8] = []
    for scalar in scalars {
      guard scalar.value < 128, scalar.properties.isAlphabetic else {
        append(scalar, to: &sound)
        continue
      }
      guard let meant = lookAlike[Int(scalar.value)] else { return nil }
      append(meant, to: &sound)
    }
    return sound
  }

  static func digits(_ scalars: some Collection<Unicode.Scalar>) -> [UInt8] {
    var digits: [UInt8] = []
    for scalar in scalars {
      if (48...57).contains(scalar.value) {
        digits.append(UInt8(scalar.value))
      } else if let value = scalar.properties.numericValue, (0...9).contains(value), value == value.rounded() {
        digits.append(UInt8(48 + Int(value)))
      }
    }
    return digits
  }

  static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 65...90, 0x400...0x42F, 0x490: true
    case 97...122, 0x430...0x45F, 0x491: false
    case 0..<128: true
    default: scalar.properties.isUppercase
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to sound: inout [UInt8]) {
    switch scalar.value {
    case 97...122: sound.append(UInt8(scalar.value))
    case 65...90: sound.append(UInt8(scalar.value) + 32)
    case 0x400...0x491: sound.append(contentsOf: cyrillic[Int(scalar.value) - 0x400])
    case 0x27, 0x60, 0x2018, 0x2019, 0x2BC: break
    default:
      if let spelling = accented[scalar] {
        sound.append(contentsOf: spelling)
      } else {
        sound.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
  }

  private static let cyrillic: [[UInt8]] = {
    var table = [[UInt8]](repeating: [], count: 0x92)
    let small = [
      "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k", "л": "l", "м": "m",
      "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
      "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ё": "e", "ђ": "d", "ѓ": "g", "є": "ye", "ѕ": "z",
      "і": "i", "ї": "yi", "ј": "y", "љ": "l", "њ": "n", "ћ": "c", "ќ": "k", "ў": "u", "џ": "dz", "ґ": "g",
    ]
    for (letter, spelling) in small {
      guard let scalar = letter.unicodeScalars.first, let capital = letter.uppercased().unicodeScalars.first else { continue }
      table[Int(scalar.value) - 0x400] = Array(spelling.utf8)
      table[Int(capital.value) - 0x400] = Array(spelling.utf8)
    }
    return table
  }()

  private static let accented: [Unicode.Scalar: [UInt8]] = {
    let rows = [
      "a": "àáâãäåāăąÀÁÂÃÄÅĀĂĄәӘ", "ae": "æÆ", "c": "çćĉċčÇĆĈĊČ", "d": "ďđðĎĐÐ", "e": "èéêëēĕėęěÈÉÊËĒĔĖĘĚ", "g": "ĝğġģĜĞĠĢғҒ",
      "h": "ĥħĤĦһҺ", "i": "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", "j": "ĵĴ", "k": "ķĶқҚ", "l": "ĺļľŀłĹĻĽĿŁ", "n": "ñńņňŋÑŃŅŇŊңҢ", "o": "òóôõöøōŏőÒÓÔÕÖØŌŎŐөӨ",
      "oe": "œŒ", "r": "ŕŗřŔŖŘ", "s": "śŝşšșŚŜŞŠȘ", "ss": "ßẞ", "t": "ţťŧțŢŤŦȚ", "u": "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲұүҰҮ", "w": "ŵŴ",
      "y": "ýÿŷÝŸŶ", "z": "źżžŹŻŽ",
    ]
    var table: [Unicode.Scalar: [UInt8]] = [:]
    for (spelling, letters) in rows { for scalar in letters.unicodeScalars { table[scalar] = Array(spelling.utf8) } }
    return table
  }()

  /// ASCII letters by the Cyrillic ones they look like.
  private static let lookAlike: [Unicode.Scalar?] = {
    var table = [Unicode.Scalar?](repeating: nil, count: 128)
    for (latin, meant) in zip("ABCEHIKMOPTXYaceikmoptxy".unicodeScalars, "АВСЕНІКМОРТХУасеікмортху".unicodeScalars) {
      table[Int(latin.value)] = meant
    }
    return table
  }()
}
