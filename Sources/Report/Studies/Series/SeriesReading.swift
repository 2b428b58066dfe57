import Analysis
import Formats
import Model

/// The series of a table, however it is laid out.
struct SeriesReading {
  enum Layout: String {
    /// A line for each period of each series.
    case long
    /// A line for each period, a column for each series.
    case columns
    /// A line for each series, its values one after another.
    case rows
    /// A line for each series, its values in one cell.
    case lists
  }
  var layout = Layout.long
  var unit = SeriesUnit.number
  var entries: [SeriesEntry] = []
  var rejects = StudyRejects()
  var total = 0
  /// Lines were summed to longer periods.
  var isSummed = false
  /// The last period was incomplete and was left out.
  var isCut = false

  static let series = StudyRole(
    "series",
    """
    series|series id|series name|unique id|ts id|id series|sku|store|shop|item|product|product name|product code|stock code|ряд
    серия|код ряда|товар|номенклатура|артикул|магазин|филиал|направление|код товара|наименование товара|серія|код ряду|філія|напрям
    назва товару
    """)
  static let period = StudyRole(
    "period",
    """
    period|date|day|month|week|quarter|year|time|t|ds|datetime|timestamp|order date|invoice date|sale date|дата|период|месяц|день
    неделя|квартал|год|время|дата продажи|дата заказа|дата документа|період|місяць|тиждень|рік|час|дата продажу|дата замовлення
    дата документу
    """)
  static let value = StudyRole(
    "value",
    """
    value|values|amount|sales|revenue|y|demand|total|sum|units|quantity|qty|volume|turnover|значение|сумма|продажи|выручка|спрос
    объем|итого|количество|оборот|отгрузка|значення|сума|виручка|попит|обсяг|разом|кількість|обіг|відвантаження
    """)
  static let train = StudyRole("train", "train|history|x train|история|історія")
  static let after = StudyRole("after", "test|after|future|actual|проверка|факт|перевірка")
  static let season = StudyRole("season", "season|frequency|freq|period|seasonality|сезон|сезонность|частота|сезонність")
  static let horizon = StudyRole("horizon", "h|horizon|nf|горизонт")
  static let roles = [series, period, value, train, after, season, horizon]

  /// No series is stretched over more periods than this.
  private static let longest = 1_000_000

  /// - Throws: `ToldFault`; what `progress` throws.
  init(path: String, options: SeriesOptions, progress: StudyProgress?) throws {
    var sheet = try StudySheet(path: path, options: options.study, roles: Self.roles)
    // Months and years as headings look like figures, and a line of figures like no heading.
    if sheet.header.isEmpty, let first = sheet.open().next(), SeriesShape.namesPeriods(first.texts) {
      sheet = try StudySheet(path: path, options: options.study, roles: Self.roles, hasHeader: true)
    }
    if try readWide(sheet, progress) {} else { try readLong(sheet, options, progress) }
    entries.removeAll { $0.values.isEmpty }
    guard !entries.isEmpty else { throw ExaminationFault.noLines(path: path) }
    if options.isTotal { sumAll() }
  }

  private mutating func readLong(_ sheet: StudySheet, _ options: SeriesOptions, _ progress: StudyProgress?) throws {
    let lines = try StudyLines(sheet, progress: progress)
    total = lines.total
    rejects = lines.rejects
    let delimiter = sheet.table.dialect.dialect.delimiter
    let places = try SeriesPlaces(sheet, lines, delimiter)
    layout = places.values.count > 1 ? .columns : .long
    let numbers = places.values.map { lines.columns[$0].numbers(delimiter) }
    var clock: SeriesClock?
    if let place = places.period {
      guard let found = SeriesClock(lines.columns[place].texts) else {
        throw StudyFault.noColumn(path: sheet.path, role: Self.period.key, headings: sheet.header)
      }
      clock = found
    }
    // Each line: series, period, value.
    var points: [[(period: Int, value: Double)]] = []
    let named = places.series.map { lines.columns[$0] }
    let count = named?.texts.count ?? 1
    points = Array(repeating: [], count: count * places.values.count)
    for row in 0..<lines.count {
      let owner = named.map { Int($0.codes[row]) } ?? 0
      guard owner >= 0 else {
        rejects.add(.noKey, line: Int(lines.lines[row]), column: named?.heading ?? "")
        continue
      }
      var period = row
      if let place = places.period, let clock {
        let code = lines.columns[place].codes[row]
        guard code >= 0, let found = clock.indexes[Int(code)] else {
          rejects.add(
            .badDay, line: Int(lines.lines[row]), column: lines.columns[place].heading, value: lines.columns[place].text(row) ?? "")
          continue
        }
        period = found
      }
      for (position, place) in places.values.enumerated() {
        let column = lines.columns[place]
        let code = column.codes[row]
        guard code >= 0, !numbers[position][Int(code)].isNaN else {
          if code >= 0 || places.values.count == 1 {
            rejects.add(.badNumber, line: Int(lines.lines[row]), column: column.heading, value: column.text(row) ?? "")
          }
          continue
        }
        points[owner * places.values.count + position].append((period, numbers[position][Int(code)]))
      }
    }
    unit = clock?.unit ?? .number
    let names = (0..<count).flatMap { owner in
      places.values.map { place in
        let parts = [named?.texts[owner], places.values.count > 1 ? lines.columns[place].heading : nil].compactMap { $0 }
        return parts.isEmpty ? lines.columns[place].heading : parts.joined(separator: " / ")
      }
    }
    try place(points, names, options, isOrdinal: clock == nil)
  }

