import Analysis
import Charts
import Markup
import Wording

extension SeriesStudy {
  public func document(_ wording: Phrasebook) -> StudyDocument {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let values = results.reduce(0) { $0 + $1.values.count }
    var document = StudyDocument(
      wording("study.series.title"),
      wording(
        "study.series.read",
        [
          "file": file, "series": wording.integer(results.count), "values": wording.integer(values),
          "step": wording("study.step.\(reading.unit.rawValue)"),
        ]))
    let told = results.filter { $0.forecast != nil }
    if told.count == 1, let only = told.first { document.findings = finding(only, wording) }
    if results.count > 1 { document.findings = findings(wording) }
    document.warnings = warnings(wording)
    if let only = told.first, told.count == 1 { document.sections.append(forecastSection(only, wording)) }
    if let section = recordsSection(backTests, "study.series.backtest", "backtest", wording) { document.sections.append(section) }
    if let section = recordsSection(after, "study.series.after", "test", wording) { document.sections.append(section) }
    if told.count > 1 { document.sections += [seriesSection(wording), allSection(wording)] }
    if let section = reading.rejects.section(wording) { document.sections.append(section) }
    return document
  }

  func name(_ method: ForecastMethod, _ wording: Phrasebook) -> String { wording("study.method.\(method.rawValue)") }

  private func number(_ value: Double, _ wording: Phrasebook) -> String {
    wording.decimal(value, .upTo(value.magnitude < 10 ? 3 : value.magnitude < 1000 ? 2 : 0))
  }

  private func finding(_ result: SeriesResult, _ wording: Phrasebook) -> [String] {
    guard let forecast = result.forecast, let method = result.method else { return [] }
    let season = result.season
    let sum = forecast.mean.reduce(0, +)
    var found = [
      wording(
        "study.series.finding",
        [
          "name": result.name, "count": wording.integer(forecast.mean.count), "from": reading.unit.told(period(result, 0), wording),
          "to": reading.unit.told(period(result, forecast.mean.count - 1), wording), "sum": number(sum, wording),
          "next": number(forecast.mean[0], wording), "low": number(forecast.lower[0], wording), "high": number(forecast.upper[0], wording),
          "level": wording.percent(share: forecast.level), "method": name(method, wording),
        ])
    ]
    if season > 1, result.values.count >= season, forecast.mean.count >= season {
      let before = result.values.suffix(season).reduce(0, +), next = forecast.mean.prefix(season).reduce(0, +)
      if before > 0 {
        found.append(wording("study.series.year", ["change": wording.change(share: next / before - 1), "season": wording.integer(season)]))
      }
    }
    if let record = result.backTest?.records.first,
      let naive = result.backTest?.records.first(where: { $0.method == .seasonalNaive })
        ?? result.backTest?.records.first(where: { $0.method == .naive })
    {
      found.append(
        wording(
          "study.series.tested",
          [
            "error": wording.decimal(record.symmetricPercentage, .upTo(1)), "naive": wording.decimal(naive.symmetricPercentage, .upTo(1)),
            "origins": wording.integer(result.backTest?.origins.count ?? 0), "coverage": wording.percent(share: record.coverage, .upTo(0)),
          ]))
    }
    return found
  }

  private func findings(_ wording: Phrasebook) -> [String] {
    let list = chosen.prefix(6).map { "\(name($0.method, wording)) \(wording.integer($0.count))" }.joined(separator: ", ")
    var found = [wording("study.series.chosen", ["methods": list])]
    if let best = backTests.first {
      found.append(
        wording(
          "study.series.best",
          [
            "method": name(best.method, wording), "error": wording.decimal(best.percentage / Double(best.count), .upTo(2)),
            "series": wording.integer(best.count),
          ]))
    }
    return found
  }

  private func warnings(_ wording: Phrasebook) -> [String] {
    var found: [String] = []
    let all = results.flatMap(\.warnings)
    let many = results.count > 1
    func tell(_ key: String, _ count: Int, _ values: [String: String]) {
      guard count > 0 else { return }
      found.append(wording("study.series.warning.\(key)", values) + (many ? " " + wording("study.series.of", count: count) : ""))
    }
    func numbers(_ has: Int, _ needs: Int) -> [String: String] { ["has": wording.integer(has), "needs": wording.integer(needs)] }
    let short = all.compactMap { warning -> (Int, Int, Int)? in
      if case .season(let period, let has, let needs) = warning { (period, has, needs) } else { nil }
    }
    if let first = short.first {
      tell("season", short.count, numbers(first.1, first.2).merging(["period": wording.integer(first.0)]) { $1 })
    }
    let untested = all.compactMap { warning -> (Int, Int)? in if case .untested(let has, let needs) = warning { (has, needs) } else { nil }
    }
    if let first = untested.first { tell("untested", untested.count, numbers(first.0, first.1)) }
    let none = all.compactMap { warning -> (Int, Int)? in if case .none(let has, let needs) = warning { (has, needs) } else { nil } }
    if let first = none.first { tell("none", none.count, numbers(first.0, first.1)) }
    let gaps = all.reduce(0) { if case .gaps(let count) = $1 { $0 + count } else { $0 } }
    if gaps > 0 { found.append(wording("study.series.warning.gaps", count: gaps)) }
    tell("belowZero", all.count { if case .belowZero = $0 { true } else { false } }, [:])
    if reading.isCut { found.append(wording("study.series.warning.cut")) }
    if results.count == 1, results[0].values.allSatisfy({ $0 == results[0].values.first }) {
      found.append(wording("study.series.warning.constant"))
    }
    if reading.rejects.lines > 0 { found.append(wording("study.rejected", count: reading.rejects.lines)) }
    return found
  }

