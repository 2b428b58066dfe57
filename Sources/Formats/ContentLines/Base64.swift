/// Base64 as cards, calendars and mail carry it (RFC 4648 section 4), with blanks and line breaks inside.
enum Base64 {
  /// The bytes; nil when the text has other characters than base64, or stops inside a group of four.
  static func decoded(_ text: some StringProtocol) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count / 4 * 3)
    var word: UInt32 = 0
    var count = 0
    var padding = 0
    for byte in text.utf8 {
      let digit: UInt32
      switch byte {
      case 0x41...0x5A: digit = UInt32(byte) - 0x41
      case 0x61...0x7A: digit = UInt32(byte) - 0x61 + 26
      case 0x30...0x39: digit = UInt32(byte) - 0x30 + 52
      case 0x2B, 0x2D: digit = 62
      case 0x2F, 0x5F: digit = 63
      case 0x3D:
        padding += 1
        continue
      case 0x20, 0x09, 0x0A, 0x0D: continue
      default: return nil
      }
      if padding > 0 { return nil }
      word = word << 6 | digit
      count += 1
      if count == 4 {
        out.append(UInt8(truncatingIfNeeded: word >> 16))
        out.append(UInt8(truncatingIfNeeded: word >> 8))
        out.append(UInt8(truncatingIfNeeded: word))
        word = 0
        count = 0
      }
    }
    guard padding <= 2 else { return nil }
    switch count {
    case 0: return out
    case 2: out.append(UInt8(truncatingIfNeeded: word >> 4))
    case 3:
      out.append(UInt8(truncatingIfNeeded: word >> 10))
      out.append(UInt8(truncatingIfNeeded: word >> 2))
    default: return nil
    }
    return out
  }

  static func encoded(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count / 3 * 4 + 4)
    var index = 0
    while index < bytes.count {
      let rest = min(3, bytes.count - index)
      var word: UInt32 = 0
      for place in 0..<3 { word = word << 8 | (place < rest ? UInt32(bytes[index + place]) : 0) }
      for place in 0..<4 {
        out.append(place <= rest ? digits[Int(word >> UInt32(18 - 6 * place) & 63)] : 0x3D)
      }
      index += 3
    }
    return String(decoding: out, as: UTF8.self)
  }
}
