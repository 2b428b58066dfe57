/// A word of a name with its sound in Latin letters: «Ромашка», "Romashka" and «РОМАШКА» with Latin look-alikes sound the same.
public struct NameWord: Sendable, Equatable {
  public enum Script: Sendable { case cyrillic, latin, number, other }

  /// Small Latin letters or digits; other scripts as UTF-8 of their small letters.
  public internal(set) var sound: [UInt8]
  public internal(set) var script: Script
  /// Place in the text, in UTF-8 bytes.
  public let range: Range<Int>
  /// A quotation mark, comma or bracket stands between it and the word before.
  public let isAfterMark: Bool
  /// A point follows at once, as after an initial.
  public internal(set) var hasPoint = false
  /// A hyphen ties it to the next word, as in «ИП-Телеком».
  public internal(set) var hasHyphen = false
  /// In capitals throughout.
  public let isCapital: Bool

  /// A letter alone, as initials are; two letters for those that Latin writes with two (Ш, Ю).
  public internal(set) var isSingleLetter: Bool

  /// The words of a text. Digits and letters are words of their own: «Вектор-1» and «Вектор1» are two words each.
  public static func words(of text: String) -> [NameWord] {
    var scalars: [Unicode.Scalar] = [], offsets: [Int] = []
    var offset = 0
    // Names are short; a cell of a megabyte must not cost more than a name does.
    for scalar in text.unicodeScalars.prefix(500) {
      // Combining marks of decomposed й and ї.
      if scalar.value == 0x306 || scalar.value == 0x308, let last = scalars.last, let whole = composed[Pair(last, scalar)] {
        scalars[scalars.count - 1] = whole
      } else {
        scalars.append(scalar)
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    var words: [NameWord] = []
    var start = -1, kind = Sign.blank, isAfterMark = false
    func close(_ end: Int) {
      guard start >= 0 else { return }
      words.append(NameWord(scalars[start..<end], offsets[start]..<offsets[end], isAfterMark, isNumber: kind == .digit))
      isAfterMark = false
      start = -1
    }
    for (index, scalar) in scalars.enumerated() {
      let sign = Sign(scalar)
      switch sign {
      case .letter, .digit:
        if start >= 0, sign != kind { close(index) }
        if start < 0 { start = index }
        kind = sign
      case .apostrophe:
        // Inside a word it belongs to it (об'єднання); at its edge it is a quotation mark.
        let isInside = start >= 0 && kind == .letter && index + 1 < scalars.count && Sign(scalars[index + 1]) == .letter
        if !isInside {
          close(index)
          isAfterMark = true
        }
      case .mark:
        close(index)
        isAfterMark = true
      case .point:
        let isOpen = start >= 0
        close(index)
        if isOpen { words[words.count - 1].hasPoint = true }
      case .blank:
        let isTie = start >= 0 && (scalar.value == 0x2D || scalar.value == 0x2010 || scalar.value == 0x2011)
        close(index)
        if isTie, index + 1 < scalars.count, [.letter, .digit].contains(Sign(scalars[index + 1])) {
          words[words.count - 1].hasHyphen = true
        }
      }
    }
    close(scalars.count)
    unmask(&words, scalars, offsets)
    return words
  }

  init(_ scalars: ArraySlice<Unicode.Scalar>, _ range: Range<Int>, _ isAfterMark: Bool, isNumber: Bool) {
    self.range = range
    self.isAfterMark = isAfterMark
    isCapital = scalars.allSatisfy { Sound.isCapital($0) }
    isSingleLetter = scalars.count == 1 && !isNumber
    (sound, script) = isNumber ? (Sound.digits(scalars), .number) : Sound.of(scalars)
  }

  /// A word of Latin capitals that all look Cyrillic, in a name with other Cyrillic words, was meant as Cyrillic: ООО "CAPTEKC".
  private static func unmask(_ words: inout [NameWord], _ scalars: [Unicode.Scalar], _ offsets: [Int]) {
    guard words.contains(where: { $0.script == .cyrillic }) else { return }
    for index in words.indices where words[index].script == .latin && words[index].isCapital && words[index].sound.count > 1 {
      guard let low = offsets.firstIndex(of: words[index].range.lowerBound),
        let high = offsets.firstIndex(of: words[index].range.upperBound), let sound = Sound.masked(scalars[low..<high])
      else { continue }
      words[index].sound = sound
      words[index].script = .cyrillic
    }
  }

  private struct Pair: Hashable {
    let base: Unicode.Scalar
    let mark: Unicode.Scalar
    init(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) { (self.base, self.mark) = (base, mark) }
  }
  private static let composed: [Pair: Unicode.Scalar] = [
    Pair("и", "\u{306}"): "й", Pair("И", "\u{306}"): "Й", Pair("і", "\u{308}"): "ї", Pair("І", "\u{308}"): "Ї", Pair("е", "\u{308}"): "ё",
    Pair("Е", "\u{308}"): "Ё", Pair("o", "\u{308}"): "ö", Pair("u", "\u{308}"): "ü", Pair("a", "\u{308}"): "ä",
  ]

  private enum Sign {
    case letter, digit, apostrophe, point, mark, blank

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 48...57: self = .digit
      case 65...90, 97...122, 0x400...0x481, 0x48A...0x52F: self = .letter
      case 0x27, 0x60, 0x2019, 0x2018, 0x2BC: self = .apostrophe
      case 0x2E: self = .point
      case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x2C, 0x28, 0x29, 0x3B, 0x2F: self = .mark
      case 0..<128, 0xA0, 0x2116, 0x2000...0x206F: self = .blank
      default: self = scalar.properties.isAlphabetic ? .letter : scalar.properties.numericType != nil ? .digit : .blank
      }
    }
  }
}
