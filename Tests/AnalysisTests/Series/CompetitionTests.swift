import Analysis
import Testing

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
}
