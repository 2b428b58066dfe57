import Formats

/// Which values of the target column are the event (won, left, answered), which its absence, and which are cases still open.
struct OutcomeTarget {
  let place: Int
  let heading: String
  /// By distinct text: true, false, or nil for open cases.
  let sides: [Bool?]
  let positive: [String]
  let negative: [String]
  let open: [String]
  /// Nobody said so and no word tells: the greater number, or the rarer value, was taken for the event.
  let isGuessed: Bool

  static let role = StudyRole(
    "target",
    """
    churn|churned|is churn|target|outcome|y|label|won|win|is won|converted|conversion|response|responded|subscribed|exited|left
    attrition|purchased|bought|churn flag|churn value|churn label|accepted|deposit|отток|ушел|ушла|цель|исход|целевая|выиграна
    выигран|купил|ответил|отклик|конверсия|результат сделки|итог сделки|відтік|пішов|ціль|наслідок|виграна|купив|відповів|відгук
    конверсія|результат угоди
    """)
  /// Headings that often stand over an outcome, and as often over something else.
  static let weak = StudyRole(
    "target",
    """
    result|status|stage|deal stage|state|opportunity stage|lead status|результат|итог|статус|этап|стадия|этап сделки|стадия сделки
    підсумок|етап|стадія|етап угоди
    """)

  private static let yes: Set<String> = [
    "won", "win", "closed won", "churn", "churned", "left", "exited", "subscribed", "converted", "success", "successful", "positive",
    "bought", "accepted", "attrited customer", "lost customer", "выиграна", "выиграно", "выигран", "успех", "успешно", "успешна",
    "успешно реализовано", "сделка успешна", "ушел", "ушла", "отток", "купил", "купила", "согласие", "виграна", "виграно", "виграний",
    "успіх", "успішно", "успішна", "пішов", "пішла", "відтік", "купив", "купила", "згода",
  ]
  private static let no: Set<String> = [
    "lost", "lose", "closed lost", "stayed", "retained", "not churned", "failure", "failed", "negative", "rejected", "refused", "declined",
    "existing customer", "not converted", "проиграна", "проиграно", "проигран", "отказ", "провал", "неуспех", "закрыто и не реализовано",
    "сделка провалена", "остался", "осталась", "не купил", "програна", "програно", "програний", "відмова", "невдача", "залишився",
    "залишилася", "не купив",
  ]

  /// - Throws: `StudyFault.noColumn`, `noValue`, `sides`, `notEnough`.
  init(_ sheet: StudySheet, _ lines: StudyLines, _ options: OutcomeOptions) throws {
    let place = try Self.place(sheet, lines)
    let column = lines.columns[place]
    self.place = place
    heading = column.heading
    let texts = column.texts
    var sides = [Bool?](repeating: nil, count: texts.count)
    var isGuessed = false
    if options.positive.isEmpty {
      sides = texts.map(Self.side)
      let seen = texts.indices.filter { column.counts[$0] > 0 }
      let (event, absence) = (seen.contains { sides[$0] == true }, seen.contains { sides[$0] == false })
      if !event || !absence {
        guard seen.count == 2 else { throw StudyFault.sides(column: heading, values: texts) }
        if event || absence {
          for code in seen where sides[code] == nil { sides[code] = !event }
        } else {
          // Two codes such as 1 and 2: the greater; two words: the rarer.
          let numbers = seen.compactMap { Double(texts[$0]) }
          let isSecond = numbers.count == 2 ? numbers[1] > numbers[0] : column.counts[seen[1]] <= column.counts[seen[0]]
          sides[seen[0]] = !isSecond
          sides[seen[1]] = isSecond
          isGuessed = true
        }
      }
    } else {
      let words = texts.map(Self.side)
      for value in options.positive { sides[try Self.code(value, column)] = true }
      for value in options.negative { sides[try Self.code(value, column)] = false }
      let hasWords = texts.indices.contains { sides[$0] == nil && words[$0] == false }
      for code in texts.indices where sides[code] == nil && options.negative.isEmpty {
        if !hasWords || words[code] == false { sides[code] = false }
      }
    }
    self.sides = sides
    self.isGuessed = isGuessed
    func values(_ side: Bool?) -> [String] { texts.indices.filter { sides[$0] == side && column.counts[$0] > 0 }.map { texts[$0] } }
    (positive, negative, open) = (values(true), values(false), values(nil))
  }

  private static func place(_ sheet: StudySheet, _ lines: StudyLines) throws -> Int {
    if let place = sheet.column(role) ?? sheet.header.indices.first(where: { weak.fits(sheet.header[$0]) }) { return place }
    // Many tables for models have the outcome last.
    if let last = lines.columns.last, last.texts.count == 2, last.texts.allSatisfy({ side($0) != nil }), lines.columns.count > 1 {
      return lines.columns.count - 1
    }
    throw StudyFault.noColumn(path: sheet.path, role: role.key, headings: sheet.header)
  }

  private static func code(_ value: String, _ column: StudyColumn) throws -> Int {
    if let code = column.code(of: value) { return Int(code) }
    let key = HeadingKey.normalised(value)
    guard let code = column.texts.firstIndex(where: { HeadingKey.normalised($0) == key }) else {
      throw StudyFault.noValue(column: column.heading, value: value, values: column.texts)
    }
    return code
  }

  /// "Yes", "True.", "1", "Won", "Выиграна" are events; nil for a word that is neither.
  private static func side(_ text: String) -> Bool? {
    if case .success(let value) = YesNoText.value(text) { return value }
    let key = HeadingKey.normalised(text)
    if yes.contains(key) { return true }
    if no.contains(key) { return false }
    if text == "1.0" || text == "0.0" { return text == "1.0" }
    if case .success(let value) = YesNoText.value(key) { return value }
    return nil
  }
}
