/// Countries whose numbers have letters among their digits. Bodies are ASCII without the country.
extension EuropeanVAT {
  @Sendable static func austria(_ body: [UInt8]) -> [RequisiteFault] {
    guard body.first == UInt8(ascii: "U"), let digits = digits(body.dropFirst()) else { return [.structure] }
    return (CheckDigits.luhn(Array(digits.prefix(7))) + digits[7] + 4) % 10 == 0 ? [] : [.checkDigit]
  }

  /// Odd places count by a table, even ones as they are; the letter is the sum modulo 26.
  @Sendable static func cyprus(_ body: [UInt8]) -> [RequisiteFault] {
    guard let digits = digits(body.prefix(8)), let letter = body.last, letter > 64 else { return [.structure] }
    if digits[0] == 1, digits[1] == 2 { return [.prefix] }
    let table = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
    let sum = digits.enumerated().reduce(0) { $0 + ($1.offset % 2 == 0 ? table[$1.element] : $1.element) }
    return sum % 26 == Int(letter) - 65 ? [] : [.checkDigit]
  }

  @Sendable static func spain(_ body: [UInt8]) -> [RequisiteFault] {
    let people = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)
    let first = body[0], last = body[8]
    guard let middle = digits(body[1..<8]) else { return [.structure] }
    let number = CheckDigits.remainder(middle, by: 10_000_000)
    switch first {
    case 48...57: return people[((Int(first) - 48) * 10_000_000 + number) % 23] == last ? [] : [.checkDigit]
    case UInt8(ascii: "X")...UInt8(ascii: "Z"): return people[((Int(first) - 88) * 10_000_000 + number) % 23] == last ? [] : [.checkDigit]
    case UInt8(ascii: "K"), UInt8(ascii: "L"), UInt8(ascii: "M"): return people[number % 23] == last ? [] : [.checkDigit]
    default: break
    }
    guard "ABCDEFGHJNPQRSUVW".utf8.contains(first) else { return [.prefix] }
    let control = (10 - CheckDigits.luhn(middle + [0]) % 10) % 10
    let digit = UInt8(48 + control), letter = Array("JABCDEFGHI".utf8)[control]
    // Sources disagree on which forms of company have a digit and which a letter: both are let through.
    return last == digit || last == letter ? [] : [.checkDigit]
  }

  /// The new style has one or two letters in front of the company's nine digits (no I, no O).
  @Sendable static func frenchLetters(_ body: [UInt8]) -> [RequisiteFault] {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
    guard let company = digits(body.dropFirst(2)), let high = alphabet.firstIndex(of: body[0]),
      let low = alphabet.firstIndex(of: body[1])
    else { return [.structure] }
    guard company.starts(with: [0, 0, 0]) || CheckDigits.luhn(company) % 10 == 0 else { return [.checkDigit] }
    let key = high < 10 ? high * 24 + low - 10 : high * 34 + low - 100
    let rest = (CheckDigits.remainder(company, by: 11) + 1 + key / 11) % 11
    return rest == key % 11 ? [] : [.checkDigit]
  }

  /// Seven digits and a letter, a second letter since 2013; the oldest have a letter or sign in the second place.
  @Sendable static func ireland(_ body: [UInt8]) -> [RequisiteFault] {
    let letters = Array("WABCDEFGHIJKLMNOPQRSTUV".utf8)
    var digits: [Int]
    if let seven = Self.digits(body.prefix(7)) {
      digits = seven
    } else {
      guard let head = Self.digits(body.prefix(1)), let rest = Self.digits(body[2..<7]) else { return [.structure] }
      digits = [0] + rest + head
    }
    var sum = CheckDigits.sum(digits, [8, 7, 6, 5, 4, 3, 2])
    if body.count == 9, body[8] != UInt8(ascii: "W") {
      guard (65...73).contains(body[8]) else { return [.structure] }
      sum += 9 * (Int(body[8]) - 64)
    }
    return letters[sum % 23] == body[7] ? [] : [.checkDigit]
  }

  /// Nine digits of a company or person with the sum of eleven, B, two digits; since 2020 the whole may be right modulo 97 instead.
  @Sendable static func netherlands(_ body: [UInt8]) -> [RequisiteFault] {
    guard let number = digits(body.prefix(9)), body[9] == UInt8(ascii: "B"), let tail = digits(body.suffix(2)) else { return [.structure] }
    guard number.contains(where: { $0 > 0 }), tail != [0, 0] else { return [.zeros] }
    if (CheckDigits.sum(number, [9, 8, 7, 6, 5, 4, 3, 2]) - number[8]) % 11 == 0 { return [] }
    return CheckDigits.mod97(Array("NL".utf8) + body) == 1 ? [] : [.checkDigit]
  }
}
