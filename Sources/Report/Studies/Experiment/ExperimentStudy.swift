import Analysis
import Formats
import Model

/// The effect of a campaign against its hold-out, for each group that was treated and each answer, and whom it moves.
public struct ExperimentStudy: Study {
  struct Imbalance {
    let heading: String
    let arm: String
    /// Difference of the means over the common deviation.
    let difference: Double
  }
  struct Uplift {
    let arm: String
    let answer: String
    let curve: QiniCurve
  }
  let path: String
  let total: Int
  let used: Int
  let rejects: StudyRejects
  let group: String
  let control: String
  /// Cases of each group, the hold-out first.
  let sizes: [(name: String, count: Int)]
  let answers: [ExperimentAnswer]
  let imbalances: [Imbalance]
  let uplifts: [Uplift]
  let features: FeatureColumns?
  let level: Double

  static let groupRole = StudyRole(
    "group",
    """
    group|groups|segment|arm|variant|treatment|treatment group|treated|test group|experiment group|campaign|bucket|cell|version
    ab group|группа|вариант|сегмент|тестовая группа|группа теста|воздействие|кампания|рассылка|акция|група|варіант|тестова група
    вплив|кампанія|розсилка|акція
    """)
  static let countRole = StudyRole(
    "count",
    """
    count|n|size|total|sent|contacted|users|visitors|customers|recipients|отправлено|получателей|клиентов|всего|посетителей|размер
    надіслано|отримувачів|клієнтів|усього|відвідувачів|розмір
    """)
  static let hitsRole = StudyRole(
    "hits",
    """
    hits|responses|conversions|converted|successes|purchases|orders|responded|buyers|ответов|ответили|откликов|конверсий|покупок
    заказов|купили|відповідей|відповіли|відгуків|конверсій|покупок|замовлень
    """)
  static let answerRole = StudyRole(
    "answer",
    """
    visit|visits|visited|conversion|converted|convert|spend|spent|purchase|purchased|bought|buy|response|responded|answer|answered
    click|clicked|clicks|revenue|amount|sales|order value|outcome|target|retained|retention 1|retention 7|визит|посещение|посетил
    конверсия|покупка|купил|купили|потратил|сумма|сумма покупки|выручка|отклик|ответ|ответил|клик|заказ|оплата|візит|відвідування
    відвідав|конверсія|купівля|купив|витратив|сума|виручка|відгук|відповідь|відповів|клік|замовлення
    """)
  static let roles = [groupRole, countRole, hitsRole, answerRole]

  /// - Throws: `ToldFault`; what `progress` throws.
  public init(path: String, options: ExperimentOptions = ExperimentOptions(), progress: StudyProgress? = nil) throws {
    let sheet = try StudySheet(path: path, options: options.study, roles: Self.roles)
    let lines = try StudyLines(sheet) { try progress?($0 * 0.4) }
    let reading = try ExperimentReading(sheet, lines, options)
    self.path = path
    total = lines.total
    used = reading.arms.reduce(0) { $0 + $1.rows.count }
    group = reading.heading
    control = reading.arms[0].name
    level = options.level
    var rejects = lines.rejects
    rejects.add(reading.rejects)
    try progress?(0.5)
    var answers = try reading.answers(options.level)
    ExperimentAnswer.adjust(&answers)
    self.answers = answers
    sizes = reading.sizes
    guard !reading.isSummed else {
      (imbalances, uplifts, features, self.rejects) = ([], [], nil, rejects)
      try progress?(1)
      return
    }
    let rows = reading.arms.flatMap(\.rows)
    let features = FeatureColumns(
      lines, rows: rows, excluded: reading.places, without: try sheet.headings(options.without, option: "--without", lines),
      delimiter: sheet.table.dialect.dialect.delimiter)
    rejects.add(features.rejects)
    self.rejects = rejects
    self.features = features
    imbalances = reading.imbalances(features)
    uplifts = options.uplift ? try reading.uplifts(features, options) { try progress?(0.5 + $0 / 2) } : []
    try progress?(1)
  }

  public var json: JSON {
    [
      "file": .string(path.split(separator: "/").last.map(String.init) ?? path), "lines": .count(total), "used": .count(used),
      "rejected": rejects.json, "rejects": rejects.list, "group": .string(group), "control": .string(control), "level": .number(level),
      "groups": .array(sizes.map { ["name": .string($0.name), "count": .count($0.count)] }), "answers": .array(answers.map(\.json)),
      "imbalances": .array(
        imbalances.map { ["column": .string($0.heading), "arm": .string($0.arm), "difference": .number($0.difference)] }),
      "uplift": .array(
        uplifts.map { uplift in
          [
            "arm": .string(uplift.arm), "answer": .string(uplift.answer), "extra": .number(uplift.curve.extra),
            "area": .number(uplift.curve.area),
            "best": .array(
              (1...10).map { tenth in
                let part = Ratio.percent(Int32(tenth) * 10)
                return [
                  "part": .number(part.value), "extra": .number(uplift.curve.extra(ofBest: part)),
                  "uplift": .figure(uplift.curve.uplift(ofBest: part)),
                ]
              }),
          ]
        }), "columns": features?.json ?? .null,
    ]
  }
}
