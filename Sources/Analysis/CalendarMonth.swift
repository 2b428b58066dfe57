/// Calendar months of the proleptic Gregorian calendar, numbered `year * 12 + month - 1`, from days since 1970-01-01.
enum CalendarMonth {
  /// Days of the years 1...9999, the range every kernel accepts.
  static let days: ClosedRange<Int32> = -719_162...2_932_896

  /// The month number of a day (Hinnant, "chrono-compatible low-level date algorithms", civil_from_days).
  static func number(of day: Int32) -> Int32 {
    let shifted = Int(day) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return Int32(year * 12 + month - 1)
  }

  /// Month numbers for each day of a range: a table is faster than the division for millions of lines.
  static func table(for range: ClosedRange<Int32>) -> [Int32] {
    range.map(number(of:))
  }
}
