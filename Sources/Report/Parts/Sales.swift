import Analysis
import Model

/// The sales of the base period by period, and what to expect: the method that erred least, tried from several earlier points.
struct Sales {
  /// Length of a period of the series.
  enum Grain: String { case week, month }

  let grain: Grain
  /// First day of each period.
  let starts: [Day]
  let series: PeriodicSeries
  let trial: RollingOrigin
  let method: ForecastMethod
  /// At 50, 80 and 95 %.
  let fans: [Forecast]

  /// Some period is expected below zero: returns above sales, or a fall carried on.
  var isBelowZero: Bool { fans.first?.mean.contains { $0 < 0 } ?? false }

  var horizon: Int { fans.first?.mean.count ?? 0 }

  /// Whole periods only. Months when two years of them are there, else weeks from Monday on.
  /// - Parameter last: the last day of the data; a period that ends later is not whole.
  /// - Throws: `tooFew`.
  init(_ purchases: Purchases, through last: Int32, returns: Returns) throws {
    guard let days = purchases.days else { throw AnalysisFault.tooFew(what: "weeks of sales", found: 0, needed: Self.fewest) }
    // Returns alone are no sales: what would follow them is nobody's forecast.
    guard purchases.revenue.contains(where: { $0 > 0 }) else {
      throw AnalysisFault.tooFew(what: "weeks of sales", found: 0, needed: Self.fewest)
    }
    let end = Day(min(last, Day.last.number - 1)) + 1
    let months = Self.months(from: Day(days.lowerBound), to: end)
    grain = months.count > 24 ? .month : .week
    let borders = grain == .month ? months : Self.weeks(from: Day(days.lowerBound), to: end)
    let count = max(0, borders.count - 1)
    guard count >= Self.fewest else { throw AnalysisFault.tooFew(what: "weeks of sales", found: count, needed: Self.fewest) }
    var sums = [Int64](repeating: 0, count: count)
    var period = [Int32](repeating: -1, count: Int(days.upperBound) - Int(days.lowerBound) + 1)
    for index in 0..<count {
      for day in borders[index].number..<borders[index + 1].number where day >= days.lowerBound && day <= days.upperBound {
        period[Int(day - days.lowerBound)] = Int32(index)
      }
    }
    for line in purchases.day.indices where purchases.revenue[line] >= 0 || returns == .net {
      let index = period[Int(purchases.day[line] - days.lowerBound)]
      guard index >= 0 else { continue }
      let (sum, over) = sums[Int(index)].addingReportingOverflow(purchases.revenue[line])
      if over { throw AnalysisFault.overflow(sum: "sales of a period") }
      sums[Int(index)] = sum
    }
    starts = Array(borders.dropLast())
    let season = grain == .month ? 12 : count > 110 ? 52 : 1
    series = try PeriodicSeries(sums.map(Double.init), period: season)
    let horizon = grain == .month ? (count >= 36 ? 12 : 6) : 8
    // A season of 52 asks for two years before the first origin.
    let tried = (try? RollingOrigin(series, methods: Self.methods(series), horizon: horizon, origins: 4))
    let series = series
    let plain = try tried == nil ? PeriodicSeries(series.values) : series
    let trial = try tried ?? RollingOrigin(plain, methods: Self.methods(plain), horizon: min(horizon, max(1, count / 4)), origins: 4)
    guard let best = trial.best else { throw AnalysisFault.noConvergence("forecast") }
    self.trial = trial
    method = best
    let steps = trial.horizon
    fans = try [0.5, 0.8, 0.95].map { try best.forecast(plain, horizon: steps, level: $0) }
  }

  private static let fewest = 12

  /// ETS with a season of 52 is left to those who have the time.
  private static func methods(_ series: PeriodicSeries) -> [ForecastMethod] {
    ForecastMethod.candidates(for: series).filter { series.period <= 24 || $0 != .smoothing }
  }

  /// First days of the whole months between two days, and of the month after them.
  private static func months(from first: Day, to end: Day) -> [Day] {
    let (year, month, day) = first.civil
    var number = year * 12 + month - 1 + (day > 1 ? 1 : 0)
    var out: [Day] = []
    while out.count < 1300, let start = Day(year: number / 12, month: number % 12 + 1, day: 1), start <= end {
      out.append(start)
      number += 1
    }
    return out
  }

  private static func weeks(from first: Day, to end: Day) -> [Day] {
    var start = first + (8 - first.weekday) % 7
    var out: [Day] = []
    while out.count < 5300, start <= end {
      out.append(start)
      start = start + 7
    }
    return out
  }
}
