import Glibc

/// Numbers as programs write them into XML: a point, perhaps an exponent, never a grouping.
enum NumberParsing {
  /// A double; nil for anything else, also for what `strtod` would take beside numbers (hex, "inf", "nan").
  static func double(_ bytes: [UInt8]) -> Double? {
    guard !bytes.isEmpty, bytes.count <= 40 else { return nil }
    var value = 0, hasPoint = false, decimals = 0, isPlain = bytes.count <= 16
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x30...0x39:
        if isPlain { value = value * 10 + Int(byte - 0x30) }
        if hasPoint { decimals += 1 }
      case UInt8(ascii: "."): if hasPoint { isPlain = false } else { hasPoint = true }
      case UInt8(ascii: "-") where index == 0, UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "-"): isPlain = false
      case 9, 10, 13, 32: isPlain = false
      default: return nil
      }
    }
    // Exact: up to 15 digits over a power of ten that a double holds exactly.
    if isPlain, bytes.count > (hasPoint ? 1 : 0) { return Double(value) / powers[decimals] }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
      for (index, byte) in bytes.enumerated() { buffer[index] = CChar(bitPattern: byte) }
      buffer[bytes.count] = 0
      guard let start = buffer.baseAddress else { return nil }
      var end: UnsafeMutablePointer<CChar>?
      let number = strtod(start, &end)
      guard let end, end > start, number.isFinite else { return nil }
      var rest = end
      while rest.pointee == 32 || rest.pointee == 10 || rest.pointee == 13 || rest.pointee == 9 { rest += 1 }
      return rest.pointee == 0 ? number : nil
    }
  }

  private static let powers: [Double] = (0...16).map { exponent in (0..<exponent).reduce(1.0) { power, _ in power * 10 } }

  static func index(_ bytes: [UInt8]) -> Int? {
    guard (1...12).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return value
  }
}
