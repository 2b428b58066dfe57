import Markup

/// Finds a searched text in a title as people read it: in any case, without quotation marks, ё as е.
struct Marking: Sendable {
  private let wanted: [UInt32]

  init(_ text: String) { wanted = text.unicodeScalars.prefix(200).flatMap(Marking.folded) }

  /// Where it stands, in UTF-16 units; nil when it is not there as it was typed.
  func place(in title: String) -> (start: Int, length: Int)? {
    if wanted.isEmpty { return nil }
    var folded: [UInt32] = []
    var starts: [Int] = []
    var ends: [Int] = []
    var offset = 0
    for scalar in title.unicodeScalars {
      let width = scalar.value > 0xFFFF ? 2 : 1
      for value in Marking.folded(scalar) {
        folded.append(value)
        starts.append(offset)
        ends.append(offset + width)
      }
      offset += width
    }
    guard folded.count >= wanted.count else { return nil }
    for index in 0...(folded.count - wanted.count) where folded[index] == wanted[0] {
      if folded[index..<(index + wanted.count)].elementsEqual(wanted) {
        return (starts[index], ends[index + wanted.count - 1] - starts[index])
      }
    }
    return nil
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [UInt32] {
    switch scalar.value {
    case 0x22, 0x27, 0xAB, 0xBB, 0x201C...0x201E, 0x2018, 0x2019, 0x2BC, 0x60: []
    case 0x41...0x5A, 0x410...0x42F: [scalar.value + 32]
    case 0x401, 0x451: [0x435]
    case 0xA0, 0x202F: [0x20]
    case 0...0x7F, 0x430...0x44F: [scalar.value]
    default: scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
    }
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
