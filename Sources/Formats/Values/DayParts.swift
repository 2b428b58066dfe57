/// Three numbers of a day as written, not yet told apart.
struct DayParts {
  let first: Int, second: Int, third: Int
  /// Digits of the first and the last number: four make it a year.
  let firstDigits: Int, thirdDigits: Int
  /// Bytes read.
  let length: Int

  /// Nil when the bytes do not begin with three numbers parted by one of `. / -`, or with eight digits.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var numbers: [(value: Int, digits: Int)] = []
    var index = 0, mark: UInt8 = 0
    while numbers.count < 3 {
      var value = 0, count = 0
      while index < bytes.count, bytes[index] &- 0x30 < 10, count <= 8 {
        value = value * 10 + Int(bytes[index] &- 0x30)
        count += 1
        index += 1
      }
      guard count > 0 else { return nil }
      if numbers.isEmpty, count == 8, index == bytes.count || !Self.isMark(bytes[index]) {
        numbers = [(value / 10_000, 4), (value / 100 % 100, 2), (value % 100, 2)]
        break
      }
      guard count <= 4 else { return nil }
      numbers.append((value, count))
      guard numbers.count < 3 else { break }
      guard index < bytes.count, Self.isMark(bytes[index]), mark == 0 || bytes[index] == mark else { return nil }
      mark = bytes[index]
      index += 1
    }
    guard numbers[1].digits <= 2, numbers[0].digits != 3, numbers[2].digits != 3, numbers[0].digits <= 2 || numbers[2].digits <= 2 else {
      return nil
    }
    (first, second, third) = (numbers[0].value, numbers[1].value, numbers[2].value)
    (firstDigits, thirdDigits) = (numbers[0].digits, numbers[2].digits)
    length = index
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
  }

  var isYearFirst: Bool { firstDigits == 4 }

  func number(_ order: DayOrder) -> Result<Int32, ValueFault> {
    if isYearFirst { return DayText.number(first, second, third) }
    switch order {
    case .dayFirst: return DayText.number(year, second, first)
    case .monthFirst: return DayText.number(year, first, second)
    }
  }

  /// Years of two digits as POSIX reads them: 69...99 are 1969...1999, 00...68 are 2000...2068.
  private var year: Int { Self.year(third, digits: thirdDigits) }

  static func year(_ number: Int, digits: Int) -> Int { digits > 2 ? number : number + (number >= 69 ? 1900 : 2000) }
}