  private func forecastSection(_ result: SeriesResult, _ wording: Phrasebook) -> StudySection {
    let columns = ["period", "forecast", "low", "high"].map { wording("study.column.\($0)") }
    let title = wording("study.series.forecast.title")
    guard let forecast = result.forecast else { return StudySection(title, nil) }
    return StudySection(
      title, chart: chart(result, title, wording),
      StudyTable("forecast", columns, count: forecast.mean.count, shown: 60) { ahead in
        [
          .text(reading.unit.told(period(result, ahead), wording)), .number(forecast.mean[ahead], 4), .number(forecast.lower[ahead], 4),
          .number(forecast.upper[ahead], 4),
        ]
      })
  }

  /// Some seasons of the past, then the fan.
  private func chart(_ result: SeriesResult, _ title: String, _ wording: Phrasebook) -> HTML? {
    guard let forecast = result.forecast else { return nil }
    let shown = min(result.values.count, max(24, 4 * result.season), 200)
    let first = period(result, -1) - shown + 1
    let past = result.values.suffix(shown).enumerated().map { index, value in
      FanChart.Fact(reading.unit.told(first + index, wording), value: value, valueText: number(value, wording))
    }
    let ahead = forecast.mean.indices.map { index in
      FanChart.Expectation(
        reading.unit.told(period(result, index), wording), value: forecast.mean[index], valueText: number(forecast.mean[index], wording),
        bands: [(low: forecast.lower[index], high: forecast.upper[index])],
        rangeText: "\(number(forecast.lower[index], wording)) – \(number(forecast.upper[index], wording))")
    }
    let columns = ["period", "forecast", "low"].map { wording("study.column.\($0)") }
    return FanChart(
      text: ChartText(label: title, asTable: nil, empty: wording("base.empty.title")), facts: past, ahead: ahead,
      columns: (columns[0], columns[1], columns[2]), shown: shown,
      axis: { wording.decimal($0, .upTo($0.magnitude < 10 ? 2 : 0)) }
    ).html
  }

  private func recordsSection(_ records: [Record], _ title: String, _ file: String, _ wording: Phrasebook) -> StudySection? {
    guard !records.isEmpty else { return nil }
    let columns = ["method", "seriesCount", "smape", "mase", "owa", "coverage"].map { wording("study.column.\($0)") }
    return StudySection(
      wording(title),
      StudyTable(file, columns, count: records.count) { index in
        let record = records[index]
        let isBackTest = file == "backtest"
        return [
          .text(name(record.method, wording)), .integer(record.count), .number(record.percentage / Double(record.count), 3),
          .number(record.scaledCount > 0 ? record.scaled / Double(record.scaledCount) : nil, 3),
          .number(record.overallCount > 0 ? record.overall / Double(record.overallCount) : nil, 3),
          .share(isBackTest ? record.coverage / Double(record.count) : nil),
        ]
      })
  }

  private func seriesSection(_ wording: Phrasebook) -> StudySection {
    let results = self.results
    let columns = ["series", "values", "method", "smape", "next", "low", "high", "sumAhead"].map { wording("study.column.\($0)") }
    return StudySection(
      wording("study.series.list.title"),
      StudyTable("series", columns, numbers: 1, count: results.count, shown: 20) { index in
        let result = results[index]
        return [
          .text(result.name), .integer(result.values.count), .text(result.method.map { name($0, wording) } ?? "—"),
          .number(result.backTest?.records.first?.symmetricPercentage, 2), .number(result.forecast?.mean.first, 3),
          .number(result.forecast?.lower.first, 3), .number(result.forecast?.upper.first, 3),
          .number(result.forecast?.mean.reduce(0, +), 3),
        ]
      })
  }

  /// All periods of all series: a file for another program.
  private func allSection(_ wording: Phrasebook) -> StudySection {
    var rows: [(Int32, Int32)] = []
    for (index, result) in results.enumerated() {
      for ahead in 0..<(result.forecast?.mean.count ?? 0) {
        rows.append((Int32(truncatingIfNeeded: index), Int32(truncatingIfNeeded: ahead)))
      }
    }
    let columns = ["series", "period", "forecast", "low", "high"].map { wording("study.column.\($0)") }
    return StudySection(
      wording("study.series.forecast.title"),
      StudyTable("forecast", columns, numbers: 2, count: rows.count, shown: 0) { index in
        let (series, ahead) = (results[Int(rows[index].0)], Int(rows[index].1))
        guard let forecast = series.forecast else { return [] }
        return [
          .text(series.name), .text(reading.unit.code(period(series, ahead))), .number(forecast.mean[ahead], 6),
          .number(forecast.lower[ahead], 6), .number(forecast.upper[ahead], 6),
        ]
      })
  }
}
