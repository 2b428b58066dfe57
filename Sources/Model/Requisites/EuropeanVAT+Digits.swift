/// Countries whose numbers are digits, with the sums that their tax offices publish.
extension EuropeanVAT {
  static func belgium(_ digits: [Int]) -> Bool {
    let digits = digits.count == 9 ? [0] + digits : digits
    return digits[0] <= 1 && (CheckDigits.remainder(digits.prefix(8), by: 97) + digits[8] * 10 + digits[9]) % 97 == 0
  }

  static func bulgarianCompany(_ digits: [Int]) -> Bool {
    var rest = CheckDigits.sum(digits, 1...8) % 11
    if rest == 10 { rest = CheckDigits.sum(digits, 3...10) % 11 % 10 }
    return rest == digits[8]
  }

  /// A citizen, a foreigner or another payer: each kind has its own weights.
  static func bulgarianPerson(_ digits: [Int]) -> Bool {
    let body = digits.prefix(9)
    if CheckDigits.sum(body, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == digits[9], isBulgarianBirthday(digits) { return true }
    if CheckDigits.sum(body, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == digits[9] { return true }
    let rest = 11 - CheckDigits.sum(body, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
    return rest != 10 && rest % 11 == digits[9]
  }

  /// Months have 20 added for births before 1900, 40 for those from 2000.
  private static func isBulgarianBirthday(_ digits: [Int]) -> Bool {
    let month = digits[2] * 10 + digits[3], century = month > 40 ? 2000 : month > 20 ? 1800 : 1900
    let year = century + digits[0] * 10 + digits[1]
    return Day(year: year, month: month > 40 ? month - 40 : month > 20 ? month - 20 : month, day: digits[4] * 10 + digits[5]) != nil
  }

  /// Eight digits are a company, nine from 6 a special payer, the others a person by birthday.
  static func czechia(_ digits: [Int]) -> Bool {
    let falling = [8, 7, 6, 5, 4, 3, 2]
    if digits.count == 8 {
      let rest = (11 - CheckDigits.sum(digits, falling) % 11) % 11
      return digits[0] != 9 && (rest == 0 ? 1 : rest) % 10 == digits[7]
    }
    if digits.count == 9, digits[0] == 6 {
      let rest = CheckDigits.sum(digits.dropFirst(), falling) % 11
      return (8 - (10 - rest + 11) % 11 + 10) % 10 == digits[8]
    }
    return isBirthNumber(digits)
  }

  /// The birth number of former Czechoslovakia: year, month (50 added for women, 20 since 2004), day, and from 1954 a tenth digit.
  private static func isBirthNumber(_ digits: [Int]) -> Bool {
    guard digits.count == 9 || digits.count == 10 else { return false }
    var year = 1900 + digits[0] * 10 + digits[1]
    if digits.count == 9 {
      if year >= 1980 { year -= 100 }
      if year > 1953 { return false }
    } else if year < 1954 {
      year += 100
    }
    let month = (digits[2] * 10 + digits[3]) % 50 % 20
    guard Day(year: year, month: month, day: digits[4] * 10 + digits[5]) != nil else { return false }
    return digits.count == 9 || CheckDigits.remainder(digits.prefix(9), by: 11) % 10 == digits[9]
  }

  static func greece(_ digits: [Int]) -> Bool {
    let digits = digits.count == 8 ? [0] + digits : digits
    return CheckDigits.sum(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == digits[8]
  }

  /// Two control digits before the nine of the company; those of Monaco have no Luhn sum.
  static func france(_ digits: [Int]) -> Bool {
    let company = Array(digits.suffix(9))
    guard company.starts(with: [0, 0, 0]) || CheckDigits.luhn(company) % 10 == 0 else { return false }
    return CheckDigits.remainder(company + [1, 2], by: 97) == digits[0] * 10 + digits[1]
  }

  /// Seven digits of the company, three of the tax office, the sum.
  static func italy(_ digits: [Int]) -> Bool {
    let office = CheckDigits.remainder(digits[7..<10], by: 1000)
    guard !digits.prefix(7).allSatisfy({ $0 == 0 }), (1...100).contains(office) || [120, 121, 888, 999].contains(office) else {
      return false
    }
    return CheckDigits.luhn(digits) % 10 == 0
  }

  static func lithuania(_ digits: [Int]) -> Bool {
    guard digits[digits.count - 2] == 1 else { return false }
    let body = digits.dropLast()
    var rest = CheckDigits.sum(body, (0..<body.count).map { $0 % 9 + 1 }) % 11
    if rest == 10 { rest = CheckDigits.sum(body, (0..<body.count).map { ($0 + 2) % 9 + 1 }) % 11 % 10 }
    return rest == digits.last
  }

  /// Companies begin with 4...9; a person's number begins with the birthday, or with 32 since 2017.
  static func latvia(_ digits: [Int]) -> Bool {
    if digits[0] > 3 { return CheckDigits.sum(digits, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3 }
    let day = digits[0] * 10 + digits[1], century = 1800 + digits[6] * 100
    let isBirthday = Day(year: century + digits[4] * 10 + digits[5], month: digits[2] * 10 + digits[3], day: day) != nil
    guard day == 32 || isBirthday else { return false }
    return (1 + CheckDigits.sum(digits, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == digits[10]
  }

  static func romania(_ digits: [Int]) -> Bool {
    guard digits[0] != 0 else { return false }
    if digits.count == 13 {
      let century = [1900, 1900, 1900, 1800, 1800, 2000, 2000, 1900, 1900, 1900][digits[0]]
      let year = century + digits[1] * 10 + digits[2]
      guard Day(year: year, month: digits[3] * 10 + digits[4], day: digits[5] * 10 + digits[6]) != nil else { return false }
      let rest = CheckDigits.sum(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
      return (rest == 10 ? 1 : rest) == digits[12]
    }
    let body = Array(repeating: 0, count: 10 - digits.count) + digits.dropLast()
    return CheckDigits.sum(body, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10 == digits.last
  }

  /// A remainder of 0 is never given out.
  static func slovenia(_ digits: [Int]) -> Bool {
    let rest = CheckDigits.sum(digits, [8, 7, 6, 5, 4, 3, 2]) % 11
    return digits[0] != 0 && rest != 0 && (11 - rest) % 10 == digits[7]
  }

  static func slovakia(_ digits: [Int]) -> Bool {
    if isBirthNumber(digits) { return true }
    return digits[0] != 0 && [2, 3, 4, 7, 8, 9].contains(digits[2]) && CheckDigits.remainder(digits, by: 11) == 0
  }
}
