import Model

extension Phrasebook {
  private var names: CalendarNames { CalendarNames.of(language) }

  /// A day in figures: «21.11.2026», in English "21 Nov 2026".
  public func day(_ day: Day) -> String { written { write(day, into: &$0) } }

  public func write(_ day: Day, into bytes: inout [UInt8]) {
    let (year, month, number) = day.civil
    guard language == .english else {
      bytes.append(digits: UInt64(number.magnitude), width: 2)
      bytes.append(".")
      bytes.append(digits: UInt64(month.magnitude), width: 2)
      bytes.append(".")
      bytes.append(digits: UInt64(year.magnitude), width: 4)
      return
    }
    bytes.append(digits: UInt64(number.magnitude))
    bytes.append("\u{A0}")
    bytes.append(contentsOf: names.shortMonths[month - 1].utf8)
    bytes.append("\u{A0}")
    bytes.append(digits: UInt64(year.magnitude))
  }

  /// A day in words: «21 ноября 2026», "21 November 2026".
  public func longDay(_ day: Day) -> String { dayOfMonth(day) + "\u{A0}\(day.civil.year)" }

  /// A day of a year that is known: «21 ноября».
  public func dayOfMonth(_ day: Day) -> String {
    let (_, month, number) = day.civil
    return "\(number)\u{A0}\(names.monthsOfDay[month - 1])"
  }

  /// The head of a day in a timeline: «18 ноября, среда».
  public func dayAndWeekday(_ day: Day) -> String { dayOfMonth(day) + ", " + names.weekdays[day.weekday - 1] }

  /// «среда»; 1 is Monday.
  public func weekday(_ number: Int) -> String { names.weekdays[min(max(number, 1), 7) - 1] }

  /// «ср»; 1 is Monday.
  public func shortWeekday(_ number: Int) -> String { names.shortWeekdays[min(max(number, 1), 7) - 1] }

  /// The name of a month by itself: «ноябрь»; 1 is January.
  public func monthName(_ number: Int) -> String { names.months[min(max(number, 1), 12) - 1] }

  /// A month of a year, by its number since January of the year 0 (`Day.monthNumber`): «ноябрь 2026».
  public func month(_ monthNumber: Int) -> String { named(monthNumber, names.months) }

  /// The same on an axis: «ноя 2026».
  public func shortMonth(_ monthNumber: Int) -> String { named(monthNumber, names.shortMonths) }

  private func named(_ monthNumber: Int, _ names: [String]) -> String {
    let (year, month) = monthNumber >= 0 ? monthNumber.quotientAndRemainder(dividingBy: 12) : (0, 0)
    return "\(names[month])\u{A0}\(year)"
  }

  /// How far a day is from today: «сегодня», «вчера», «завтра», «27 дней назад», «13 месяцев назад», «через 3 дня».
  public func relative(_ day: Day, today: Day) -> String {
    let distance = day - today
    return switch distance {
    case 0: self("day.today")
    case -1: self("day.yesterday")
    case 1: self("day.tomorrow")
    case ..<0:
      switch Phrasebook.roughly(-distance) {
      case .days(let count): self("day.ago", count: count)
      case .months(let count): self("month.ago", count: count)
      case .years(let count): self("year.ago", count: count)
      }
    default: self("day.ahead", count: distance)
    }
  }

  /// How long ago a day was, as a column of a list says it: «27 дн.», «13 мес.», «15 лет». A day to come counts as today.
  public func age(of day: Day, today: Day) -> String {
    switch Phrasebook.roughly(max(0, today - day)) {
    case .days(let count): self("day.short", count: count)
    case .months(let count): self("month.short", count: count)
    case .years(let count): self("year.count", count: count)
    }
  }

  private enum Length { case days(Int), months(Int), years(Int) }

  /// Days up to a year, whole months up to two, then whole years of 365.25 days: nobody counts five thousand days.
  private static func roughly(_ days: Int) -> Length {
    switch days {
    case ..<366: .days(days)
    case ..<731: .months(days * 48 / 1461)
    default: .years(days * 4 / 1461)
    }
  }

  /// Two days as a period: «01.12.2025 – 21.11.2026».
  public func period(_ first: Day, _ last: Day) -> String { day(first) + "\u{A0}– " + day(last) }
}