  /// Puts points on an even step: sums what falls into one period, and fills what is missing with zero.
  private mutating func place(
    _ points: [[(period: Int, value: Double)]], _ names: [String], _ options: SeriesOptions, isOrdinal: Bool
  ) throws {
    var points = points
    let repeats = points.contains { Set($0.map(\.period)).count < $0.count }
    if unit == .day {
      let step = options.every ?? Self.step(points, repeats)
      if step != .day, step != .number, step != .hour {
        let days = points.lazy.joined().map(\.period)
        isSummed = repeats || Self.isCrowded(points, step)
        let last = days.max() ?? 0
        points = points.map { $0.map { (step.index(of: Int32(clamping: $0.period)), $0.value) } }
        // A period that has only begun would look like a fall.
        if isSummed, let end = step.firstDay(of: step.index(of: Int32(clamping: last)) + 1), Int(end.number) - last > 3 {
          let cut = step.index(of: Int32(clamping: last))
          if points.contains(where: { Set($0.map(\.period)).count > 2 }) {
            points = points.map { $0.filter { $0.period < cut } }
            isCut = true
          }
        }
        unit = step
      }
    } else if let every = options.every, every != unit {
      guard let coarser = coarser(every, points) else {
        throw StudyFault.badOption(option: "--every", value: every.rawValue, allowed: unit.rawValue)
      }
      points = coarser
      unit = every
      isSummed = true
    }
    let end = points.lazy.joined().map(\.period).max() ?? 0
    for (position, own) in points.enumerated() {
      guard let low = own.map(\.period).min(), let high = own.map(\.period).max() else { continue }
      // Sums of sales end together: silence at the end is no sales. Measured series end where they end.
      let last = isSummed ? end : high
      let (span, over) = last.subtractingReportingOverflow(low)
      guard !over, span < Self.longest, span < 1000 + 400 * own.count else { throw StudyFault.tooMany(what: "values", limit: Self.longest) }
      var values = [Double](repeating: 0, count: span + 1)
      var isFilled = [Bool](repeating: false, count: span + 1)
      for point in own {
        values[point.period - low] += point.value
        isFilled[point.period - low] = true
      }
      entries.append(
        SeriesEntry(name: names[position], values: values, last: isOrdinal ? nil : last, gaps: isFilled.count { !$0 }))
    }
  }

  /// From hours, months or quarters to something longer.
  private func coarser(_ every: SeriesUnit, _ points: [[(period: Int, value: Double)]]) -> [[(period: Int, value: Double)]]? {
    let order: [SeriesUnit] = [.hour, .day, .week, .month, .quarter, .year]
    guard let from = order.firstIndex(of: unit), let to = order.firstIndex(of: every), from < to else { return nil }
    let unit = unit
    return points.map { own in
      own.compactMap { point in unit.firstDay(of: point.period).map { (every.index(of: $0.number), point.value) } }
    }
  }

  /// The step of a column of days: as regular as they are, else by how long they reach.
  private static func step(_ points: [[(period: Int, value: Double)]], _ repeats: Bool) -> SeriesUnit {
    let days = Set(points.lazy.joined().map(\.period)).sorted()
    guard let first = days.first, let last = days.last, days.count > 1 else { return .day }
    let gaps = zip(days.dropFirst(), days).map { $0 - $1 }
    if gaps.allSatisfy({ (28...31).contains($0) || $0 % 30 < 4 && $0 > 31 && $0 < 400 }),
      Set(days.map { SeriesUnit.month.index(of: Int32(clamping: $0)) }).count == days.count
    {
      let steady = gaps.sorted()[gaps.count / 2]
      return steady > 360 ? .year : steady > 88 ? .quarter : .month
    }
    if gaps.allSatisfy({ (365...366).contains($0) }) { return .year }
    if gaps.allSatisfy({ $0 % 7 == 0 }) { return .week }
    if !repeats, days.count * 10 >= (last - first + 1) * 6 { return .day }
    let span = last - first
    return span >= 700 ? .month : span >= 120 ? .week : .day
  }

  /// Several points of a series fall into one period.
  private static func isCrowded(_ points: [[(period: Int, value: Double)]], _ step: SeriesUnit) -> Bool {
    points.contains { own in Set(own.map { step.index(of: Int32(clamping: $0.period)) }).count < own.count }
  }

  private mutating func sumAll() {
    let longest = entries.map(\.values.count).max() ?? 0
    // From the end, so that series that begin later count from their beginning.
    let end = entries.compactMap(\.last).max()
    var values = [Double](repeating: 0, count: longest)
    for entry in entries {
      let shift = end.flatMap { end in entry.last.map { end - $0 } } ?? 0
      for (position, value) in entry.values.reversed().enumerated() where position + shift < longest {
        values[longest - 1 - position - shift] += value
      }
    }
    entries = [SeriesEntry(name: "Σ", values: values, last: end, season: entries.first?.season)]
  }
}
