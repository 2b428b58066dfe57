import Analysis
import Formats
import Model

/// Forecasts of one or many series with intervals, each by the method that would have been best before.
public struct SeriesStudy: Study {
  /// Means over the series of a method's errors.
  struct Record {
    let method: ForecastMethod
    var percentage = 0.0
    var scaled = 0.0
    var scaledCount = 0
    var overall = 0.0
    var overallCount = 0
    var coverage = 0.0
    var count = 0
  }
  let path: String
  let reading: SeriesReading
  let results: [SeriesResult]
  let options: SeriesOptions
  /// Means of the back-tests, the best first.
  let backTests: [Record]
  /// Means against what came after, the best first; empty without it.
  let after: [Record]

  /// From here on no fitted numbers are listed for each series.
  private static let few = 20

  /// - Throws: `ToldFault`; `notEnough` when not a single series can be forecast; what `progress` throws.
  public init(path: String, options: SeriesOptions = SeriesOptions(), progress: StudyProgress? = nil) throws {
    self.path = path
    self.options = options
    var reading = try SeriesReading(path: path, options: options) { try progress?($0 * 0.1) }
    if let file = options.after { try reading.take(after: SeriesReading(path: file, options: options, progress: nil), path: file) }
    self.reading = reading
    let entries = reading.entries
    let origins = options.origins ?? (entries.count == 1 ? 6 : entries.count <= 20 ? 4 : entries.count <= 200 ? 2 : 1)
    let isFew = entries.count <= Self.few
    let unit = reading.unit
    func one(_ entry: SeriesEntry) -> SeriesResult {
      let season = options.season ?? entry.season ?? unit.season
      let usual = entry.after.isEmpty ? (unit == .number && season > 1 ? season : unit.horizon) : entry.after.count
      let horizon = min(10_000, max(1, options.horizon ?? entry.horizon ?? usual))
      return SeriesResult(entry, unit: unit, options: options, horizon: horizon, origins: origins, withModels: isFew)
    }
    var results: [SeriesResult] = []
    results.reserveCapacity(entries.count)
    // Both cores, a handful at a time so that the line of progress moves.
    let step = isFew ? 2 : 32
    for start in stride(from: 0, to: entries.count, by: step) {
      let part = Array(entries[start..<min(start + step, entries.count)])
      let (one, other) = bothHalves({ part[..<((part.count + 1) / 2)].map(one) }, { part[((part.count + 1) / 2)...].map(one) })
      results += one + other
      try progress?(0.1 + 0.9 * Double(results.count) / Double(entries.count))
    }
    self.results = results
    guard results.contains(where: { $0.forecast != nil }) else {
      let most = results.map(\.values.count).max() ?? 0
      throw StudyFault.notEnough(what: "values", found: most, needed: SeriesResult.least)
    }
    backTests = Self.backTests(results)
    after = Self.after(results)
  }

  private static func backTests(_ results: [SeriesResult]) -> [Record] {
    var records: [ForecastMethod: Record] = [:]
    for record in results.compactMap(\.backTest).flatMap(\.records) {
      var sum = records[record.method] ?? Record(method: record.method)
      sum.percentage += record.symmetricPercentage
      if let scaled = record.scaled { (sum.scaled, sum.scaledCount) = (sum.scaled + scaled, sum.scaledCount + 1) }
      if let overall = record.overallAverage { (sum.overall, sum.overallCount) = (sum.overall + overall, sum.overallCount + 1) }
      sum.coverage += record.coverage
      sum.count += 1
      records[record.method] = sum
    }
    return sorted(records)
  }

  private static func after(_ results: [SeriesResult]) -> [Record] {
    var records: [ForecastMethod: Record] = [:]
    for (method, errors) in results.flatMap(\.errors) {
      var sum = records[method] ?? Record(method: method)
      sum.percentage += errors.symmetricPercentage
      if let scaled = errors.scaled { (sum.scaled, sum.scaledCount) = (sum.scaled + scaled, sum.scaledCount + 1) }
      sum.count += 1
      records[method] = sum
    }
    return sorted(records)
  }

  /// Those that could forecast every series first, then by percentage.
  private static func sorted(_ records: [ForecastMethod: Record]) -> [Record] {
    records.values.sorted {
      ($1.count, $0.percentage / Double($0.count), $0.method.rawValue) < ($0.count, $1.percentage / Double($1.count), $1.method.rawValue)
    }
  }

  /// How many series each method was chosen for.
  var chosen: [(method: ForecastMethod, count: Int)] {
    ForecastMethod.allCases.map { method in (method, results.count { $0.method == method && $0.forecast != nil }) }.filter { $0.1 > 0 }
      .sorted { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) }
  }

  /// The period so many steps ahead of the end of a series.
  func period(_ result: SeriesResult, _ ahead: Int) -> Int { (result.last ?? result.values.count) + ahead + 1 }
}

extension SeriesReading {
  /// What came after, by the name of the series; a table of one series needs no name.
  mutating func take(after other: SeriesReading, path: String) throws {
    let isAlone = entries.count == 1 && other.entries.count == 1
    let named = Dictionary(other.entries.map { ($0.name, $0.values) }) { first, _ in first }
    var found = 0
    for index in entries.indices {
      guard let values = isAlone ? other.entries.first?.values : named[entries[index].name] else { continue }
      entries[index].after = values
      found += 1
    }
    guard found > 0 else { throw ExaminationFault.noLines(path: path) }
    rejects.add(other.rejects)
  }
}
