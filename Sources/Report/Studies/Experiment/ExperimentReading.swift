import Analysis
import Formats
import Model

/// The groups and answers of a campaign as a table gives them: a line for each case, or a line for each group with its counts.
struct ExperimentReading {
  struct Arm {
    let name: String
    var rows: [Int]
    /// Of a table of counts.
    var count = 0
    var hits = 0
  }
  enum Answer {
    case share(heading: String, isHit: [Bool?])
    case mean(heading: String, values: [Double])
  }
  let heading: String
  /// The hold-out first.
  private(set) var arms: [Arm] = []
  let isSummed: Bool
  private var found: [Answer] = []
  private(set) var rejects = StudyRejects()
  /// Columns that play a role and are no features.
  private(set) var places: Set<Int> = []
  private var hitsHeading = ""

  private static let mostGroups = 50
  private static let control: Set<String> = [
    "control", "control group", "ctrl", "hold out", "holdout", "hold out group", "no e mail", "no email", "none", "no", "no campaign",
    "no treatment", "untreated", "not treated", "baseline", "placebo", "false", "0", "a", "контроль", "контрольная", "контрольная группа",
    "без рассылки", "без акции", "без письма", "без воздействия", "не участвовал", "нет", "контрольна", "контрольна група", "без розсилки",
    "без акції", "без листа", "без впливу", "ні", "gate 30",
  ]

  /// - Throws: `StudyFault`.
  init(_ sheet: StudySheet, _ lines: StudyLines, _ options: ExperimentOptions) throws {
    let place = try Self.groupPlace(sheet, lines)
    let column = lines.columns[place]
    heading = column.heading
    places = [place]
    let names = column.texts.indices.filter { column.counts[$0] > 0 }
    guard names.count >= 2 else { throw StudyFault.notEnough(what: "groups", found: names.count, needed: 2) }
    guard names.count <= Self.mostGroups else { throw StudyFault.tooMany(what: "groups", limit: Self.mostGroups) }
    let control = try Self.control(column, names, options.control)
    let order = [control] + names.filter { $0 != control }
    arms = order.map { Arm(name: column.texts[$0], rows: []) }
    var armOf = [Int](repeating: -1, count: column.texts.count)
    for (arm, code) in order.enumerated() { armOf[code] = arm }
    for row in 0..<lines.count {
      guard column.codes[row] >= 0 else {
        rejects.add(.noKey, line: Int(lines.lines[row]), column: heading)
        continue
      }
      arms[armOf[Int(column.codes[row])]].rows.append(row)
    }
    let delimiter = sheet.table.dialect.dialect.delimiter
    let count = sheet.column(ExperimentStudy.countRole), hits = sheet.column(ExperimentStudy.hitsRole)
    isSummed = arms.allSatisfy { $0.rows.count == 1 } && count != nil && hits != nil && count != hits
    if isSummed, let count, let hits {
      try readCounts(lines, count, hits, delimiter)
      return
    }
    try readAnswers(sheet, lines, options, delimiter)
  }

  /// The column named, or found by heading; of several, the one in which a hold-out is seen.
  private static func groupPlace(_ sheet: StudySheet, _ lines: StudyLines) throws -> Int {
    if sheet.isChosen(ExperimentStudy.groupRole) { return try sheet.needed(ExperimentStudy.groupRole) }
    let fitting = sheet.header.indices.filter {
      ExperimentStudy.groupRole.fits(sheet.header[$0]) && lines.columns[$0].texts.count <= mostGroups
    }
    let seen = fitting.first { lines.columns[$0].texts.contains { control.contains(HeadingKey.normalised($0)) } }
    guard let place = seen ?? fitting.first else {
      throw StudyFault.noColumn(path: sheet.path, role: ExperimentStudy.groupRole.key, headings: sheet.header)
    }
    return place
  }

