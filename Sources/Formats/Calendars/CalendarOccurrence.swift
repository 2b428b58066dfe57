import Model

/// One time at which an item of a calendar takes place.
public struct CalendarOccurrence: Hashable, Sendable {
  /// Which item of the file it is, from 0.
  public var item: Int
  /// On the clock of the item.
  public var moment: CalendarMoment
  public var start: Instant
  public var end: Instant
  public var isWholeDay: Bool
}

extension CalendarFile {
  /// What takes place between two moments, recurrences expanded, in order: rules and further dates without exceptions,
  /// occurrences that were moved in the place they were moved to, cancelled ones left out.
  /// - Parameter home: seconds east of Greenwich for times that belong to no zone.
  public func occurrences(from first: Instant, to last: Instant, home: Int = 0) -> [CalendarOccurrence] {
    guard first <= last else { return [] }
    let items = items
    let zones = CalendarZones(roots)
    // The replaced occurrence of each series, told by its moment in UTC.
    var replaced: Set<Replacement> = []
    for item in items {
      if let moment = item.replaces, !item.uid.isEmpty {
        replaced.insert(Replacement(uid: item.uid, start: zones.instant(moment, home: home)))
      }
    }
    var found: [CalendarOccurrence] = []
    for (index, item) in items.enumerated() where item.kind != .journal && item.status != "CANCELLED" {
      guard found.count < Self.mostOccurrences else { break }
      for date in item.times(from: first, to: last, zones: zones, home: home) {
        let start = zones.instant(date.start, home: home)
        let end = max(start, date.end.map { zones.instant($0, home: home) } ?? start)
        guard start <= last, end >= first, end > first || start == end || start >= first else { continue }
        if item.replaces == nil, replaced.contains(Replacement(uid: item.uid, start: start)) { continue }
        found.append(CalendarOccurrence(item: index, moment: date.start, start: start, end: end, isWholeDay: date.start.isDay))
      }
    }
    found.sort { ($0.start, $0.item) < ($1.start, $1.item) }
    return Array(found.prefix(Self.mostOccurrences))
  }

  static let mostOccurrences = 100_000

  private struct Replacement: Hashable {
    var uid: String
    var start: Instant
  }
}

extension CalendarItem {
  /// The times of the item near a window, ends included; a task without a start has the time at which it is due.
  func times(from first: Instant, to last: Instant, zones: CalendarZones, home: Int) -> [CalendarDate] {
    guard let start = start ?? end else { return [] }
    let ending = lastMoment ?? start
    let length = max(0, ending.time.seconds - start.time.seconds)
    // Two days of room on both sides: clocks differ by less.
    let room: Int64 = 172_800 + length
    let low = CalendarTime(seconds: max(first.seconds, Instant.first.seconds) - room)
    let high = CalendarTime(seconds: min(last.seconds, Instant.last.seconds) + 172_800)
    var dates: [CalendarDate] = replaces != nil || rules.isEmpty ? [CalendarDate(start, end: ending)] : []
    var seen: Set<CalendarMoment> = Set(exceptions)
    // An exception may be written in another zone, or as the day.
    let instants = Set(exceptions.filter { !$0.isDay }.map { zones.instant($0, home: home) })
    let days = Set(exceptions.filter(\.isDay).map(\.time.day))
    func isExcepted(_ moment: CalendarMoment) -> Bool {
      moment.isDay ? days.contains(moment.time.day) : days.contains(moment.time.day) || instants.contains(zones.instant(moment, home: home))
    }
    if replaces == nil {
      // A further time with its own length holds against the rule's (RFC 5545 section 3.8.5.2).
      dates.insert(contentsOf: self.dates.filter { $0.end != nil }, at: 0)
      for rule in rules {
        // A series cut off before its start has nothing left.
        if let until = rule.until, isPast(start, until, zones, home) { continue }
        // The start is the first occurrence even when the rule does not name it.
        if start.time >= low { dates.append(CalendarDate(start, end: ending)) }
        guard low <= high else { continue }
        for time in RuleTimes.times(rule, from: start.time, in: low...high) {
          let moment = start.at(time)
          if let until = rule.until, isPast(moment, until, zones, home) { break }
          dates.append(CalendarDate(moment, end: start.at(CalendarTime(seconds: time.seconds + length))))
        }
      }
      for date in self.dates {
        dates.append(CalendarDate(date.start, end: date.end ?? date.start.at(CalendarTime(seconds: date.start.time.seconds + length))))
      }
    }
    return dates.filter { (replaces != nil || !isExcepted($0.start)) && seen.insert($0.start).inserted }
  }

  private func isPast(_ moment: CalendarMoment, _ until: CalendarMoment, _ zones: CalendarZones, _ home: Int) -> Bool {
    switch (until, moment) {
    case (.utc, .zoned), (.utc, .local): zones.instant(moment, home: home) > zones.instant(until, home: home)
    case (.day(let day), _): moment.time.day > day
    case (_, .day(let day)): day > until.time.day
    default: moment.time > until.time
    }
  }
}
