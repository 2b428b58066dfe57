import Model

/// A time zone that a calendar describes (`VTIMEZONE`): which offset holds from when on.
struct CalendarZone: Sendable {
  /// On the clock that was right until then, in order.
  private var changes: [(at: CalendarTime, before: Int, after: Int)] = []

  /// Of all zones of a file: a hundred zones of a whole century, thirty times over.
  static let mostChanges = 300_000

  /// Nil when no part of it says from when on which offset holds.
  init?(_ component: CalendarComponent, _ budget: inout Int) {
    guard let last = Day(year: 2100, month: 1, day: 1) else { return nil }
    for part in component.components.prefix(400) where budget > 0 {
      guard let line = part.property("DTSTART"), let start = CalendarMoment(line.value.trimmed)?.time,
        let after = part.property("TZOFFSETTO").flatMap({ PropertyShape.offset($0.value.trimmed) })
      else { continue }
      let before = part.property("TZOFFSETFROM").flatMap { PropertyShape.offset($0.value.trimmed) } ?? after
      changes.append((start, before, after))
      var isExact = true
      if let text = part.property("RRULE")?.value, let rule = CalendarRule(text, isExact: &isExact),
        rule.frequency == .yearly || rule.frequency == .monthly
      {
        var end = CalendarTime(last, 0)
        if let until = rule.until {
          let local = if case .utc(let time) = until { CalendarTime(seconds: time.seconds + Int64(before)) } else { until.time }
          end = min(end, local)
        }
        if start <= end {
          let times = RuleTimes.times(rule, from: start, in: start...end).prefix(2000)
          budget -= times.count
          for time in times { changes.append((time, before, after)) }
        }
      }
      for line in part.properties where line.name == "RDATE" {
        for value in line.value.split(separator: ",", maxSplits: 1000).prefix(1000) {
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
      // The times that a clock leaves out count as before the change (RFC 5545 section 3.3.5).
      let left = max(0, changes[middle].after - changes[middle].before)
      if changes[middle].at.seconds + Int64(left) <= time.seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? changes[0].before : changes[low - 1].after
  }
}
