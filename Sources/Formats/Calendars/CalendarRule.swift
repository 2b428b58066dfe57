/// How something in a calendar repeats (`RRULE`, RFC 5545 section 3.3.10).
public struct CalendarRule: Hashable, Sendable {
  public enum Frequency: String, Sendable, CaseIterable {
    case secondly = "SECONDLY"
    case minutely = "MINUTELY"
    case hourly = "HOURLY"
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  public var frequency: Frequency
  public var interval = 1
  public var count: Int?
  public var until: CalendarMoment?
  /// `BYDAY` as written: `MO`, `-1SU`.
  public var weekdays: [String] = []
  /// The other `BY` parts, by name in the order of `Self.ranges`.
  public var parts: [Part] = []
  /// `WKST`: the day that begins a week, when it is not Monday.
  public var weekStart: String?

  public struct Part: Hashable, Sendable {
    public var name: String
    public var numbers: [Int]
  }

  public init(_ frequency: Frequency) { self.frequency = frequency }

  static let ranges: [(name: String, range: ClosedRange<Int>, isSigned: Bool)] = [
    ("BYSECOND", 0...60, false), ("BYMINUTE", 0...59, false), ("BYHOUR", 0...23, false), ("BYMONTHDAY", 1...31, true),
    ("BYYEARDAY", 1...366, true), ("BYWEEKNO", 1...53, true), ("BYMONTH", 1...12, false), ("BYSETPOS", 1...366, true),
  ]
  static let dayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// Reads a rule; nil when a part of it is unknown, out of range, or missing. `isExact` is false when blanks had to be left out.
  public init?(_ text: String, isExact: inout Bool) {
    isExact = !text.utf8.contains(0x20)
    guard text.utf8.count <= 4000 else { return nil }
    var frequency: Frequency?
    var rule = CalendarRule(.daily)
    for part in text.uppercased().filter({ $0 != " " }).split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2 else { return nil }
      let value = sides[1]
      switch sides[0] {
      case "FREQ": frequency = Frequency(rawValue: value)
      case "INTERVAL":
        guard let number = Int(value), (1...32_767).contains(number) else { return nil }
        rule.interval = number
      case "COUNT":
        guard let number = Int(value), (1...1_000_000_000).contains(number) else { return nil }
        rule.count = number
      case "UNTIL":
        guard let moment = CalendarMoment(value) else { return nil }
        rule.until = moment
      case "WKST":
        guard Self.dayNames.contains(value) else { return nil }
        rule.weekStart = value == "MO" ? nil : value
      case "BYDAY":
        rule.weekdays = value.split(separator: ",").map(String.init)
        guard !rule.weekdays.isEmpty, rule.weekdays.count <= 380, rule.weekdays.allSatisfy(Self.isWeekday) else { return nil }
      case "RSCALE": guard value == "GREGORIAN" else { return nil }
      case "SKIP": guard ["OMIT", "BACKWARD", "FORWARD"].contains(value) else { return nil }
      case let name where name.hasPrefix("X-"): continue
      case let name:
        guard let (_, range, isSigned) = Self.ranges.first(where: { $0.name == name }) else { return nil }
        let numbers = value.split(separator: ",").map { Int($0) }
        guard !numbers.isEmpty, numbers.count <= 380 else { return nil }
        var valid: [Int] = []
        for number in numbers {
          guard let number, range.contains(isSigned ? Int(clamping: number.magnitude) : number) else { return nil }
          if !valid.contains(number) { valid.append(number) }
        }
        rule.parts.removeAll { $0.name == name }
        rule.parts.append(Part(name: name, numbers: valid))
      }
    }
    guard let frequency else { return nil }
    rule.frequency = frequency
    let order = Self.ranges.map(\.name)
    rule.parts.sort { (order.firstIndex(of: $0.name) ?? 0) < (order.firstIndex(of: $1.name) ?? 0) }
    self = rule
  }

  private static func isWeekday(_ text: String) -> Bool {
    guard dayNames.contains(String(text.suffix(2))) else { return false }
    let number = text.dropLast(2)
    return number.isEmpty || (Int(number).map { (1...53).contains($0.magnitude) } ?? false)
  }

  /// Whether a period can have as many times as `BYSETPOS` asks for; a rule that asks for more never fires.
  var hasReachablePlaces: Bool {
    guard let least = numbers("BYSETPOS")?.map(\.magnitude).min() else { return true }
    let longest =
      switch frequency {
      case .yearly: 366
      case .monthly: 31
      case .weekly: 7
      default: 1
      }
    var days = longest
    // A month has a weekday five times, a year fifty-three times; a numbered one is one day of either.
    let times = frequency == .monthly ? 5 : frequency == .yearly ? 53 : 1
    if !weekdays.isEmpty { days = min(days, weekdays.reduce(0) { $0 + ($1.utf8.count > 2 ? 1 : times) }) }
    if let dates = numbers("BYMONTHDAY") { days = min(days, dates.count * (frequency == .yearly ? 12 : 1)) }
    if let dates = numbers("BYYEARDAY") { days = min(days, dates.count) }
    let clock = ["BYHOUR", "BYMINUTE", "BYSECOND"].reduce(1) { $0 * max(1, numbers($1)?.count ?? 1) }
    return least <= days * clock
  }

  func numbers(_ name: String) -> [Int]? { parts.first { $0.name == name }?.numbers }

  public var text: String { text(hasUntil: true) }

  func text(hasUntil: Bool) -> String {
    var out = "FREQ=\(frequency.rawValue)"
    if let until, hasUntil { out += ";UNTIL=\(until.text)" }
    if let count { out += ";COUNT=\(count)" }
    if interval != 1 { out += ";INTERVAL=\(interval)" }
    for part in parts { out += ";\(part.name)=\(part.numbers.map(String.init).joined(separator: ","))" }
    if !weekdays.isEmpty { out += ";BYDAY=\(weekdays.joined(separator: ","))" }
    if let weekStart { out += ";WKST=\(weekStart)" }
    return out
  }
}
