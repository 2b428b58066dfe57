import Analysis
import ArgumentParser
import Report

extension AnalyseCommand {
  /// Forecasts with intervals and a back-test.
  struct SeriesOf: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "series", abstract: "Forecasts with intervals, each by the method that would have been best before.",
      discussion: """
        The file has a line for each period:

          Month,Sales                 or          Product,Date,Amount
          2025-01,1200                            Tea,05.01.2025,150.50
          2025-02,1340                            Coffee,05.01.2025,99

        (a column of the series is optional, several columns of numbers are several series, days are summed to weeks or months), or a line \
        for each series, its values in columns or in one cell. Periods may be days, hours, weeks, months (2025-01, янв 2025), quarters \
        (2025Q1), years, or nothing. Roles for --map: series, period, value, train, after, season, horizon. Methods: naive, \
        seasonal_naive, naive2, simple, holt_winters_additive, holt_winters_multiplicative, ets, theta, croston, sba, tsb.
        """)
    @OptionGroup var table: StudyArguments
    @Option(help: "A table of what came after, written as the first; forecasts are compared with it.") var test: String?
    @Option(help: "Sum to: hour, day, week, month, quarter, year.") var every: String?
    @Option(help: "Periods to a season, 1 for none; by the step when left out.") var season: Int?
    @Option(help: "Periods ahead.") var horizon: Int?
    @Option(help: "Methods to choose from, separated by commas; by the series when left out.") var methods: String?
    @Option(help: "Starting points of the back-test; 0 leaves it out.") var origins: Int?
    @Option(help: "Percent of the intervals.") var level = 95.0
    @Flag(help: "Sum all series to one.") var total = false

    func run() async throws {
      var options = SeriesOptions(study: try table.options(), after: test, isTotal: total)
      if let every {
        guard let unit = SeriesUnit(rawValue: every), unit != .number else {
          throw ValidationError("--every \(every): hour, day, week, month, quarter, year")
        }
        options.every = unit
      }
      for (name, value, range) in [("season", season, 1...10_000), ("horizon", horizon, 1...10_000), ("origins", origins, 0...1000)] {
        if let value, !range.contains(value) { throw ValidationError("--\(name) \(value): \(range.lowerBound)...\(range.upperBound)") }
      }
      (options.season, options.horizon, options.origins) = (season, horizon, origins)
      options.methods = try (methods ?? "").split(separator: ",").map { name in
        guard let method = ForecastMethod(rawValue: String(name)) else {
          throw ValidationError("--methods \(name): \(ForecastMethod.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return method
      }
      guard level > 0, level < 100 else { throw ValidationError("--level \(level): 0...100") }
      options.level = level / 100
      try await table.run { [options] in try SeriesStudy(path: table.file, options: options, progress: $0) }
    }
  }
}
