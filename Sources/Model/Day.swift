/// A day of the calendar, without a time and without a zone: days since 1970-01-01 (proleptic Gregorian).
public struct Day: Sendable, Hashable, Comparable, FieldValue {
  public var number: Int32
  public init(_ number: Int32) { self.number = number }

  /// The first and the last day that may enter: 0001-01-01 and 9999-12-31.
  public static let first = Day(-719_162)
  public static let last = Day(2_932_896)

  public static var kind: Kind { .day }
  public init(slot: Value) {
    guard case .integer(let number) = slot, let short = Int32(exactly: number) else { Self.mismatch(slot) }
    self.number = short
  }
  public var value: Value { .integer(Int64(number)) }
  public static func < (one: Day, other: Day) -> Bool { one.number < other.number }
  public static func + (day: Day, days: Int) -> Day { Day(Int32(clamping: Int(day.number) + days.clampedToDays)) }
  public static func - (day: Day, days: Int) -> Day { Day(Int32(clamping: Int(day.number) - days.clampedToDays)) }
  /// Days from the other day to this one.
  public static func - (one: Day, other: Day) -> Int { Int(one.number) - Int(other.number) }
}

extension Int {
  fileprivate var clampedToDays: Int { Swift.min(Swift.max(self, -4_000_000), 4_000_000) }
}

extension Day {
  /// Nil unless the three numbers name a day of the years 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.days(in: month, of: year) else { return nil }
    // Days from civil: eras of 400 years that begin in March, so that the leap day ends a year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month 1...12, day 1...31.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
  }

  /// Months since January of the year 0: one number a calendar month.
  public var monthNumber: Int {
    let (year, month, _) = civil
    return year * 12 + month - 1
  }

  /// 1 is Monday, 7 is Sunday.
  public var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 + 1 }

  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2026-11-21`.
  public var description: String {
    let (year, month, day) = civil
    return pad(year, 4) + "-" + pad(month, 2) + "-" + pad(day, 2)
  }

  /// Reads exactly `yyyy-mm-dd`.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
    var numbers = [0, 0, 0]
    for (index, byte) in bytes.enumerated() where index != 4 && index != 7 {
      guard (48...57).contains(byte) else { return nil }
      let part = index < 4 ? 0 : index < 7 ? 1 : 2
      numbers[part] = numbers[part] * 10 + Int(byte - 48)
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}

func pad(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
