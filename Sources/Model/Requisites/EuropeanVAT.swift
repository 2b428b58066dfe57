/// Numbers of payers of value added tax in the 27 countries of the European Union: two letters of the country, then its own rule.
enum EuropeanVAT {
  static func faults(_ text: String) -> [RequisiteFault] {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) || $0 == 43 || $0 == 42 }) else { return [.characters] }
    guard bytes.count > 3 else { return [.length] }
    let country = String(decoding: bytes.prefix(2), as: UTF8.self)
    guard let rule = rules[country] else { return [.country] }
    let body = Array(bytes.dropFirst(2))
    guard rule.lengths.contains(body.count) else { return [.length] }
    if let digits = CheckDigits.digits(String(decoding: body, as: UTF8.self)) {
      if digits.allSatisfy({ $0 == 0 }) { return [.zeros] }
      guard let isRight = rule.digits else { return [.structure] }
      return isRight(digits) ? [] : [.checkDigit]
    }
    guard let letters = rule.letters else { return [.characters] }
    return letters(body)
  }

  struct Rule: Sendable {
    let lengths: [Int]
    /// For bodies of digits alone.
    var digits: (@Sendable ([Int]) -> Bool)?
    /// For bodies with letters, in ASCII.
    var letters: (@Sendable ([UInt8]) -> [RequisiteFault])?
  }

  /// Digits of a piece of a body; nil when there are letters in it.
  static func digits(_ body: some Sequence<UInt8>) -> [Int]? { CheckDigits.digits(String(decoding: Array(body), as: UTF8.self)) }

  static let rules: [String: Rule] = [
    "AT": Rule(lengths: [9], letters: austria),
    "BE": Rule(lengths: [9, 10]) { belgium($0) },
    "BG": Rule(lengths: [9, 10]) { $0.count == 9 ? bulgarianCompany($0) : bulgarianPerson($0) },
    "CY": Rule(lengths: [9], letters: cyprus),
    "CZ": Rule(lengths: [8, 9, 10]) { czechia($0) },
    "DE": Rule(lengths: [9]) { $0[0] != 0 && CheckDigits.isMod1110($0) },
    "DK": Rule(lengths: [8]) { $0[0] != 0 && CheckDigits.sum($0, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0 },
    "EE": Rule(lengths: [9]) { CheckDigits.sum($0, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0 },
    "EL": Rule(lengths: [8, 9]) { greece($0) }, "GR": Rule(lengths: [8, 9]) { greece($0) },
    "ES": Rule(lengths: [9], letters: spain),
    "FI": Rule(lengths: [8]) { CheckDigits.sum($0, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0 },
    "FR": Rule(lengths: [11], digits: { france($0) }, letters: frenchLetters),
    "HR": Rule(lengths: [11]) { CheckDigits.isMod1110($0) },
    "HU": Rule(lengths: [8]) { CheckDigits.sum($0, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0 },
    "IE": Rule(lengths: [8, 9], letters: ireland),
    "IT": Rule(lengths: [11]) { italy($0) },
    "LT": Rule(lengths: [9, 12]) { lithuania($0) },
    "LU": Rule(lengths: [8]) { CheckDigits.remainder($0.prefix(6), by: 89) == $0[6] * 10 + $0[7] },
    "LV": Rule(lengths: [11]) { latvia($0) },
    "MT": Rule(lengths: [8]) { $0[0] != 0 && CheckDigits.sum($0, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 == 0 },
    "NL": Rule(lengths: [12], letters: netherlands),
    "PL": Rule(lengths: [10]) { CheckDigits.sum($0, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == $0[9] },
    "PT": Rule(lengths: [9]) { $0[0] != 0 && (11 - CheckDigits.sum($0, [9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == $0[8] },
    "RO": Rule(lengths: [2, 3, 4, 5, 6, 7, 8, 9, 10, 13]) { romania($0) },
    "SE": Rule(lengths: [12]) { $0[10] == 0 && $0[11] == 1 && CheckDigits.luhn(Array($0.prefix(10))) % 10 == 0 },
    "SI": Rule(lengths: [8]) { slovenia($0) },
    "SK": Rule(lengths: [10]) { slovakia($0) },
  ]
}