  private static func control(_ column: StudyColumn, _ names: [Int], _ chosen: String?) throws -> Int {
    let texts = names.map { column.texts[$0] }
    if let chosen {
      let key = HeadingKey.normalised(chosen)
      if let name = names.first(where: { column.texts[$0] == chosen })
        ?? names.first(where: { HeadingKey.normalised(column.texts[$0]) == key })
      {
        return name
      }
      throw StudyFault.noValue(column: column.heading, value: chosen, values: texts)
    }
    let fitting = names.filter { control.contains(HeadingKey.normalised(column.texts[$0])) }
    // "A" is the hold-out only when nothing says so better.
    let clear = fitting.filter { HeadingKey.normalised(column.texts[$0]) != "a" }
    guard let name = clear.first ?? fitting.first, clear.count <= 1 else { throw StudyFault.sides(column: column.heading, values: texts) }
    return name
  }

  private mutating func readCounts(_ lines: StudyLines, _ count: Int, _ hits: Int, _ delimiter: UInt8) throws {
    let counts = lines.columns[count].numbers(delimiter), positives = lines.columns[hits].numbers(delimiter)
    hitsHeading = lines.columns[hits].heading
    for arm in arms.indices {
      let row = arms[arm].rows[0]
      let (one, other) = (lines.columns[count].codes[row], lines.columns[hits].codes[row])
      guard one >= 0, other >= 0, let size = Int(exactly: counts[Int(one)]), let answered = Int(exactly: positives[Int(other)]),
        (1...1_000_000_000_000).contains(size), (0...size).contains(answered)
      else {
        throw StudyFault.noValue(
          column: hitsHeading, value: lines.columns[hits].text(row) ?? "", values: ["0 … \(lines.columns[count].text(row) ?? "")"])
      }
      arms[arm].count = size
      arms[arm].hits = answered
    }
  }

  private mutating func readAnswers(_ sheet: StudySheet, _ lines: StudyLines, _ options: ExperimentOptions, _ delimiter: UInt8) throws {
    var wanted: [Int] = []
    for name in options.answers {
      guard let column = StudySheet.column(name, sheet.header) else {
        throw ExaminationFault.noHeading(path: sheet.path, role: "answer", heading: name, headings: sheet.header)
      }
      wanted.append(column)
    }
    if wanted.isEmpty {
      wanted = sheet.header.indices.filter { !places.contains($0) && ExperimentStudy.answerRole.fits(sheet.header[$0]) }
      if sheet.isChosen(ExperimentStudy.answerRole) { wanted = [try sheet.needed(ExperimentStudy.answerRole)] }
    }
    guard !wanted.isEmpty else { throw StudyFault.noColumn(path: sheet.path, role: "answer", headings: sheet.header) }
    for place in wanted {
      places.insert(place)
      let column = lines.columns[place]
      let marks = column.texts.map { try? YesNoText.value($0).get() }
      if !marks.contains(where: { $0 == nil }), !marks.isEmpty {
        found.append(.share(heading: column.heading, isHit: column.codes.map { $0 < 0 ? nil : marks[Int($0)] ?? nil }))
        continue
      }
      guard case .number(let values) = column.kind(delimiter) else { throw StudyFault.sides(column: column.heading, values: column.texts) }
      for row in 0..<lines.count where column.codes[row] >= 0 && values[Int(column.codes[row])].isNaN {
        rejects.add(.badCell, line: Int(lines.lines[row]), column: column.heading, value: column.text(row) ?? "")
      }
      found.append(.mean(heading: column.heading, values: column.codes.map { $0 < 0 ? .nan : values[Int($0)] }))
    }
  }

  var sizes: [(name: String, count: Int)] { arms.map { ($0.name, isSummed ? $0.count : $0.rows.count) } }

  /// - Throws: `StudyFault.notEnough` with under two cases in a group.
  func answers(_ level: Double) throws -> [ExperimentAnswer] {
    try telling {
      guard !isSummed else {
        let treated = try arms.dropFirst().map { arm in
          try Self.share(arm.name, (arm.hits, arm.count), (arms[0].hits, arms[0].count), level)
        }
        return [ExperimentAnswer(heading: hitsHeading, isShare: true, arms: treated)]
      }
      return try found.map { answer in
        switch answer {
        case .share(let heading, let isHit):
          let counts = arms.map { arm in
            (hits: arm.rows.count { isHit[$0] == true }, count: arm.rows.count { isHit[$0] != nil })
          }
          return ExperimentAnswer(
            heading: heading, isShare: true,
            arms: try arms.indices.dropFirst().map { try Self.share(arms[$0].name, counts[$0], counts[0], level) })
        case .mean(let heading, let values):
          let samples = try arms.map { arm in try Sample(arm.rows.map { values[$0] }.filter { !$0.isNaN }) }
          return ExperimentAnswer(
            heading: heading, isShare: false,
            arms: try arms.indices.dropFirst().map { arm in
              let difference = try MeanDifference(treated: samples[arm], control: samples[0], level: level)
              return ExperimentAnswer.Arm(
                name: arms[arm].name, count: samples[arm].count, hits: 0, controlCount: samples[0].count, controlHits: 0,
                effect: .mean(difference, treated: samples[arm], control: samples[0]))
            })
        }
      }
    }
  }

