/// UTF-16 code units, two bytes each, turned into UTF-8.
enum UTF16Text {
  @inline(__always)
  static func unit(_ bytes: UnsafeRawBufferPointer, _ index: Int, _ bigEndian: Bool) -> UInt16 {
    let first = UInt16(bytes[index]), second = UInt16(bytes[index + 1])
    return bigEndian ? first << 8 | second : second << 8 | first
  }

  /// Appends the text as UTF-8: a lone surrogate becomes U+FFFD, an odd last byte is left out.
  static func appendUTF8(of bytes: UnsafeRawBufferPointer, bigEndian: Bool, to output: inout [UInt8]) {
    var index = 0
    while index + 1 < bytes.count {
      let unit = unit(bytes, index, bigEndian)
      index += 2
      var value = UInt32(unit)
      if unit & 0xF800 == 0xD800 {
        value = 0xFFFD
        if unit < 0xDC00, index + 1 < bytes.count {
          let low = Self.unit(bytes, index, bigEndian)
          if low & 0xFC00 == 0xDC00 {
            value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
            index += 2
          }
        }
      }
      append(value, to: &output)
    }
  }

  @inline(__always)
  private static func append(_ value: UInt32, to output: inout [UInt8]) {
    switch value {
    case 0..<0x80:
      output.append(UInt8(value))
    case 0x80..<0x800:
      output.append(UInt8(0xC0 | value >> 6))
      output.append(UInt8(0x80 | value & 0x3F))
    case 0x800..<0x10000:
      output.append(UInt8(0xE0 | value >> 12))
      output.append(UInt8(0x80 | value >> 6 & 0x3F))
      output.append(UInt8(0x80 | value & 0x3F))
    default:
      output.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      output.append(UInt8(0x80 | value >> 12 & 0x3F))
      output.append(UInt8(0x80 | value >> 6 & 0x3F))
      output.append(UInt8(0x80 | value & 0x3F))
    }
  }
}
