/// Sums over digits, the arithmetic of control digits. Digits are numbers 0...9.
enum CheckDigits {
  /// The digits of a text of digits alone, else nil.
  static func digits(_ text: some StringProtocol) -> [Int]? {
    var digits: [Int] = []
    digits.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard (48...57).contains(byte) else { return nil }
      digits.append(Int(byte) - 48)
    }
    return digits.isEmpty ? nil : digits
  }

  /// Products of digits and weights, as many as the shorter of both has.
  static func sum(_ digits: some Sequence<Int>, _ weights: some Sequence<Int>) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The remainder of a long number of digits.
  static func remainder(_ digits: some Sequence<Int>, by divisor: Int) -> Int { digits.reduce(0) { ($0 * 10 + $1) % divisor } }

  /// ISO 7064 MOD 97-10 over digits and capitals (A = 10 ... Z = 35); nil for other signs.
  static func mod97(_ text: some Sequence<UInt8>) -> Int? {
    var rest = 0
    for byte in text {
      switch byte {
      case 48...57: rest = (rest * 10 + Int(byte) - 48) % 97
      case 65...90: rest = (rest * 100 + Int(byte) - 55) % 97
      default: return nil
      }
    }
    return rest
  }

  /// ISO 7064 MOD 11,10 with its control digit last.
  static func isMod1110(_ digits: [Int]) -> Bool {
    var product = 10
    for digit in digits.dropLast() {
      let sum = (digit + product) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10 == digits.last
  }

  /// The sum of Luhn's formula (ISO/IEC 7812) with the last digit not doubled; 0 modulo 10 is right.
  static func luhn(_ digits: [Int]) -> Int {
    digits.reversed().enumerated().reduce(0) { sum, item in
      let value = item.offset % 2 == 0 ? item.element : item.element * 2
      return sum + value / 10 + value % 10
    }
  }
}
