import Formats
import Model
import Wording

/// The step of a series: how its periods are counted, named, and how many make a season.
public enum SeriesUnit: String, CaseIterable, Sendable {
  case hour, day, week, month, quarter, year
  /// Positions without a calendar: 1, 2, 3.
  case number

  /// Periods to a season unless the user says otherwise.
  public var season: Int {
    switch self {
    case .hour: 24
    case .day: 7
    case .week: 52
    case .month: 12
    case .quarter: 4
    case .year, .number: 1
    }
  }

  /// How many of them a forecast looks ahead unless the user says otherwise.
  var horizon: Int {
    switch self {
    case .hour: 24
    case .day: 28
    case .week, .month: 12
    case .quarter: 8
    case .year, .number: 6
    }
  }

  /// The period that a day falls into.
  func index(of day: Int32) -> Int {
    let civil = Day(day).civil
    return switch self {
    case .hour: Int(day) * 24
    case .day, .number: Int(day)
    // Weeks begin on Monday; 1970-01-01 was a Thursday.
    case .week: (Int(day) + 3).quotientAndFloor(7).quotient
    case .month: civil.year * 12 + civil.month - 1
    case .quarter: civil.year * 4 + (civil.month - 1) / 3
    case .year: civil.year
    }
  }

  /// The first day of a period; nil outside the years 1...9999 and for positions.
  func firstDay(of index: Int) -> Day? {
    switch self {
    case .hour: Self.day(index.quotientAndFloor(24).quotient)
    case .day: Self.day(index)
    case .week: index > -1_000_000 && index < 1_000_000 ? Self.day(index * 7 - 3) : nil
    case .month: Day(year: index.quotientAndFloor(12).quotient, month: index.quotientAndFloor(12).rest + 1, day: 1)
    case .quarter: Day(year: index.quotientAndFloor(4).quotient, month: index.quotientAndFloor(4).rest * 3 + 1, day: 1)
    case .year: Day(year: index, month: 1, day: 1)
    case .number: nil
    }
  }

  private static func day(_ number: Int) -> Day? {
    guard let number = Int32(exactly: number), number >= Day.first.number, number <= Day.last.number else { return nil }
    return Day(number)
  }

  /// A period for programs: 2011-12, 2011-Q4, 2011-12-09, 17.
  func code(_ index: Int) -> String {
    guard let day = firstDay(of: index) else { return "\(index)" }
    let text = day.description
    return switch self {
    case .hour: text + "T" + (index.quotientAndFloor(24).rest < 10 ? "0" : "") + "\(index.quotientAndFloor(24).rest)"
    case .day, .week: text
    case .month: String(text.prefix(7))
    case .quarter: String(text.prefix(4)) + "-Q\(index.quotientAndFloor(4).rest + 1)"
    case .year: String(text.prefix(4))
    case .number: "\(index)"
    }
  }

  /// A period for people.
  func told(_ index: Int, _ wording: Phrasebook) -> String {
    guard let day = firstDay(of: index) else { return "\(index)" }
    return switch self {
    case .month: wording.shortMonth(day.monthNumber)
    case .day, .week: wording.day(day)
    default: code(index)
    }
  }
}

extension Int {
  /// Division towards minus infinity, for periods before the year 0 or 1970.
  func quotientAndFloor(_ by: Int) -> (quotient: Int, rest: Int) {
    let (quotient, rest) = quotientAndRemainder(dividingBy: by)
    return rest < 0 ? (quotient - 1, rest + by) : (quotient, rest)
  }
}

/// Texts of periods brought to numbers that count them.
struct SeriesClock {
  let unit: SeriesUnit
  /// The period of each text; nil for what is none.
  let indexes: [Int?]

  /// Tells from all distinct texts of a column how its periods are written; nil when most of them are no periods.
  init?(_ texts: [String]) {
    guard !texts.isEmpty else { return nil }
    let readers: [([String]) -> (SeriesUnit, [Int?])?] = [Self.years, Self.months, Self.quarters, Self.days, Self.numbers]
    for reader in readers {
      guard let (unit, indexes) = reader(texts), indexes.count(where: { $0 != nil }) * 100 >= texts.count * 95 else { continue }
      self.unit = unit
      self.indexes = indexes
      return
    }
    return nil
  }

