/// The type of value that a property of a calendar has (RFC 5545 section 8.3.2), and whether a value is one.
enum PropertyShape {
  case moment, moments, length, trigger, rule, offset, number, place, periods

  init?(_ name: String) {
    switch name {
    case "DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "COMPLETED", "CREATED", "DTSTAMP", "LAST-MODIFIED", "ACKNOWLEDGED": self = .moment
    case "EXDATE", "RDATE": self = .moments
    case "DURATION", "REFRESH-INTERVAL": self = .length
    case "TRIGGER": self = .trigger
    case "RRULE", "EXRULE": self = .rule
    case "TZOFFSETFROM", "TZOFFSETTO": self = .offset
    case "PRIORITY", "SEQUENCE", "REPEAT", "PERCENT-COMPLETE": self = .number
    case "GEO": self = .place
    case "FREEBUSY": self = .periods
    default: return nil
    }
  }

  /// Values of more bytes are not looked into: ten thousand dates take a fifth of a megabyte.
  static let longest = 256 << 10

  /// What is wrong with the value; nil when nothing is.
  func fault(_ line: ContentLine) -> ContentComplaint.Rule? {
    guard line.value.utf8.count <= Self.longest else { return .tooLong }
    let value = line.value.trimmed
    switch self {
    case .moment: return CalendarMoment(value) == nil ? .notADate : nil
    case .moments:
      // Empty lists are written by programs that know of no exception.
      let items = value.split(separator: ",")
      return items.allSatisfy { Self.isMoment($0.trimmingPrefix { $0 == " " }) } ? nil : .notADate
    case .length: return CalendarDuration(value) == nil ? .notADuration : nil
    case .trigger: return CalendarDuration(value) == nil && CalendarMoment(value) == nil ? .notADuration : nil
    case .rule:
      var isExact = true
      return CalendarRule(value, isExact: &isExact) == nil || !isExact ? .notARule : nil
    case .offset: return Self.offset(value) == nil ? .notAnOffset : nil
    case .number: return Int32(value) == nil ? .notANumber : nil
    case .place:
      let numbers = value.split(separator: ";").map { Double($0.trimmingPrefix { $0 == " " }) }
      guard numbers.count == 2, let north = numbers[0], let east = numbers[1] else { return .notAPlace }
      return abs(north) <= 90 && abs(east) <= 180 ? nil : .notAPlace
    case .periods: return value.split(separator: ",").allSatisfy { CalendarPeriod($0, zone: nil) != nil } ? nil : .notAPeriod
    }
  }

  private static func isMoment(_ text: some StringProtocol) -> Bool {
    CalendarMoment(text) != nil || CalendarPeriod(text, zone: nil) != nil || isTime(text)
  }

  /// `VALUE=TIME`: `hhmmss`, `hhmmssZ`.
  private static func isTime(_ text: some StringProtocol) -> Bool {
    let digits = text.last == "Z" ? text.dropLast() : text[...]
    guard digits.utf8.count == 6, let number = Int(digits), number >= 0 else { return false }
    return number / 10_000 < 24 && number / 100 % 100 < 60 && number % 100 <= 60
  }

  /// Seconds east of Greenwich of `+hhmm` or `-hhmmss`; nil from a day on.
  static func offset(_ text: String) -> Int? {
    let digits = text.dropFirst()
    guard let sign = text.first, sign == "+" || sign == "-", digits.utf8.count == 4 || digits.utf8.count == 6,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits)
    else { return nil }
    let full = digits.utf8.count == 4 ? number * 100 : number
    let (hours, minutes, seconds) = (full / 10_000, full / 100 % 100, full % 100)
    guard hours < 24, minutes < 60, seconds < 60 else { return nil }
    return (hours * 3600 + minutes * 60 + seconds) * (sign == "-" ? -1 : 1)
  }
}
