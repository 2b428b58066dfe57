import Testing

@testable import Analysis

/// The series of the M3 and M4 competitions with what came after them.
struct Competition {
  struct Entry {
    let series: PeriodicSeries
    let actual: [Double]
  }

  let entries: [Entry]

  private static func numbers(_ text: String) -> [Double] { text.split(separator: " ").compactMap { Double(String($0)) } }

  static func m3(_ kind: String, period: Int) throws -> Competition? {
    guard let table = try SharedTable("data/m3/m3.csv.xz") else { return nil }
    let rows = table.rows.filter { $0.count == 8 && $0[1] == kind }
    return Competition(
      entries: try rows.map { Entry(series: try PeriodicSeries(numbers($0[6]), period: period), actual: numbers($0[7])) })
  }

  /// Rows of unequal length; the first column is the name.
  static func m4(_ name: String, period: Int) throws -> Competition? {
    guard let train = try SharedTable("data/m4/\(name)-train.csv.xz"), let test = try SharedTable("data/m4/\(name)-test.csv.gz") else {
      return nil
    }
    let after = Dictionary(test.rows.map { ($0[0], $0.dropFirst().compactMap { Double($0) }) }) { first, _ in first }
    return Competition(
      entries: try train.rows.map { row in
        Entry(series: try PeriodicSeries(row.dropFirst().compactMap { Double($0) }, period: period), actual: after[row[0]] ?? [])
      })
  }

  /// Mean sMAPE over all series.
  func error(_ forecast: (PeriodicSeries, Int) throws -> [Double]) throws -> Double {
    let errors = try entries.map { entry in
      try ForecastErrors(actual: entry.actual, forecast: forecast(entry.series, entry.actual.count), history: entry.series)
        .symmetricPercentage
    }
    return errors.reduce(0, +) / Double(errors.count)
  }

  func error(_ method: ForecastMethod) throws -> Double { try error { try method.forecast($0, horizon: $1).mean } }
}

@Suite("A13, A14 competitions") struct CompetitionTests {
  @Test(
    "A13: M3 sMAPE of theta within .15 of statsforecast, ETS not worse by .3, naive equal",
    arguments: [
      ("YEARLY", 1, 645, 16.65, 16.19, 17.88), ("QUARTERLY", 4, 756, 9.232, 9.447, 11.065), ("MONTHLY", 12, 1428, 13.827, 14.16, 17.234),
      ("OTHER", 1, 174, 4.933, 4.345, 6.302),
    ])
  func m3(_ kind: String, _ period: Int, _ count: Int, _ theta: Double, _ smoothing: Double, _ naive: Double) throws {
    guard let data = try Competition.m3(kind, period: period) else { return }
    #expect(data.entries.count == count)
    #expect(isNear(try data.error(.theta), theta, within: 0.15))
    #expect(try data.error { try SmoothingModel(automatic: $0).mean($1) } <= smoothing + 0.3)
    #expect(isNear(try data.error(.seasonalNaive), naive, within: 0.005))
  }

  @Test("A14: M4 weekly: naive 9.161 as published; theta 9.143, ETS 8.706 of statsforecast")
  func weekly() throws {
    guard let data = try Competition.m4("Weekly", period: 1) else { return }
    #expect(data.entries.count == 359)
    #expect(isNear(try data.error(.naive), 9.161, within: 0.0006))
    #expect(isNear(try data.error(.theta), 9.143, within: 0.15))
    let smoothing = try data.error { try SmoothingModel(automatic: $0).mean($1) }
    #expect(smoothing <= 8.706 + 0.3)
  }

  // The peer's 17.192 comes about by chance: its bound of beta is what the first model of a series started from (an array shared by all
  // of them), and its search stops far from the top (AICc above ours in 44 of 46 series). Ours has one bound for all series: 16.20.
  @Test("A14: M4 hourly: seasonal naive 13.912 as published; theta 18.133, ETS 17.192 of statsforecast")
  func hourly() throws {
    guard let data = try Competition.m4("Hourly", period: 24) else { return }
    #expect(try data.error { try SmoothingModel(automatic: $0).mean($1) } <= 17.192 + 0.3)
    #expect(data.entries.count == 414)
    #expect(isNear(try data.error(.seasonalNaive), 13.912, within: 0.0006))
    #expect(isNear(try data.error(.theta), 18.133, within: 0.15))
  }

  /// The methods of the organisers: the season taken out where it is significant, the method, the season put back.
  private enum Benchmark { case naive, simple, damped, combined }

  private func mean(_ series: PeriodicSeries, _ horizon: Int, _ method: Benchmark) throws -> [Double] {
    let season = Seasonality(series)
    let plain = try PeriodicSeries(season.adjusted(series.values))
    func smoothed(_ trend: SmoothingForm.Trend) throws -> [Double] {
      if trend == .none { return try ForecastMethod.simple.forecast(plain, horizon: horizon).mean }
      return try SmoothingModel(plain, form: SmoothingForm(.additive, trend, .none)).mean(horizon)
    }
    let values =
      switch method {
      case .naive: try ForecastMethod.naive.forecast(plain, horizon: horizon).mean
      case .simple: try smoothed(.none)
      case .damped: try smoothed(.damped)
      case .combined: zip(zip(try smoothed(.none), try smoothed(.additive)), try smoothed(.damped)).map { ($0.0 + $0.1 + $1) / 3 }
      }
    return values.enumerated().map { $1 * season.factor($0, after: series.count) }
  }

  @Test(
    "A14: M4 of the organisers: naive, Naive2, SES and Theta weekly and hourly within .15; Damped and Comb not worse by .3",
    arguments: [
      ("Weekly", 1, 9.161, 9.161, 9.012, 8.866, 9.093, 8.944), ("Hourly", 24, 43.003, 18.383, 18.094, 19.265, 18.138, 22.053),
    ])
  func organisers(
    _ name: String, _ period: Int, _ naive: Double, _ naive2: Double, _ simple: Double, _ damped: Double, _ theta: Double,
    _ combined: Double
  ) throws {
    guard let data = try Competition.m4(name, period: period) else { return }
    #expect(isNear(try data.error(.naive), naive, within: 0.0006))
    #expect(isNear(try data.error { try mean($0, $1, .naive) }, naive2, within: 0.15))
    #expect(isNear(try data.error { try mean($0, $1, .simple) }, simple, within: 0.15))
    #expect(isNear(try data.error(.theta), theta, within: 0.15))
    #expect(try data.error { try mean($0, $1, .damped) } <= damped + 0.3)
    #expect(try data.error { try mean($0, $1, .combined) } <= combined + 0.3)
  }
}
