/// Base 64 with the letters that web addresses allow (RFC 4648, section 5), without padding.
enum Base64URL {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func encoded(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = [], bits: UInt32 = 0, count = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        out.append(letters[Int(bits >> UInt32(count) & 63)])
      }
    }
    if count > 0 { out.append(letters[Int(bits << UInt32(6 - count) & 63)]) }
    return String(decoding: out, as: UTF8.self)
  }

  /// Takes the letters of both alphabets, with padding or without; nil for others.
  static func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var out: [UInt8] = [], bits: UInt32 = 0, count = 0
    for byte in text {
      let value: UInt32
      switch byte {
      case 65...90: value = UInt32(byte) - 65
      case 97...122: value = UInt32(byte) - 71
      case 48...57: value = UInt32(byte) + 4
      case 43, 45: value = 62
      case 47, 95: value = 63
      case 61: continue
      default: return nil
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return out
  }
}
