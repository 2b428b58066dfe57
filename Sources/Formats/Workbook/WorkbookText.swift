/// Texts as workbooks write them.
enum WorkbookText {
  /// One element `t`: blanks around its text count only when it says `xml:space="preserve"`, as Excel reads it.
  struct Run {
    private var start = 0
    private var keepsBlanks = true

    init() {}
    init(_ element: XMLElement, at start: Int) {
      self.start = start
      keepsBlanks = element.text("space") == "preserve"
    }

    func close(_ text: inout [UInt8]) {
      guard !keepsBlanks, start <= text.count else { return }
      while text.count > start, let last = text.last, last <= 32 { text.removeLast() }
      let blanks = text[start...].prefix { $0 <= 32 }.count
      if blanks > 0 { text.removeSubrange(start..<(start + blanks)) }
    }
  }

  /// Characters that XML cannot hold stand as `_x000D_` (ECMA-376, 22.4.2.4, ST_Xstring): puts those meant in their place.
  static func undoEscapes(_ text: inout [UInt8]) {
    guard text.count >= 7, text.contains(UInt8(ascii: "_")) else { return }
    var result: [UInt8] = []
    var index = 0, isChanged = false
    while index < text.count {
      if text[index] == UInt8(ascii: "_"), let scalar = scalar(text, index) {
        result.append(contentsOf: String(scalar).utf8)
        index += 7
        isChanged = true
      } else {
        result.append(text[index])
        index += 1
      }
    }
    if isChanged { text = result }
  }

  private static func scalar(_ text: [UInt8], _ start: Int) -> Unicode.Scalar? {
    guard start + 7 <= text.count, text[start + 1] == UInt8(ascii: "x"), text[start + 6] == UInt8(ascii: "_") else { return nil }
    var value: UInt32 = 0
    for byte in text[(start + 2)..<(start + 6)] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return Unicode.Scalar(value)
  }
}
