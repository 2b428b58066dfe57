/// Numbers written straight into the buffer of a page: no formatter, no intermediate text.
extension [UInt8] {
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// The digits of a number with zeros before them up to a width.
  mutating func append(digits number: UInt64, width: Int = 1) {
    var text: (UInt64, UInt64, UInt64) = (0, 0, 0)
    Swift.withUnsafeMutableBytes(of: &text) { buffer in
      var rest = number
      var length = 0
      while rest > 0 || length < Swift.min(width, 20) {
        buffer[19 - length] = UInt8(48 + rest % 10)
        rest /= 10
        length += 1
      }
      append(contentsOf: buffer[(20 - length)..<20])
    }
  }

  /// The digits of a number in groups of three.
  mutating func append(grouped number: UInt64, _ separator: StaticString) {
    guard number >= 1000 else { return append(digits: number) }
    append(grouped: number / 1000, separator)
    append(separator)
    append(digits: number % 1000, width: 3)
  }

  /// The minus sign U+2212, as wide as a digit.
  mutating func appendMinus() { append("\u{2212}") }
}

/// The text that a writer of bytes writes.
func written(by write: (inout [UInt8]) -> Void) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(32)
  write(&bytes)
  return String(decoding: bytes, as: UTF8.self)
}
