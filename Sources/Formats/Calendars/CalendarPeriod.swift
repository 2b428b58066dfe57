/// A stretch of time (RFC 5545 section 3.3.9): from a moment to another, or for a length.
public struct CalendarPeriod: Hashable, Sendable {
  public var start: CalendarMoment
  public var end: CalendarMoment

  /// Reads `start/end` or `start/length`.
  init?(_ text: some StringProtocol, zone: String?) {
    let sides = text.split(separator: "/", maxSplits: 1)
    guard sides.count == 2, let start = CalendarMoment(sides[0], zone: zone), !start.isDay else { return nil }
    self.start = start
    if let end = CalendarMoment(sides[1], zone: zone), !end.isDay {
      self.end = end
    } else if let length = CalendarDuration(sides[1]), !length.isNegative {
      end = start.at(length.added(to: start.time))
    } else {
      return nil
    }
  }
}
