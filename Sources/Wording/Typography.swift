extension String {
  /// The text with no-break spaces where a line must not break: after №, between a number and its sign, before a dash,
  /// and, in Russian and Ukrainian (`shortWords`), after one-letter Cyrillic words. For plain text only: markup has spaces
  /// that must stay.
  public func withNoBreaks(shortWords: Bool = true) -> String {
    // Bytes: every program puts all messages in shape when it starts.
    let bytes = Array(utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 8)
    for (index, byte) in bytes.enumerated() {
      guard byte == 32, index > 0, index + 1 < bytes.count else {
        out.append(byte)
        continue
      }
      let before = Typography.scalar(endingAt: index, bytes)
      let isBound =
        before == "№" || Typography.begins(bytes, index + 1, ["—"])
        || (Typography.isDigit(before) && Typography.begins(bytes, index + 1, Typography.signs))
        || (shortWords && Typography.isCyrillic(before)
          && (index == 2 || !Typography.isWord(Typography.scalar(endingAt: index - 2, bytes))))
      if isBound { out += [0xC2, 0xA0] } else { out.append(32) }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

private enum Typography {
  static let signs: [Unicode.Scalar] = ["%", "‰", "₽", "₴", "€", "£", "₸"]

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x4FF).contains(scalar.value) }
  /// A letter, a digit, an apostrophe or a hyphen: what a word is made of.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isDigit(scalar) || scalar == "-" || scalar == "’" || scalar == "'" || scalar == "}" || scalar == "."
  }

  /// The scalar whose last byte stands before the index.
  static func scalar(endingAt index: Int, _ bytes: [UInt8]) -> Unicode.Scalar {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var rest = bytes[start..<index].makeIterator()
    var decoder = UTF8()
    if case .scalarValue(let scalar) = decoder.decode(&rest) { return scalar }
    return "\u{FFFD}"
  }

  static func begins(_ bytes: [UInt8], _ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard bytes[index] >= 0x80 || bytes[index] == UInt8(ascii: "%") else { return false }
    return scalars.contains { UTF8.encode($0).map(bytes[index...].starts) ?? false }
  }
}
