import Model

/// A time zone of the IANA database as the system keeps it (TZif, RFC 8536): when which offset began, and the rule for the time after.
struct ZoneInfo: Sendable {
  /// Seconds since the epoch, in order, with the offset from then on.
  private var changes: [(at: Int64, offset: Int)] = []
  private var first = 0
  private var rule: ZoneRule?

  /// Nil when the system knows no zone of this name.
  init?(_ name: String) {
    let allowed = name.utf8.allSatisfy {
      (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2D, 0x2B, 0x5F, 0x2F].contains($0)
    }
    guard allowed, name.utf8.first.map({ (0x41...0x5A).contains($0) }) == true,
      let file = try? MappedFile(path: "/usr/share/zoneinfo/" + name, limit: 1 << 20)
    else { return nil }
    guard file.withBytes({ read($0) }) else { return nil }
  }

  private mutating func read(_ bytes: UnsafeRawBufferPointer) -> Bool {
    func number(_ at: Int) -> Int { (0..<4).reduce(0) { $0 << 8 | Int(bytes[at + $1]) } }
    func header(_ at: Int) -> [Int]? {
      guard at >= 0, at + 44 <= bytes.count, bytes[at..<(at + 4)].elementsEqual("TZif".utf8) else { return nil }
      let counts = (0..<6).map { number(at + 20 + 4 * $0) }
      return counts.allSatisfy { $0 < 100_000 } ? counts : nil
    }
    guard let old = header(0), bytes[4] >= 0x32 else { return false }
    // isutc, isstd, leap, time, type, char; the block of version 1 is passed over.
    let second = 44 + old[3] * 5 + old[4] * 6 + old[5] + old[2] * 8 + old[1] + old[0]
    guard let counts = header(second) else { return false }
    let (times, types) = (counts[3], counts[4])
    let start = second + 44
    let kinds = start + times * 8, details = kinds + times
    let end = details + types * 6 + counts[5] + counts[2] * 12 + counts[1] + counts[0]
    guard types > 0, end <= bytes.count else { return false }
    func offset(_ type: Int) -> Int { Int(Int32(truncatingIfNeeded: number(details + type * 6))) }
    first = offset(0)
    for index in 0..<times {
      let at = Int64(truncatingIfNeeded: number(start + index * 8) << 32 | number(start + index * 8 + 4))
      let type = Int(bytes[kinds + index])
      guard type < types else { return false }
      changes.append((at, offset(type)))
    }
    rule = ZoneRule(String(decoding: bytes[end...].drop { $0 == 0x0A }.prefix { $0 != 0x0A }, as: UTF8.self))
    return true
  }

  /// Seconds east of Greenwich at a moment.
  func offset(utc: Int64) -> Int {
    if let rule, changes.last.map({ utc >= $0.at }) ?? true { return rule.offset(utc: utc) }
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].at <= utc { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : changes[low - 1].offset
  }

  /// The same for a time on the zone's own clock: of a time that comes twice the first, and for one that is left out the offset before it
  /// (RFC 5545 section 3.3.5).
  func offset(local: Int64) -> Int {
    let before = offset(utc: local - 86_400), after = offset(utc: local + 86_400)
    if offset(utc: local - Int64(before)) == before { return before }
    return offset(utc: local - Int64(after)) == after ? after : before
  }
}

/// The rule at the end of a TZif file, as in `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX TZ).
struct ZoneRule: Sendable {
  private let standard: Int
  private let summer: Int
  private let begin: Change?
  private let end: Change?

  /// The n-th weekday of a month; the fifth is the last.
  private struct Change: Sendable {
    var month: Int, week: Int, weekday: Int, second: Int

    init?(_ text: Substring) {
      let sides = text.split(separator: "/")
      guard let day = sides.first, day.first == "M" else { return nil }
      let numbers = day.dropFirst().split(separator: ".").compactMap { Int($0) }
      guard numbers.count == 3, (1...12).contains(numbers[0]), (1...5).contains(numbers[1]), (0...6).contains(numbers[2]) else {
        return nil
      }
      (month, week, weekday) = (numbers[0], numbers[1], numbers[2])
      second = sides.count > 1 ? ZoneRule.seconds(sides[1]) ?? 7200 : 7200
    }

    /// On the zone's own clock of a year, seconds since the epoch.
    func seconds(_ year: Int) -> Int64 {
      guard let first = Day(year: year, month: month, day: 1) else { return 0 }
      var day = first + ((weekday == 0 ? 7 : weekday) - first.weekday + 7) % 7 + (week - 1) * 7
      while day.civil.month != month { day = day - 7 }
      return Int64(day.number) * 86_400 + Int64(second)
    }
  }

  init?(_ text: String) {
    let parts = text.split(separator: ",")
    guard var head = parts.first else { return nil }
    func name() {
      if head.first == "<" { head = head.drop { $0 != ">" }.dropFirst() } else { head = head.drop(while: \.isLetter) }
    }
    name()
    let first = head.prefix { !$0.isLetter && $0 != "<" }
    guard let west = ZoneRule.seconds(first) else { return nil }
    standard = -west
    head = head.dropFirst(first.count)
    guard !head.isEmpty, parts.count == 3, let begin = Change(parts[1]), let end = Change(parts[2]) else {
      summer = standard
      begin = nil
      end = nil
      return
    }
    name()
    summer = head.isEmpty ? standard + 3600 : ZoneRule.seconds(head).map { -$0 } ?? standard + 3600
    self.begin = begin
    self.end = end
  }

  /// `2`, `-3:30`, `+12`.
  private static func seconds(_ text: Substring) -> Int? {
    let isNegative = text.first == "-"
    let numbers = text.drop { $0 == "-" || $0 == "+" }.split(separator: ":").map { Int($0) }
    guard (1...3).contains(numbers.count), numbers.allSatisfy({ $0.map { (0...167).contains($0) } ?? false }) else { return nil }
    let total = zip(numbers, [3600, 60, 1]).reduce(0) { $0 + ($1.0 ?? 0) * $1.1 }
    return isNegative ? -total : total
  }

  func offset(utc: Int64) -> Int {
    guard let begin, let end else { return standard }
    let year = CalendarTime(seconds: utc + Int64(standard)).day.civil.year
    let from = begin.seconds(year) - Int64(standard), to = end.seconds(year) - Int64(summer)
    let isSummer = from < to ? (from..<to).contains(utc) : !(to..<from).contains(utc)
    return isSummer ? summer : standard
  }
}
