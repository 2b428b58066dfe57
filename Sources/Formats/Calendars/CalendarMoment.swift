import Model

/// A wall-clock time of a day, in no zone.
public struct CalendarTime: Hashable, Comparable, Sendable {
  public var day: Day
  /// 0..<86,400.
  public var second: Int

  public init(_ day: Day, _ second: Int) {
    self.day = day
    self.second = second
  }

  /// Seconds since 1970-01-01T00:00:00 on the same clock.
  var seconds: Int64 { Int64(day.number) * 86_400 + Int64(second) }

  init(seconds: Int64) {
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    self.init(Day(Int32(clamping: day)), Int(seconds - day * 86_400))
  }

  public static func < (one: CalendarTime, other: CalendarTime) -> Bool { one.seconds < other.seconds }
}

/// When something in a calendar is (RFC 5545 sections 3.3.4 and 3.3.5).
public enum CalendarMoment: Hashable, Sendable {
  /// A whole day, wherever one is.
  case day(Day)
  case utc(CalendarTime)
  /// The same hour wherever one is.
  case local(CalendarTime)
  case zoned(CalendarTime, zone: String)

  /// Reads `yyyymmdd`, `yyyymmddThhmmss` or `yyyymmddThhmmssZ`; nil for anything else, and for days and hours that do not exist.
  public init?(_ text: some StringProtocol, zone: String? = nil) {
    let bytes = Array(text.utf8.prefix(17))
    guard [8, 15, 16].contains(bytes.count) else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(4..<6), let date = number(6..<8),
      let day = Day(year: year, month: month, day: date)
    else { return nil }
    guard bytes.count > 8 else {
      self = .day(day)
      return
    }
    guard bytes[8] == 0x54 || bytes[8] == 0x74, let hour = number(9..<11), let minute = number(11..<13), let second = number(13..<15),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    // 60 is a leap second, which no clock here shows.
    let time = CalendarTime(day, hour * 3600 + minute * 60 + min(second, 59))
    if bytes.count == 16 {
      guard bytes[15] == 0x5A || bytes[15] == 0x7A else { return nil }
      self = .utc(time)
    } else if let zone, !zone.isEmpty {
      self = zone.uppercased() == "UTC" || zone.uppercased() == "GMT" ? .utc(time) : .zoned(time, zone: zone)
    } else {
      self = .local(time)
    }
  }

  /// The clock it shows; midnight for a day.
  public var time: CalendarTime {
    switch self {
    case .day(let day): CalendarTime(day, 0)
    case .utc(let time), .local(let time), .zoned(let time, _): time
    }
  }

  public var isDay: Bool { if case .day = self { true } else { false } }

  /// The same kind of moment at another time.
  func at(_ time: CalendarTime) -> CalendarMoment {
    switch self {
    case .day: .day(time.day)
    case .utc: .utc(time)
    case .local: .local(time)
    case .zoned(_, let zone): .zoned(time, zone: zone)
    }
  }

  /// The value of a property, without its zone.
  public var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    let (year, month, date) = time.day.civil
    let day = padded(year, 4) + padded(month, 2) + padded(date, 2)
    if case .day = self { return day }
    let second = time.second
    let clock = "T" + padded(second / 3600, 2) + padded(second / 60 % 60, 2) + padded(second % 60, 2)
    if case .utc = self { return day + clock + "Z" }
    return day + clock
  }

  /// The property that says this moment.
  func line(_ name: String) -> ContentLine {
    switch self {
    case .day: ContentLine(name, text, [.init("VALUE", ["DATE"])])
    case .utc, .local: ContentLine(name, text)
    case .zoned(_, let zone): ContentLine(name, text, [.init("TZID", [zone])])
    }
  }
}
