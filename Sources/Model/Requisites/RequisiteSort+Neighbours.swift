/// Rules of Ukraine, Kazakhstan and Belarus.
extension RequisiteSort {
  /// Codes from 30 to 60 million are weighted from 7, the others from 1; a remainder of 10 repeats with weights two higher.
  static func isRightEDRPOU(_ digits: [Int]) -> Bool {
    let number = CheckDigits.remainder(digits, by: 100_000_000)
    let weights = (30_000_000...60_000_000).contains(number) ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7]
    var rest = CheckDigits.sum(digits, weights) % 11
    if rest == 10 { rest = CheckDigits.sum(digits, weights.map { $0 + 2 }) % 11 % 10 }
    return rest == digits[7]
  }

  static func isRightRNOKPP(_ digits: [Int]) -> Bool {
    let rest = CheckDigits.sum(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11
    return (rest + 11) % 11 % 10 == digits[9]
  }

  static func isRightBIN(_ digits: [Int]) -> Bool {
    var rest = CheckDigits.sum(digits, 1...11) % 11
    if rest == 10 { rest = CheckDigits.sum(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 }
    return rest == digits[11]
  }

  /// A Kazakh person's number begins with the birthday; its seventh digit (1...6) is century and sex.
  static func birthFaults(_ digits: [Int]) -> [RequisiteFault] {
    guard (0...6).contains(digits[6]) else { return [.structure] }
    let year = [1900, 1800, 1800, 1900, 1900, 2000, 2000][digits[6]] + digits[0] * 10 + digits[1]
    let day = Day(year: year, month: digits[2] * 10 + digits[3], day: digits[4] * 10 + digits[5])
    return day == nil ? [.date] : []
  }

  /// Nine signs, the first two of which may be letters; the second letter counts by its place among the ten.
  static func unpFaults(_ text: String) -> [RequisiteFault] {
    let bytes = Array(text.utf8), letters = Array("ABCEHKMOPT".utf8)
    guard bytes.allSatisfy({ (48...57).contains($0) || letters.contains($0) }) else { return [.characters] }
    guard bytes.count == 9 else { return [.length] }
    if bytes.allSatisfy({ $0 == 48 }) { return [.zeros] }
    let isPerson = bytes[0] > 57
    guard bytes.dropFirst(2).allSatisfy({ $0 <= 57 }), (bytes[1] > 57) == isPerson else { return [.structure] }
    guard "1234567ABCEHKM".utf8.contains(bytes[0]) else { return [.prefix] }
    var values = bytes.map { Int($0) - ($0 > 57 ? 55 : 48) }
    if isPerson, let place = letters.firstIndex(of: bytes[1]) { values[1] = place }
    let rest = CheckDigits.sum(values, [29, 23, 19, 17, 13, 7, 5, 3]) % 11
    return rest == values[8] ? [] : [.checkDigit]
  }
}
