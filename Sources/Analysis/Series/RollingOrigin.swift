/// Back-test of forecasting methods: each forecasts again and again from an earlier point, and is compared with what came after.
/// Source: L. J. Tashman, IJF 16 (2000) 437.
public struct RollingOrigin: Sendable {
  /// A method's record: means over all origins it could forecast from.
  public struct Record: Equatable, Sendable {
    public let method: ForecastMethod
    public let meanAbsolute: Double
    /// Percent.
    public let symmetricPercentage: Double
    public let scaled: Double?
    /// Half of sMAPE and MASE over those of Naive2; nil when they mean nothing.
    public let overallAverage: Double?
    /// Share of outcomes inside the interval, to be read against its level.
    public let coverage: Double
  }

  /// The best first: least mean absolute error (all have the same outcomes), ties in the order asked.
  public let records: [Record]
  /// Points the forecasts started from: values known at each.
  public let origins: [Int]
  public let horizon: Int

  public var best: ForecastMethod? { records.first?.method }

  /// - Parameters: `horizon` periods ahead; `origins` at most so many starting points, one period apart, the last leaving a full horizon.
  ///   Methods that cannot forecast from every origin are left out.
  /// - Throws: `countOutOfRange`, `limits`; `tooFew` when there are not two seasons (at least 6 values) before the first origin.
  public init(
    _ series: PeriodicSeries, methods: [ForecastMethod]? = nil, horizon: Int, origins wanted: Int = 6, level: Double = 0.95
  ) throws {
    try checkHorizon(horizon)
    try Forecast.check(level: level)
    guard (1...1000).contains(wanted) else { throw AnalysisFault.countOutOfRange(what: "origins", value: wanted) }
    let least = max(6, 2 * series.period + 2)
    try series.need(least + horizon, for: "back-test")
    let last = series.count - horizon
    origins = Array(max(least, last - wanted + 1)...last)
    self.horizon = horizon
    var naive: [ForecastErrors] = []
    for origin in origins { naive.append(try Self.errors(.naive2, series, origin, horizon, level).errors) }
    var records: [Record] = []
    for method in methods ?? ForecastMethod.candidates(for: series) {
      var found: [(errors: ForecastErrors, covered: Int)] = []
      for origin in origins {
        guard let one = try? Self.errors(method, series, origin, horizon, level) else { break }
        found.append(one)
      }
      guard found.count == origins.count else { continue }
      records.append(Self.record(method, found, naive, horizon))
    }
    self.records = records.enumerated().sorted { ($0.element.meanAbsolute, $0.offset) < ($1.element.meanAbsolute, $1.offset) }
      .map(\.element)
  }

  private static func errors(
    _ method: ForecastMethod, _ series: PeriodicSeries, _ origin: Int, _ horizon: Int, _ level: Double
  ) throws -> (errors: ForecastErrors, covered: Int) {
    let history = series.prefix(origin)
    let forecast = try method.forecast(history, horizon: horizon, level: level)
    let actual = Array(series.values[origin..<(origin + horizon)])
    let covered = (0..<horizon).count { forecast.lower[$0] <= actual[$0] && actual[$0] <= forecast.upper[$0] }
    return (try ForecastErrors(actual: actual, forecast: forecast.mean, history: history), covered)
  }

  private static func record(
    _ method: ForecastMethod, _ found: [(errors: ForecastErrors, covered: Int)], _ naive: [ForecastErrors], _ horizon: Int
  ) -> Record {
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    func all(_ values: [Double?]) -> Double? { values.contains { $0 == nil } ? nil : mean(values.compactMap { $0 }) }
    let percentage = mean(found.map(\.errors.symmetricPercentage))
    let scaled = all(found.map(\.errors.scaled))
    let (naivePercentage, naiveScaled) = (mean(naive.map(\.symmetricPercentage)), all(naive.map(\.scaled)))
    var overall: Double?
    if let scaled, let naiveScaled, naiveScaled > 0, naivePercentage > 0 {
      overall = 0.5 * (percentage / naivePercentage + scaled / naiveScaled)
    }
    return Record(
      method: method, meanAbsolute: mean(found.map(\.errors.meanAbsolute)), symmetricPercentage: percentage, scaled: scaled,
      overallAverage: overall, coverage: Double(found.reduce(0) { $0 + $1.covered }) / Double(found.count * horizon))
  }
}
