/// Sums of bank files in hundredths of a currency unit: "1234.56", "1 234,5", "-10".
public enum MinorUnits {
  /// Nil when the bytes are no sum with at most two decimals (zeros beyond them are forgiven) below 10^16.
  public static func reading(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    var value: Int64 = 0, digits = 0, decimals = -1, isNegative = false, index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39:
        if decimals >= 2 {
          guard byte == 0x30 else { return nil }
        } else {
          guard digits < 18 else { return nil }
          value = value &* 10 &+ Int64(byte - 0x30)
          digits += 1
          if decimals >= 0 { decimals += 1 }
        }
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "="):
        // "=" parts roubles and kopecks on paper forms, "-" in some banks' files.
        guard decimals < 0, digits > 0 || byte != UInt8(ascii: "=") else { return nil }
        decimals = 0
      case UInt8(ascii: "-"):
        if digits == 0, !isNegative {
          isNegative = true
        } else {
          guard decimals < 0 else { return nil }
          decimals = 0
        }
      case UInt8(ascii: "+") where digits == 0 && !isNegative: break
      case 32, 9, 0xA0: break
      // A no-break space in UTF-8.
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: index += 1
      // Thin, figure and narrow no-break spaces, and the minus sign.
      case 0xE2 where index + 2 < bytes.count:
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0xAF), (0x80, 0x87), (0x80, 0x89): break
        case (0x88, 0x92) where digits == 0 && !isNegative: isNegative = true
        default: return nil
        }
        index += 2
      default: return nil
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    for _ in max(decimals, 0)..<2 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    return isNegative ? -value : value
  }

  public static func reading(_ text: String) -> Int64? {
    var text = text
    return text.withUTF8 { reading(UnsafeRawBufferPointer($0)) }
  }

  /// "1234.56": a point, two decimals, no grouping.
  public static func text(_ minor: Int64) -> String {
    let magnitude = minor.magnitude
    let cents = String(magnitude % 100)
    return (minor < 0 ? "-" : "") + String(magnitude / 100) + "." + (cents.utf8.count < 2 ? "0" : "") + cents
  }
}
