import CPhone

/// A number that is written so plainly that its parts are seen without the library's parser, which takes four times as long as the look
/// into the ranges of its country: digits and their separators alone, of Russia, Kazakhstan, Ukraine or Belarus.
///
/// `PlainPhoneTests` holds it to what the parser says.
struct PlainPhone: Equatable {
  /// The code of the country: 7, 375, 380.
  let country: Int32
  /// The number within the country, never with a zero in front.
  let number: UInt64

  /// Nil for everything that is left to the parser.
  /// - Parameter region: the country of national numbers, two letters.
  init?(_ text: String, region: String) {
    var digits: [UInt8] = []
    var hasPlus = false
    for byte in text.utf8 {
      switch byte {
      case 48...57: if digits.count < 13 { digits.append(byte - 48) } else { return nil }
      case UInt8(ascii: "+"): if hasPlus || !digits.isEmpty { return nil } else { hasPlus = true }
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"): continue
      default: return nil
      }
    }
    guard let (country, rest) = Self.parted(digits, hasPlus: hasPlus, region: region), rest.first != 0 else { return nil }
    self.country = country
    number = rest.reduce(0) { $0 * 10 + UInt64($1) }
  }

  /// The code of the country and the digits behind it.
  private static func parted(_ digits: [UInt8], hasPlus: Bool, region: String) -> (Int32, ArraySlice<UInt8>)? {
    let isRussian = region == "RU" || region == "KZ"
    // The parser takes a 7 for the code only before a number that the country itself gives out.
    let takesSeven = region == "RU" || region == "KZ" && digits.dropFirst().first == 7
    switch digits.count {
    case 10 where !hasPlus && isRussian && [3, 4, 9].contains(digits[0]): return (7, digits[...])
    case 10 where !hasPlus && region == "UA" && digits[0] == 0: return (380, digits.dropFirst())
    case 11 where digits[0] == 7 && (hasPlus || takesSeven): return (7, digits.dropFirst())
    // 8 10 is the way abroad.
    case 11 where !hasPlus && isRussian && digits[0] == 8 && !digits.starts(with: [8, 1, 0]): return (7, digits.dropFirst())
    case 11 where !hasPlus && region == "BY" && digits.starts(with: [8, 0]): return (375, digits.dropFirst(2))
    case 12 where digits.starts(with: [3, 8, 0]) && (hasPlus || region == "UA"): return (380, digits.dropFirst(3))
    case 12 where digits.starts(with: [3, 7, 5]) && (hasPlus || region == "BY"): return (375, digits.dropFirst(3))
    default: return nil
    }
  }

  /// Whether the number lies within its country's ranges.
  var isValid: Bool { clientele_phone_is_valid(country, number) == 1 }

  /// The number with its country's code.
  var e164: String { "+\(country)\(number)" }
}
