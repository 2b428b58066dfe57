import CCalendar
import Model

/// The times of a rule, from its start on: weeks and longer by libical, days and shorter by counting, both bounded.
struct RuleTimes {
  /// Nobody looks at more occurrences of one item at once.
  static let most = 20_000

  /// The times on the rule's own clock that lie in `window`, in order.
  static func times(_ rule: CalendarRule, from start: CalendarTime, in window: ClosedRange<CalendarTime>) -> [CalendarTime] {
    guard (1...9998).contains(start.day.civil.year) else { return [] }
    switch rule.frequency {
    case .secondly, .minutely, .hourly: return counted(rule, from: start, in: window)
    case .daily: return daily(rule, from: start, in: window)
    default: return iterated(rule, from: start, in: window)
    }
  }

  private static func iterated(_ rule: CalendarRule, from start: CalendarTime, in window: ClosedRange<CalendarTime>) -> [CalendarTime] {
    // libical would search for such a place through five centuries.
    guard rule.hasReachablePlaces else { return [] }
    var recurrence = rule.text(hasUntil: false).withCString { icalrecurrencetype_from_string($0) }
    guard recurrence.freq != ICAL_NO_RECURRENCE else { return [] }
    // COUNT is counted here: with it the iterator could not begin near the window.
    recurrence.count = 0
    guard let iterator = icalrecur_iterator_new(recurrence, time(start)) else { return [] }
    defer { icalrecur_iterator_free(iterator) }
    if rule.count == nil, window.lowerBound.day - 800 > start.day {
      icalrecur_iterator_set_start(iterator, time(CalendarTime(window.lowerBound.day - 400, start.second)))
    }
    var times: [CalendarTime] = []
    var number = 0
    for _ in 0..<400_000 {
      let next = icalrecur_iterator_next(iterator)
      guard icaltime_is_null_time(next) == 0,
        let day = Day(year: Int(next.year), month: Int(next.month), day: Int(next.day)),
        (0..<24).contains(next.hour), (0..<60).contains(next.minute), (0..<61).contains(next.second)
      else { break }
      let time = CalendarTime(day, Int(next.hour) * 3600 + Int(next.minute) * 60 + min(59, Int(next.second)))
      guard time >= start else { continue }
      number += 1
      if let count = rule.count, number > count { break }
      guard time <= window.upperBound, times.count < most else { break }
      if time >= window.lowerBound { times.append(time) }
    }
    return times
  }

  private static func time(_ time: CalendarTime) -> icaltimetype {
    var result = icaltime_null_time()
    let (year, month, day) = time.day.civil
    result.year = Int32(year)
    result.month = Int32(month)
    result.day = Int32(day)
    result.hour = Int32(time.second / 3600)
    result.minute = Int32(time.second / 60 % 60)
    result.second = Int32(time.second % 60)
    return result
  }

  /// Steps of hours, minutes or seconds, those that the `BY` parts let through. libical would search a rule that no day fits for hours.
  private static func counted(_ rule: CalendarRule, from start: CalendarTime, in window: ClosedRange<CalendarTime>) -> [CalendarTime] {
    let unit: Int64 = rule.frequency == .hourly ? 3600 : rule.frequency == .minutely ? 60 : 1
    let step = unit * Int64(rule.interval)
    var seconds = start.seconds
    if rule.count == nil, window.lowerBound.seconds > seconds { seconds += (window.lowerBound.seconds - seconds) / step * step }
    let filter = DayFilter(rule)
    var times: [CalendarTime] = []
    var number = 0
    for _ in 0..<400_000 where times.count < most {
      let time = CalendarTime(seconds: seconds)
      guard time <= window.upperBound else { break }
      guard filter.takes(time.day) else {
        // To the first step of the next day.
        let next = (Int64(time.day.number) + 1) * 86_400 - seconds
        seconds += max(1, (next + step - 1) / step) * step
        continue
      }
      if filter.takes(second: time.second) {
        number += 1
        if let count = rule.count, number > count { break }
        if time >= window.lowerBound { times.append(time) }
      }
      seconds += step
    }
    return times
  }

  /// Steps of days. libical would search a rule that no day fits for half a second.
  private static func daily(_ rule: CalendarRule, from start: CalendarTime, in window: ClosedRange<CalendarTime>) -> [CalendarTime] {
    let filter = DayFilter(rule)
    // Each day has the clock times that its parts name, else that of the start.
    let clock = (rule.numbers("BYHOUR") ?? [start.second / 3600]).sorted().flatMap { hour in
      (rule.numbers("BYMINUTE") ?? [start.second / 60 % 60]).sorted().flatMap { minute in
        (rule.numbers("BYSECOND") ?? [start.second % 60]).sorted().map { hour * 3600 + minute * 60 + min(59, $0) }
      }
    }
    let chosen = rule.numbers("BYSETPOS").map { places in
      clock.enumerated().filter { places.contains($0.offset + 1) || places.contains($0.offset - clock.count) }.map(\.element)
    }
    var day = start.day
    if rule.count == nil, window.lowerBound.day > day { day = day + (window.lowerBound.day - day) / rule.interval * rule.interval }
    var times: [CalendarTime] = []
    var number = 0
    for _ in 0..<400_000 where times.count < most {
      guard CalendarTime(day, 0) <= window.upperBound else { break }
      if filter.takes(day) {
        for second in (chosen ?? clock).prefix(most) {
          let time = CalendarTime(day, second)
          guard time >= start else { continue }
          number += 1
          if let count = rule.count, number > count { return times }
          if window.contains(time) { times.append(time) }
        }
      }
      day = day + rule.interval
    }
    return times
  }

  /// The `BY` parts as a filter, which is what they are for rules of hours and shorter (RFC 5545 page 44).
  private struct DayFilter {
    let months, monthDays, yearDays, hours, minutes, seconds: [Int]?
    let weekdays: [Int]

    init(_ rule: CalendarRule) {
      months = rule.numbers("BYMONTH")
      monthDays = rule.numbers("BYMONTHDAY")
      yearDays = rule.numbers("BYYEARDAY")
      hours = rule.numbers("BYHOUR")
      minutes = rule.numbers("BYMINUTE")
      seconds = rule.numbers("BYSECOND")
      weekdays = rule.weekdays.compactMap { CalendarRule.dayNames.firstIndex(of: String($0.suffix(2))).map { $0 + 1 } }
    }

    func takes(_ day: Day) -> Bool {
      let (year, month, date) = day.civil
      if let months, !months.contains(month) { return false }
      if !weekdays.isEmpty, !weekdays.contains(day.weekday) { return false }
      if let monthDays, !monthDays.contains(date), !monthDays.contains(date - Day.days(in: month, of: year) - 1) { return false }
      if let yearDays {
        guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else { return false }
        if !yearDays.contains(day - first + 1), !yearDays.contains(day - last - 1) { return false }
      }
      return true
    }

    func takes(second: Int) -> Bool {
      if let hours, !hours.contains(second / 3600) { return false }
      if let minutes, !minutes.contains(second / 60 % 60) { return false }
      if let seconds, !seconds.contains(second % 60) { return false }
      return true
    }
  }
}
