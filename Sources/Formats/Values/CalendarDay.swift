/// Days counted from 1970-01-01 in the proleptic Gregorian calendar, years 1...9999.
public enum CalendarDay {
  /// 0001-01-01 and 9999-12-31.
  public static let range: ClosedRange<Int32> = -719_162...2_932_896

  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day number; `noSuchDay` or `yearOutOfRange` when there is none.
  /// Source: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
  @inline(__always)
  public static func number(year: Int, month: Int, day: Int) -> Result<Int32, ValueFault> {
    guard (1...9999).contains(year) else { return .failure(.yearOutOfRange) }
    guard (1...12).contains(month), day >= 1, day <= length(ofMonth: month, year: year) else { return .failure(.noSuchDay) }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400, yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return .success(Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// Year, month and day of a day number; a number outside `range` is brought to its nearer end.
  /// Source: the same, civil_from_days.
  public static func parts(of number: Int32) -> (year: Int, month: Int, day: Int) {
    let shifted = Int(min(max(number, range.lowerBound), range.upperBound)) + 719_468
    let era = shifted / 146_097, dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let index = (5 * dayOfYear + 2) / 153
    let month = index < 10 ? index + 3 : index - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * index + 2) / 5 + 1)
  }
}
