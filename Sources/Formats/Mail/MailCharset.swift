import CMail

/// The charset of text in mail: the one it names where that can be true, else what the bytes look like.
enum MailCharset {
  /// - Returns: the text, and false when nobody knows the charset that it names.
  static func text(_ bytes: [UInt8], label: String, isHTML: Bool, fallback: TextEncoding) -> (text: String, isKnown: Bool) {
    let label = label.trimmed.isEmpty && isHTML ? meta(bytes) ?? "" : label.trimmed
    let named = TextEncoding(label: label)
    let isVague =
      label.isEmpty || named == .utf8 || ["us-ascii", "ascii", "unknown-8bit", "8bit", "binary", "x-unknown"].contains(label.lowercased())
    if isVague || named == .windows1252 {
      if !bytes.contains(where: { $0 >= 0x80 }), !bytes.contains(0x1B) { return (String(decoding: bytes, as: UTF8.self), true) }
      if let text = String(validating: bytes, as: UTF8.self) { return (text, true) }
    }
    if isVague {
      let guess = bytes.withUnsafeBytes { EncodingGuess.reading($0)?.encoding } ?? fallback
      // Few letters tell nothing about an encoding; the message as a whole tells more.
      let high = bytes.count { $0 >= 0x80 }
      let chosen = named == .utf8 && guess == .utf8 ? .utf8 : guess == .utf8 ? .utf8 : high < 40 ? fallback : guess
      return (bytes.withUnsafeBytes { chosen.text(of: $0) }, true)
    }
    if let named, named.unitWidth == 1 { return (bytes.withUnsafeBytes { named.text(of: $0) }, true) }
    if let text = converted(bytes, label) { return (text, true) }
    return (String(validating: bytes, as: UTF8.self) ?? bytes.withUnsafeBytes { fallback.text(of: $0) }, false)
  }

  private static func converted(_ bytes: [UInt8], _ label: String) -> String? {
    guard label.utf8.count <= 40, label.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    // Exchange and Hotmail of old name UTF-7 so.
    let label = label.lowercased() == "unicode-1-1-utf-7" ? "UTF-7" : label
    let array = bytes.withUnsafeBufferPointer { mail_converted($0.baseAddress, $0.count, label) }
    guard let array else { return nil }
    defer { g_byte_array_unref(array) }
    return String(decoding: UnsafeBufferPointer(start: array.pointee.data, count: Int(array.pointee.len)), as: UTF8.self)
  }

  /// The charset that the first text part names: raw headers are mostly in it too.
  static func hint(_ message: UnsafeRawBufferPointer) -> TextEncoding? {
    let head = message.prefix(64 << 10)
    let mark = Array("charset=".utf8)
    var index = head.startIndex
    while index + mark.count < head.endIndex {
      if head[index] | 0x20 == 0x63,
        zip(head[index..<(index + mark.count)], mark).allSatisfy({ ($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) == $1 })
      {
        let rest = head[(index + mark.count)...].drop { $0 == 0x22 || $0 == 0x27 }
        let label = String(decoding: rest.prefix(40).prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x3B && $0 != 0x27 }, as: UTF8.self)
        if let encoding = TextEncoding(label: label), encoding != .utf8, encoding.unitWidth == 1, !label.lowercased().hasSuffix("ascii") {
          return encoding
        }
        index += mark.count
      }
      index += 1
    }
    return nil
  }

  /// `<meta charset="…">` or `<meta … content="text/html; charset=…">` near the beginning.
  private static func meta(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    guard let mark = head.range(of: "charset=") else { return nil }
    let label = head[mark.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix { !"\"' ;>/".contains($0) }
    return label.isEmpty ? nil : String(label)
  }
}

extension String {
  fileprivate func range(of piece: String) -> Range<String.Index>? { firstRange(of: piece) }
}
