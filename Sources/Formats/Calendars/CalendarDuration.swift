/// A length of time in a calendar (RFC 5545 section 3.3.6): days follow the calendar, seconds the clock.
public struct CalendarDuration: Hashable, Sendable {
  public var isNegative: Bool
  /// Weeks are seven days.
  public var days: Int
  public var seconds: Int

  public init(days: Int = 0, seconds: Int = 0, isNegative: Bool = false) {
    self.days = days
    self.seconds = seconds
    self.isNegative = isNegative
  }

  /// Reads `[+-]P[nW][nD][T[nH][nM][nS]]`; nil for anything else and for more than a thousand years.
  public init?(_ text: some StringProtocol) {
    var bytes = Array(text.uppercased().utf8)[...]
    guard bytes.count <= 40 else { return nil }
    isNegative = bytes.first == 0x2D
    if bytes.first == 0x2D || bytes.first == 0x2B { bytes.removeFirst() }
    guard bytes.popFirst() == 0x50, !bytes.isEmpty else { return nil }
    days = 0
    seconds = 0
    var number: Int?
    var isTime = false
    var parts = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        let next = (number ?? 0) * 10 + Int(byte - 0x30)
        guard next <= 40_000_000_000 else { return nil }
        number = next
        continue
      case 0x54 where !isTime && number == nil:
        isTime = true
        continue
      default: break
      }
      guard let value = number else { return nil }
      number = nil
      parts += 1
      switch (byte, isTime) {
      case (0x57, false): days += value * 7
      case (0x44, false): days += value
      case (0x48, true): seconds += value * 3600
      case (0x4D, true): seconds += value * 60
      case (0x53, true): seconds += value
      default: return nil
      }
    }
    guard number == nil, parts > 0, parts <= 5, days <= 366_000, seconds <= 366_000 * 86_400 else { return nil }
  }

  public var text: String {
    var out = isNegative ? "-P" : "P"
    if days > 0 { out += "\(days)D" }
    if seconds > 0 || days == 0 {
      out += "T"
      if seconds >= 3600 { out += "\(seconds / 3600)H" }
      if seconds / 60 % 60 > 0 { out += "\(seconds / 60 % 60)M" }
      if seconds % 60 > 0 || seconds == 0 { out += "\(seconds % 60)S" }
    }
    return out
  }

  /// The clock time this much later.
  func added(to time: CalendarTime) -> CalendarTime {
    let sign: Int64 = isNegative ? -1 : 1
    return CalendarTime(seconds: time.seconds + sign * (Int64(days) * 86_400 + Int64(seconds)))
  }
}
