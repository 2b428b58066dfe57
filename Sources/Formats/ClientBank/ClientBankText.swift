/// Pieces of the file as text: each line may be in UTF-8 or in the file's own encoding.
struct ClientBankText {
  let encoding: TextEncoding

  /// The text of a value without blanks around it.
  func text(_ bytes: UnsafeRawBufferPointer) -> String {
    let value = Self.trimmed(bytes)
    if value.allSatisfy({ $0 < 0x80 }) { return String(decoding: value, as: UTF8.self) }
    return encoding(of: value).text(of: value)
  }

  /// UTF-8 when the bytes are that, else the file's own one.
  func encoding(of bytes: UnsafeRawBufferPointer) -> TextEncoding {
    if encoding == .utf8 { return isUTF8(bytes) ? .utf8 : .windows1251 }
    return isUTF8(bytes) ? .utf8 : encoding
  }

  private func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var census = UTF8Census()
    census.count(bytes, cutAtStart: false, cutAtEnd: false)
    return census.broken == 0
  }

  static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var start = 0, end = bytes.count
    while start < end, bytes[start] <= 32 { start += 1 }
    while end > start, bytes[end - 1] <= 32 { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }
}
