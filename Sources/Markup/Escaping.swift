extension [UInt8] {
  /// Adds text so that it can neither open a tag nor leave a quoted attribute, and holds no NUL, which HTML forbids.
  ///
  /// Source: the HTML standard, "escaping a string" and the tokenizer's data and attribute value states.
  mutating func appendEscaped(_ text: some StringProtocol) {
    let whole: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped(bytes: $0) }
    if whole == nil {
      let copy = [UInt8](text.utf8)
      copy.withUnsafeBufferPointer { appendEscaped(bytes: $0) }
    }
  }

  /// Adds the stretches between special bytes whole: most text has none and is one copy.
  private mutating func appendEscaped(bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      // All special bytes lie below 64: letters of every alphabet pass by one comparison, signs and digits by one shift.
      guard byte < 64, Self.special >> UInt64(byte) & 1 == 1 else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(contentsOf: Self.entity(of: byte).utf8)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// One bit for each byte that must not pass: NUL " & ' < >
  private static let special: UInt64 = 1 | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  private static func entity(of byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
  }

  /// Whether the piece written so far stops right after the opening quote of an attribute that holds an address.
  var endsWithOpenedAddress: Bool {
    guard count > 5, self[count - 1] == UInt8(ascii: "\""), self[count - 2] == UInt8(ascii: "=") else { return false }
    let before = self[..<(count - 2)]
    return Attribute.addressNames.contains { before.hasSuffix($0) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes end with an ASCII word, in either letter case.
  fileprivate func hasSuffix(_ word: String) -> Bool {
    let tail = word.utf8
    guard count >= tail.count else { return false }
    return zip(suffix(tail.count), tail).allSatisfy { $0 | 0x20 == $1 }
  }
}
