import Model

/// A day as a cell gives it, with the time of day when it has one.
public struct DayAndTime: Equatable, Sendable {
  /// Days since 1970-01-01.
  public var day: Int32
  /// Seconds since midnight as written; nil when the cell has a day only.
  public var seconds: Int32?
  /// Minutes east of UTC when the cell says so ("Z" is 0).
  public var zoneMinutes: Int16?
}

/// Days as other programs write them: 2011-12-09, 09.12.2011, 9.12.11, 12/9/2011 8:26, 20111209, 2011-12-09T08:26:00Z,
/// 9 декабря 2011 г., 9 грудня 2011 р., 9 Dec 2011, December 9, 2011.
public enum DayText {
  /// The day of a cell; a time of day behind it must be one, but is dropped.
  /// - Parameter order: which number comes first when the year does not.
  public static func day(_ cell: UnsafeRawBufferPointer, order: DayOrder = .dayFirst) -> Result<Int32, ValueFault> {
    // "2011-12-09" and nothing else: most cells of most programs.
    if cell.count == 10, cell[4] == 0x2D, cell[7] == 0x2D, let year = digits(cell, 0, 4), let month = digits(cell, 5, 2),
      let day = digits(cell, 8, 2)
    {
      return number(year, month, day)
    }
    return dayAndTime(cell, order: order).map(\.day)
  }

  public static func dayAndTime(_ cell: UnsafeRawBufferPointer, order: DayOrder = .dayFirst) -> Result<DayAndTime, ValueFault> {
    let bytes = FieldText.trimmed(cell)
    if bytes.isEmpty { return .failure(.empty) }
    if bytes.count > FieldText.limit { return .failure(.tooLong) }
    guard let parts = DayParts(bytes) else {
      guard let named = NamedDay(bytes) else { return .failure(.notADay) }
      return number(named.year, named.month, named.day).flatMap { time($0, bytes, from: named.length) }
    }
    return parts.number(order).flatMap { time($0, bytes, from: parts.length) }
  }

  /// What stands behind a day: nothing, the word "year" or a time of day.
  private static func time(_ day: Int32, _ bytes: UnsafeRawBufferPointer, from length: Int) -> Result<DayAndTime, ValueFault> {
    let rest = UnsafeRawBufferPointer(rebasing: bytes[length...])
    guard !rest.isEmpty else { return .success(DayAndTime(day: day)) }
    // "09.12.2011 г.", "09.12.2011 р.", "9 декабря 2011 года"
    if ["г.", "г", "р.", "р", "года", "року"].contains(String(decoding: FieldText.trimmed(rest), as: UTF8.self)) {
      return .success(DayAndTime(day: day))
    }
    return TimeText.reading(rest).map { DayAndTime(day: day, seconds: $0.seconds, zoneMinutes: $0.zone) }
  }

  /// The day number of a year of 1...9999, a month and a day of it.
  @inline(__always)
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Result<Int32, ValueFault> {
    guard (1...9999).contains(year) else { return .failure(.yearOutOfRange) }
    return Day(year: year, month: month, day: day).map { .success($0.number) } ?? .failure(.noSuchDay)
  }

  public static func day(_ text: String, order: DayOrder = .dayFirst) -> Result<Int32, ValueFault> {
    FieldText.reading(text) { day($0, order: order) }
  }

  public static func dayAndTime(_ text: String, order: DayOrder = .dayFirst) -> Result<DayAndTime, ValueFault> {
    FieldText.reading(text) { dayAndTime($0, order: order) }
  }

  @inline(__always)
  static func digits(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for index in start..<(start + count) {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }
}
