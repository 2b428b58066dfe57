import Foundation
import Model

/// The time zones that a calendar names: those it describes itself, else those known by name.
public struct CalendarZones: Sendable {
  private var described: [String: CalendarZone] = [:]

  public init(_ roots: [CalendarComponent]) {
    func collect(_ component: CalendarComponent) {
      if component.name == "VTIMEZONE" {
        guard described.count < 200, let name = component.text("TZID"), let zone = CalendarZone(component) else { return }
        if described[name] == nil { described[name] = zone }
      } else if component.name == "VCALENDAR" {
        component.components.forEach(collect)
      }
    }
    roots.forEach(collect)
  }

  public func knows(_ name: String) -> Bool { described[name] != nil || Self.named(name) != nil }

  /// Seconds east of Greenwich in the zone at a time on its own clock; nil when nobody knows the zone.
  public func offset(_ name: String, at time: CalendarTime) -> Int? {
    if let zone = described[name] { return zone.offset(at: time) }
    guard let zone = Self.named(name) else { return nil }
    // The offset that holds at the moment which this offset makes of the time.
    let first = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time.seconds)))
    return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time.seconds - Int64(first))))
  }

  /// The moment in UTC; a time of no zone or of an unknown one is taken as one of `home`.
  public func instant(_ moment: CalendarMoment, home: Int = 0) -> Instant {
    let time = moment.time
    let offset =
      switch moment {
      case .utc: 0
      case .day, .local: home
      case .zoned(_, let zone): self.offset(zone, at: time) ?? home
      }
    return Instant(seconds: time.seconds - Int64(offset))
  }

  /// Names of the IANA database, with or without a path in front, and those of Windows.
  private static func named(_ name: String) -> TimeZone? {
    guard name.utf8.count <= 80 else { return nil }
    if let iana = WindowsZone.names[name] { return TimeZone(identifier: iana) }
    // `/Europe/Stockholm`, `/freeassociation.sourceforge.net/Europe/Stockholm`
    let parts = name.split(separator: "/")
    for count in [3, 2, 1] where parts.count >= count && (count > 1 || parts.count == 1) {
      let tail = parts.suffix(count).joined(separator: "/")
      if let zone = TimeZone(identifier: tail), tail.contains("/") || tail.count > 3 || tail == "UTC" || tail == "GMT" { return zone }
    }
    return nil
  }
}

/// A time zone that a calendar describes (`VTIMEZONE`): which offset holds from when on.
struct CalendarZone: Sendable {
  /// On the clock that was right until then, in order.
  private var changes: [(at: CalendarTime, before: Int, after: Int)] = []

  /// Nil when no part of it says from when on which offset holds.
  init?(_ component: CalendarComponent) {
    guard let last = Day(year: 2100, month: 1, day: 1) else { return nil }
    for part in component.components.prefix(400) {
      guard let line = part.property("DTSTART"), let start = CalendarMoment(line.value.trimmed)?.time,
        let after = part.property("TZOFFSETTO").flatMap({ PropertyShape.offset($0.value.trimmed) })
      else { continue }
      let before = part.property("TZOFFSETFROM").flatMap { PropertyShape.offset($0.value.trimmed) } ?? after
      changes.append((start, before, after))
      var isExact = true
      if let text = part.property("RRULE")?.value, let rule = CalendarRule(text, isExact: &isExact), rule.frequency != .secondly {
        var end = CalendarTime(last, 0)
        if let until = rule.until {
          let local = if case .utc(let time) = until { CalendarTime(seconds: time.seconds + Int64(before)) } else { until.time }
          end = min(end, local)
        }
        if start <= end {
          for time in RuleTimes.times(rule, from: start, in: start...end).prefix(2000) { changes.append((time, before, after)) }
        }
      }
      for line in part.properties where line.name == "RDATE" {
        for value in line.value.split(separator: ",").prefix(1000) {
          if let moment = CalendarMoment(String(value).trimmed) { changes.append((moment.time, before, after)) }
        }
      }
    }
    guard !changes.isEmpty else { return nil }
    changes.sort { $0.at < $1.at }
  }

  func offset(at time: CalendarTime) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].at <= time { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? changes[0].before : changes[low - 1].after
  }
}