  /// 1999, 1999.25 (quarters), 1999.08333 (months).
  private static func years(_ texts: [String]) -> (SeriesUnit, [Int?])? {
    let values = texts.map { StudyNumber.value($0, $0.contains(",") ? .comma : .dot) }
    let known = values.compactMap { $0 }
    guard known.allSatisfy({ $0 >= 1000 && $0 < 3000 }), known.count * 100 >= texts.count * 95 else { return nil }
    for (unit, count) in [(SeriesUnit.year, 1.0), (.quarter, 4), (.month, 12)] where known.allSatisfy({ isWhole($0 * count, 0.02) }) {
      // Positions beyond a thousand may look like years: years follow each other closely.
      return (unit, values.map { $0.map { Int(($0 * count).rounded()) } })
    }
    return nil
  }

  private static func isWhole(_ value: Double, _ tolerance: Double) -> Bool { (value - value.rounded()).magnitude < tolerance }

  /// 2011-12, 12.2011, 2011M12, 201112, Dec 2011, декабрь 2011.
  private static func months(_ texts: [String]) -> (SeriesUnit, [Int?])? { (.month, texts.map(month)) }

  private static func month(_ text: String) -> Int? {
    let parts = digits(text)
    if parts.count == 1, let only = parts.first, only.count == 6, text.count == 6, let value = Int(only) {
      return valid(year: value / 100, month: value % 100)
    }
    // Two numbers with whatever between them: 2011-12, 1990:01, 12 2011.
    if parts.count == 2, text.count <= 10, !text.contains(where: { $0.isLetter && !"mMмМ".contains($0) }) {
      if parts[0].count == 4, parts[1].count <= 2, let year = Int(parts[0]), let month = Int(parts[1]) {
        return valid(year: year, month: month)
      }
      if parts[1].count == 4, parts[0].count <= 2, let year = Int(parts[1]), let month = Int(parts[0]) {
        return valid(year: year, month: month)
      }
    }
    if let day = MonthText.firstDay(text, years: 1000...2999) { return SeriesUnit.month.index(of: day) }
    guard parts.count == 1, text.contains(where: \.isLetter), text.count <= 30 else { return nil }
    if case .success(let day) = DayText.day("1 " + text) { return SeriesUnit.month.index(of: day) }
    return nil
  }

  private static func valid(year: Int, month: Int) -> Int? {
    (1...12).contains(month) && (1000..<3000).contains(year) ? year * 12 + month - 1 : nil
  }

  private static func digits(_ text: String) -> [Substring] { text.prefix(40).split { !$0.isASCII || !$0.isNumber } }

  /// 2011Q4, Q4 2011, 4 кв. 2011, 2011-К4.
  private static func quarters(_ texts: [String]) -> (SeriesUnit, [Int?])? {
    (
      .quarter,
      texts.map { text in
        let parts = digits(text), letters = text.lowercased().filter(\.isLetter)
        guard parts.count == 2, ["q", "к", "кв", "квартал", "quarter", "qtr", "квг", "кварталг", "квр"].contains(letters) else {
          return nil
        }
        let (year, quarter) = parts[0].count == 4 ? (parts[0], parts[1]) : (parts[1], parts[0])
        guard let year = Int(year), let quarter = Int(quarter), (1...4).contains(quarter), (1000..<3000).contains(year) else { return nil }
        return year * 4 + quarter - 1
      }
    )
  }

  /// Days, and hours when the cells have a time of day that differs.
  private static func days(_ texts: [String]) -> (SeriesUnit, [Int?])? {
    let order = DayOrderGuess(sample: texts.prefix(5000)).order
    let read = texts.map { try? DayText.dayAndTime($0, order: order).get() }
    let hours = Set(read.compactMap { $0?.seconds.map { $0 / 3600 } })
    guard hours.count < 2 else { return (.hour, read.map { $0.map { Int($0.day) * 24 + Int(($0.seconds ?? 0) / 3600) } }) }
    return (.day, read.map { $0.map { Int($0.day) } })
  }

  private static func numbers(_ texts: [String]) -> (SeriesUnit, [Int?])? {
    (.number, texts.map { text in Int(text).flatMap { $0.magnitude < 1_000_000_000 ? $0 : nil } })
  }
}
