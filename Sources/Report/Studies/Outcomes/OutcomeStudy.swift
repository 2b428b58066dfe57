import Analysis
import Formats
import Model

/// Win, churn or lead scoring: what the columns of a table tell of the outcome, how sure that is, and a score for each case.
public struct OutcomeStudy: Study {
  let path: String
  let total: Int
  let rejects: StudyRejects
  let target: OutcomeTarget
  let features: FeatureColumns
  let leaks: [LeakWarning]
  /// Suspects that were kept because the user said so, or because nothing else is there.
  let keptSuspects: Set<String>
  /// The model as it is recommended, tested on folds.
  let test: OutcomeValidation
  let folds: Int
  /// The same with the suspects, when they were put aside.
  let withSuspects: OutcomeValidation?
  /// Fitted to the earlier cases, tested on the later ones; nil without days or with too few cases on a side.
  let later: OutcomeValidation?
  let dayHeading: String?
  let model: LogisticModel
  let importance: [(column: Int, spread: Double)]
  let weights: [OutcomeWeight]
  let scores: [OutcomeScore]
  /// By ended case.
  let outcome: [Bool]
  let ended: Int
  let openCount: Int

  static let dayRole = StudyRole(
    "day",
    """
    date|day|engage date|created|created at|created date|create date|open date|opened|opened at|start date|signup date|sign up date
    registration date|contact date|application date|lead date|order date|дата|дата создания|создана|дата обращения|дата заявки
    дата регистрации|дата начала|дата открытия|дата контакта|дата створення|створено|дата звернення|дата заявки|дата реєстрації
    дата початку
    """)
  static let caseRole = StudyRole(
    "case",
    """
    case|case id|id|lead|lead id|opportunity id|deal id|номер|код|id сделки|номер сделки|id лида|id угоди|номер угоди|id ліда
    """)
  static let roles = [OutcomeTarget.role, dayRole, caseRole]

  /// - Throws: `ToldFault`; what `progress` throws.
  public init(path: String, options: OutcomeOptions = OutcomeOptions(), progress: StudyProgress? = nil) throws {
    let sheet = try StudySheet(path: path, options: options.study, roles: Self.roles)
    let lines = try StudyLines(sheet) { try progress?($0 * 0.2) }
    let reading = try OutcomeReading(sheet, lines, options)
    self.path = path
    total = lines.total
    target = reading.target
    dayHeading = reading.dayHeading
    outcome = reading.outcome
    ended = reading.ended.count
    openCount = reading.open.count
    var rejects = lines.rejects
    rejects.add(reading.features.rejects)
    self.rejects = rejects
    let folds = options.folds ?? reading.usualFolds
    self.folds = folds
    let found = try telling { try reading.withoutLeaks { try progress?(0.2 + $0 * 0.4) } }
    (features, leaks, keptSuspects) = (found.features, found.leaks, found.kept)
    let suspects = found.features.columns.count < reading.features.columns.count
    let values = try telling { () throws -> (OutcomeTable, OutcomeValidation, OutcomeValidation?, OutcomeValidation?, LogisticModel) in
      let table = try reading.table(found.features)
      let test = try OutcomeValidation(folding: table, folds: folds, penalty: options.penalty)
      try progress?(0.8)
      let all = suspects ? try OutcomeValidation(folding: reading.table(reading.features), folds: folds, penalty: options.penalty) : nil
      let later = try reading.later(found.features, options.penalty)
      return (table, test, all, later, try LogisticModel(table, penalty: options.penalty))
    }
    let table = values.0
    (test, withSuspects, later, model) = (values.1, values.2, values.3, values.4)
    try progress?(0.95)
    importance = try telling { [model] in try model.importance(table) }
    weights = OutcomeWeight.all(model, table, found.features)
    scores = test.quality.hasNoSignal ? [] : try telling { [model, test] in try reading.scores(model, test, found.features) }
    try progress?(1)
  }

  /// The test counts for as much as is known of order in time.
  var hasNoSignal: Bool { test.quality.hasNoSignal || later?.quality.hasNoSignal ?? false }

  /// Tenths by score, the best first: cases, positives among them, share, lift, part of all positives found so far.
  var tenths: [(part: Double, cases: Int, positives: Int, share: Double, lift: Double, captured: Double)] {
    let outcomes = test.cases.indices.sorted { (test.probabilities[$1], $0) < (test.probabilities[$0], $1) }.map {
      outcome[Int(test.cases[$0])]
    }
    let positives = outcomes.count { $0 }
    guard positives > 0 else { return [] }
    var found = 0
    return (0..<10).compactMap { tenth in
      let (from, to) = (tenth * outcomes.count / 10, (tenth + 1) * outcomes.count / 10)
      guard to > from else { return nil }
      let hits = outcomes[from..<to].count { $0 }
      found += hits
      let share = Double(hits) / Double(to - from)
      return (
        Double(tenth + 1) / 10, to - from, hits, share, share / (Double(positives) / Double(outcomes.count)),
        Double(found) / Double(positives)
      )
    }
  }
}
