/// How far bytes are well-formed UTF-8 (Unicode, table 3-7), counted rather than judged.
struct UTF8Census {
  /// Bytes below 0x80.
  var plain = 0
  /// Well-formed sequences of two to four bytes.
  var sequences = 0
  /// Bytes that belong to no well-formed sequence.
  var broken = 0
  var nul = 0

  /// Counts a window of a file; continuation bytes cut off at its start and a sequence cut off at its end are forgiven.
  mutating func count(_ bytes: UnsafeRawBufferPointer, cutAtStart: Bool, cutAtEnd: Bool) {
    var index = 0
    if cutAtStart { while index < min(3, bytes.count), bytes[index] & 0xC0 == 0x80 { index += 1 } }
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        plain += 1
        if byte == 0 { nul += 1 }
        index += 1
        continue
      }
      let length = Self.length(byte)
      if length > 1, index + length > bytes.count, cutAtEnd, bytes[(index + 1)...].allSatisfy({ $0 & 0xC0 == 0x80 }) { return }
      if length > 1, index + length <= bytes.count, Self.isWellFormed(bytes, index, length) {
        sequences += 1
        index += length
      } else {
        broken += 1
        index += 1
      }
    }
  }

  private static func length(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private static func isWellFormed(_ bytes: UnsafeRawBufferPointer, _ index: Int, _ length: Int) -> Bool {
    let second = bytes[index + 1]
    let range: ClosedRange<UInt8> =
      switch bytes[index] {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard range.contains(second) else { return false }
    return bytes[(index + 2)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 }
  }
}