  private static func share(
    _ name: String, _ treated: (hits: Int, count: Int), _ control: (hits: Int, count: Int), _ level: Double
  ) throws -> ExperimentAnswer.Arm {
    let difference = try ShareDifference(
      treatedHits: treated.hits, of: treated.count, controlHits: control.hits, of: control.count, level: level)
    return ExperimentAnswer.Arm(
      name: name, count: treated.count, hits: treated.hits, controlCount: control.count, controlHits: control.hits,
      effect: .share(difference))
  }

  /// Groups that differed before the campaign by more than a tenth of a deviation. Source: P. C. Austin, Statistics in Medicine 28 (2009).
  func imbalances(_ features: FeatureColumns) -> [ExperimentStudy.Imbalance] {
    var starts = [0]
    for arm in arms { starts.append((starts.last ?? 0) + arm.rows.count) }
    var found: [ExperimentStudy.Imbalance] = []
    for column in features.columns {
      guard case .numbers(let values) = column.values else { continue }
      let samples = arms.indices.map { arm in try? Sample(values[starts[arm]..<starts[arm + 1]].filter { !$0.isNaN }) }
      guard let control = samples[0] else { continue }
      for arm in arms.indices.dropFirst() {
        guard let treated = samples[arm], treated.variance + control.variance > 0 else { continue }
        let difference = (treated.mean - control.mean) / ((treated.variance + control.variance) / 2).squareRoot()
        if difference.magnitude > 0.1 { found.append(.init(heading: column.name, arm: arms[arm].name, difference: difference)) }
      }
    }
    return found
  }

  /// Whom each campaign moves, by the first answer that is yes or no; none when a group has too few answers for a model.
  func uplifts(_ features: FeatureColumns, _ options: ExperimentOptions, progress: (Double) throws -> Void) throws -> [ExperimentStudy
    .Uplift]
  {
    guard !features.columns.isEmpty else { return [] }
    let shares = found.compactMap { answer -> (String, [Bool?])? in
      if case .share(let heading, let isHit) = answer { (heading, isHit) } else { nil }
    }
    guard let (heading, isHit) = shares.first else { return [] }
    var uplifts: [ExperimentStudy.Uplift] = []
    var start = arms[0].rows.count
    for arm in arms.indices.dropFirst() {
      try progress(Double(arm - 1) / Double(arms.count))
      let own = Array(0..<arms[0].rows.count) + Array(start..<(start + arms[arm].rows.count))
      start += arms[arm].rows.count
      let rows = arms[0].rows + arms[arm].rows
      let kept = rows.indices.filter { isHit[rows[$0]] != nil }
      let treated = kept.map { $0 >= arms[0].rows.count }
      let answered = kept.map { isHit[rows[$0]] == true }
      let columns = features.columns.map { column -> OutcomeColumn in
        switch column.values {
        case .numbers(let values): OutcomeColumn(column.name, .numbers(kept.map { values[own[$0]] }))
        case .categories(let codes, let count): OutcomeColumn(column.name, .categories(kept.map { codes[own[$0]] }, count: count))
        }
      }
      do {
        let table = try OutcomeTable(columns: columns, outcome: answered)
        let scores = try UpliftModel.folded(table, treatment: treated, folds: options.folds)
        uplifts.append(
          .init(arm: arms[arm].name, answer: heading, curve: try QiniCurve(uplift: scores, treated: treated, answered: answered)))
      } catch is AnalysisFault {
        continue
      }
    }
    return uplifts
  }
}
