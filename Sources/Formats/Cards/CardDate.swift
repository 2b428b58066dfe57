import Model

/// A birthday or anniversary: a whole day, a day without its year (`--0203`), a year, or a month of one.
public struct CardDate: Hashable, Sendable {
  public var year: Int?
  public var month: Int?
  public var day: Int?

  /// Nil unless the parts that are given name a day, a month or a year of the calendar.
  public init?(year: Int?, month: Int?, day: Int?) {
    guard year != nil || (month != nil && day != nil) || day != nil || month != nil else { return nil }
    if let year, !(1...9999).contains(year) { return nil }
    if let month, !(1...12).contains(month) { return nil }
    // 29 February of an unknown year is a birthday.
    if let day {
      guard day >= 1, day <= (month.map { Day.days(in: $0, of: year ?? 2000) } ?? 31) else { return nil }
      if year != nil, month == nil { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day, when none of its parts is missing.
  public var whole: Day? {
    guard let year, let month, let day else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// Reads the forms of vCard 2.1 to 4.0 (ISO 8601 basic and extended, truncated; a time of day is passed over)
  /// and `dd.mm.yyyy`, which phones with Russian and Ukrainian settings write.
  public init?(_ text: String) {
    let trimmed = text.prefix { $0 != "T" && $0 != "t" }.filter { $0 != " " }
    let bytes = Array(trimmed.utf8)
    guard !bytes.isEmpty, bytes.count <= 20 else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    let shape = String(decoding: bytes.map { (0x30...0x39).contains($0) ? 0x39 : $0 }, as: UTF8.self)
    switch shape {
    case "99999999": self.init(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    case "9999-99-99", "9999/99/99", "9999.99.99": self.init(year: number(0..<4), month: number(5..<7), day: number(8..<10))
    case "9999-99": self.init(year: number(0..<4), month: number(5..<7), day: nil)
    case "9999": self.init(year: number(0..<4), month: nil, day: nil)
    case "--9999": self.init(year: nil, month: number(2..<4), day: number(4..<6))
    case "--99-99": self.init(year: nil, month: number(2..<4), day: number(5..<7))
    case "--99": self.init(year: nil, month: number(2..<4), day: nil)
    case "---99": self.init(year: nil, month: nil, day: number(3..<5))
    case "99.99.9999": self.init(year: number(6..<10), month: number(3..<5), day: number(0..<2))
    default: return nil
    }
  }

  /// The form of RFC 6350 in version 4.0; before it, which has no truncated forms, the one that phones write (`--02-03`).
  func text(_ version: CardVersion) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    func four(_ number: Int) -> String { String(repeating: "0", count: 4 - min(4, "\(number)".utf8.count)) + "\(number)" }
    let dash = version == .four ? "" : "-"
    return switch (year, month, day) {
    case (let year?, let month?, let day?): four(year) + dash + two(month) + dash + two(day)
    case (let year?, let month?, nil): four(year) + "-" + two(month)
    case (let year?, _, _): four(year)
    case (nil, let month?, let day?): "--" + two(month) + dash + two(day)
    case (nil, let month?, nil): "--" + two(month)
    case (nil, nil, let day?): "---" + two(day)
    case (nil, nil, nil): ""
    }
  }
}
