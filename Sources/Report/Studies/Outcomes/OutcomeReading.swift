import Analysis
import Formats
import Model

/// The cases of a table: ended ones with their outcome, open ones to be scored, and the columns a model may learn from.
struct OutcomeReading {
  let target: OutcomeTarget
  /// Rows of the table that ended, and those still open.
  let ended: [Int]
  let open: [Int]
  let outcome: [Bool]
  /// Over ended cases first, then open ones.
  let features: FeatureColumns
  let dayHeading: String?
  /// By ended case.
  private let day: [Int32?]
  private let lines: StudyLines
  /// Suspects that the user keeps.
  private let keep: Set<String>
  private let casePlace: Int?

  /// - Throws: `StudyFault`.
  init(_ sheet: StudySheet, _ lines: StudyLines, _ options: OutcomeOptions) throws {
    self.lines = lines
    var options = options
    options.without = try sheet.headings(options.without, option: "--without", lines)
    options.keep = try sheet.headings(options.keep, option: "--keep", lines)
    options.categories = try sheet.headings(options.categories, option: "--category", lines)
    keep = options.keep
    let target = try OutcomeTarget(sheet, lines, options)
    self.target = target
    let column = lines.columns[target.place]
    func side(_ row: Int) -> Bool? { column.codes[row] < 0 ? nil : target.sides[Int(column.codes[row])] }
    let ended = (0..<lines.count).filter { side($0) != nil }
    self.ended = ended
    open = (0..<lines.count).filter { side($0) == nil }
    outcome = ended.map { side($0) == true }
    let positives = outcome.count { $0 }
    let rarer = min(positives, ended.count - positives)
    guard rarer >= 4 else { throw StudyFault.notEnough(what: "outcomes", found: rarer, needed: 4) }
    let delimiter = sheet.table.dialect.dialect.delimiter
    var day = sheet.column(OutcomeStudy.dayRole)
    // A number in a column "day", as the day of a month, orders nothing.
    if let place = day, case .day = lines.columns[place].kind(delimiter) {
    } else if !sheet.isChosen(OutcomeStudy.dayRole) {
      day = lines.columns.indices.first { place in
        guard OutcomeStudy.dayRole.fits(lines.columns[place].heading), case .day = lines.columns[place].kind(delimiter) else {
          return false
        }
        return true
      }
    }
    dayHeading = day.map { lines.columns[$0].heading }
    if let day {
      let days = lines.columns[day].days()
      self.day = ended.map { lines.columns[day].codes[$0] < 0 ? nil : days[Int(lines.columns[day].codes[$0])] }
    } else {
      self.day = []
    }
    casePlace =
      sheet.column(OutcomeStudy.caseRole)
      ?? lines.columns.indices.first {
        FeatureColumns.isKey(lines.columns[$0].heading) && lines.columns[$0].texts.count * 10 > lines.count * 9
      }
    var features = FeatureColumns(
      lines, rows: ended + open, excluded: Set([target.place] + (day.map { [$0] } ?? [])), categories: options.categories,
      without: options.without, delimiter: delimiter)
    Self.dropAfterwards(&features, ended: ended.count, open: open.count, keep: options.keep)
    guard !features.columns.isEmpty else { throw StudyFault.notEnough(what: "features", found: 0, needed: 1) }
    self.features = features
  }

  /// What is filled where the outcome is known and empty where it is not, is written down after it.
  private static func dropAfterwards(_ features: inout FeatureColumns, ended: Int, open: Int, keep: Set<String>) {
    guard open >= 20 else { return }
    for position in features.columns.indices.reversed() where !keep.contains(features.columns[position].name) {
      let isKnown: (Int) -> Bool =
        switch features.columns[position].values {
        case .numbers(let values): { !values[$0].isNaN }
        case .categories(let codes, _): { codes[$0] >= 0 }
        }
      let (before, after) = ((0..<ended).count(where: isKnown), (ended..<(ended + open)).count(where: isKnown))
      if after * 20 <= open, before * 2 >= ended { features.drop(.afterwards, position) }
    }
  }

  var usualFolds: Int {
    let most = ended.count > 500_000 ? 3 : ended.count > 100_000 ? 5 : 10
    let rarer = min(outcome.count { $0 }, outcome.count { !$0 })
    return max(2, min(most, rarer / 2))
  }

