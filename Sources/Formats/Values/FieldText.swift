/// Work on the UTF-8 bytes of one cell: blanks around it and inside it.
enum FieldText {
  /// No value we read is longer; it bounds every loop over a cell.
  static let limit = 64

  /// `bytes` without blanks at either end: ASCII blanks, no-break and thin spaces, a byte order mark.
  @inline(__always)
  static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var start = 0, end = bytes.count
    while start < end {
      let width = blankWidth(bytes, start, end)
      if width == 0 { break }
      start += width
    }
    while end > start {
      if bytes[end - 1] <= 32 {
        end -= 1
      } else if end - start >= 2, bytes[end - 1] >= 0x80, blankWidth(bytes, end - 2, end) == 2 {
        end -= 2
      } else if end - start >= 3, bytes[end - 1] >= 0x80, blankWidth(bytes, end - 3, end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  /// Bytes of the blank at `index`: 0 when there is none. U+00A0, U+2000...U+200B, U+202F, U+2060, U+3000, U+FEFF count as blanks.
  @inline(__always)
  static func blankWidth(_ bytes: UnsafeRawBufferPointer, _ index: Int, _ end: Int) -> Int {
    let byte = bytes[index]
    if byte <= 32 { return 1 }
    if byte < 0x80 { return 0 }
    if byte == 0xC2 { return index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : 0 }
    guard index + 2 < end else { return 0 }
    let second = bytes[index + 1], third = bytes[index + 2]
    switch (byte, second) {
    case (0xE2, 0x80): return (0x80...0x8B).contains(third) || third == 0xAF ? 3 : 0
    case (0xE2, 0x81): return third == 0xA0 || third == 0x9F ? 3 : 0
    case (0xE3, 0x80): return third == 0x80 ? 3 : 0
    case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// Runs a reader of bytes on the UTF-8 of a string.
  static func reading<Value>(_ text: String, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    var text = text
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}
