import Markup

/// Finds a searched text in a title as people read it: in any case, without quotation marks, ё as е.
struct Marking: Sendable {
  private let wanted: [UInt32]

  init(_ text: String) { wanted = Marking.folded(text.unicodeScalars.prefix(200)).map(\.value) }

  /// Where it stands, in UTF-16 units; nil when it is not there as it was typed.
  func place(in title: String) -> (start: Int, length: Int)? {
    if wanted.isEmpty { return nil }
    let letters = Marking.folded(title.unicodeScalars)
    guard letters.count >= wanted.count else { return nil }
    for first in 0...(letters.count - wanted.count) where letters[first].value == wanted[0] {
      if wanted.indices.allSatisfy({ letters[first + $0].value == wanted[$0] }) {
        return (letters[first].start, letters[first + wanted.count - 1].end - letters[first].start)
      }
    }
    return nil
  }

  /// A letter as it is compared, with the UTF-16 units of the text that it stands for.
  private struct Letter {
    let value: UInt32
    let start: Int
    let end: Int
  }

  private static func folded(_ text: some Sequence<Unicode.Scalar>) -> [Letter] {
    var letters: [Letter] = []
    letters.reserveCapacity(text.underestimatedCount)
    var start = 0
    for scalar in text {
      let end = start + (scalar.value > 0xFFFF ? 2 : 1)
      func add(_ value: UInt32) { letters.append(Letter(value: value, start: start, end: end)) }
      switch scalar.value {
      case 0x22, 0x27, 0xAB, 0xBB, 0x201C...0x201E, 0x2018, 0x2019, 0x2BC, 0x60: break
      case 0x41...0x5A, 0x410...0x42F: add(scalar.value + 32)
      case 0x401, 0x451: add(0x435)
      case 0xA0, 0x202F: add(0x20)
      case 0...0x7F, 0x430...0x44F: add(scalar.value)
      default: for other in scalar.properties.lowercaseMapping.unicodeScalars { add(other.value) }
      }
      start = end
    }
    return letters
  }

  /// The title with the found piece marked.
  static func html(_ title: String, _ match: (start: Int, length: Int)?) -> HTML {
    guard let match else { return HTML(text: title) }
    let units = title.utf16
    guard let start = units.index(units.startIndex, offsetBy: match.start, limitedBy: units.endIndex),
      let end = units.index(start, offsetBy: match.length, limitedBy: units.endIndex)
    else { return HTML(text: title) }
    return "\(HTML(text: title[..<start]))<mark>\(HTML(text: title[start..<end]))</mark>\(HTML(text: title[end...]))"
  }
}