  func table(_ features: FeatureColumns) throws -> OutcomeTable {
    try OutcomeTable(columns: Self.rows(features, 0..<ended.count), outcome: outcome)
  }

  private static func rows(_ features: FeatureColumns, _ range: Range<Int>) -> [OutcomeColumn] {
    features.columns.map { column in
      switch column.values {
      case .numbers(let values): OutcomeColumn(column.name, .numbers(Array(values[range])))
      case .categories(let codes, let count): OutcomeColumn(column.name, .categories(Array(codes[range]), count: count))
      }
    }
  }

  /// Columns too good to be true are put aside, unless the user keeps them or nothing else is there.
  /// At most 20,000 cases are looked at: a warning needs no more.
  func withoutLeaks(
    progress: StudyProgress
  ) throws -> (features: FeatureColumns, leaks: [LeakWarning], kept: Set<String>) {
    let table = try table(features)
    var sample = table
    if table.count > 20_000 {
      // Every k-th case, so that order in the file does not matter.
      let step = (table.count + 19_999) / 20_000
      let rows = stride(from: 0, to: table.count, by: step).map { $0 }
      let columns = table.columns.map { column in
        switch column.values {
        case .numbers(let values): OutcomeColumn(column.name, .numbers(rows.map { values[$0] }))
        case .categories(let codes, let count): OutcomeColumn(column.name, .categories(rows.map { codes[$0] }, count: count))
        }
      }
      sample = try OutcomeTable(columns: columns, outcome: rows.map { outcome[$0] })
    }
    try progress(0.1)
    let rarer = min(sample.positives, sample.count - sample.positives)
    let leaks = rarer >= 6 ? try LeakWarning.search(sample) : []
    try progress(1)
    var kept = keep.intersection(leaks.map(\.name))
    var features = features
    for leak in leaks where !keep.contains(leak.name) {
      guard features.columns.count > 1, let position = features.columns.firstIndex(where: { $0.name == leak.name }) else {
        kept.insert(leak.name)
        continue
      }
      features.drop(.leak, position)
    }
    return (features, leaks, kept)
  }

  /// nil without days, or when one side of the split has too few of an outcome.
  func later(_ features: FeatureColumns, _ penalty: Double) throws -> OutcomeValidation? {
    let dated = day.indices.filter { day[$0] != nil }
    guard dated.count * 2 >= ended.count, dated.count >= 20 else { return nil }
    let columns = features.columns.map { column in
      switch column.values {
      case .numbers(let values): OutcomeColumn(column.name, .numbers(dated.map { values[$0] }))
      case .categories(let codes, let count): OutcomeColumn(column.name, .categories(dated.map { codes[$0] }, count: count))
      }
    }
    do {
      let table = try OutcomeTable(columns: columns, outcome: dated.map { outcome[$0] }, day: dated.map { day[$0] ?? 0 })
      return try OutcomeValidation(timeOrdered: table, penalty: penalty)
    } catch AnalysisFault.tooFew {
      return nil
    }
  }

  /// Of ended cases what the model said that had not seen them, of open ones what the whole model says; the highest first.
  func scores(_ model: LogisticModel, _ test: OutcomeValidation, _ features: FeatureColumns) throws -> [OutcomeScore] {
    var scores: [OutcomeScore] = []
    for (position, number) in test.cases.enumerated() {
      scores.append(score(ended[Int(number)], test.probabilities[position], outcome[Int(number)]))
    }
    if !open.isEmpty {
      let columns = Self.rows(features, ended.count..<(ended.count + open.count))
      let table = try OutcomeTable(columns: columns, outcome: open.map { _ in false })
      for (row, probability) in zip(open, try model.probabilities(table)) { scores.append(score(row, probability, nil)) }
    }
    return scores.sorted { ($1.probability, $0.line) < ($0.probability, $1.line) }
  }

  private func score(_ row: Int, _ probability: Double, _ outcome: Bool?) -> OutcomeScore {
    OutcomeScore(
      line: Int(lines.lines[row]), key: casePlace.flatMap { lines.columns[$0].text(row) } ?? "", probability: probability, outcome: outcome)
  }
}

/// The probability of the event for one case; `outcome` is nil while it is open.
struct OutcomeScore {
  let line: Int
  let key: String
  let probability: Double
  let outcome: Bool?
}
