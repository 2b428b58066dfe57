import Markup
import Model
import Records
import Register

/// Making and changing records by a form: one page for every type, derived from its shape.
enum FormPages {
  /// `GET /:records/new`: an empty form, filled by the query where it names fields.
  @Sendable static func blank(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    guard visit.actor.mayWrite(shape) else { throw Problem.forbidden }
    var record = shape.makeRecord()
    for field in shape.fields { record[field] = initial(field, visit) }
    for name in visit.query.names {
      guard let field = shape.field(named: name), FormReading.isOpen(field, shape, visit.actor), let text = visit.query[name] else {
        continue
      }
      if case .reference = field.kind, let id = Int64(text), id > 0 {
        record[field] = .integer(id)
      } else if field.kind.isText || field.kind.options != nil, case .success(let value) = field.kind.normalise(.text(text)) {
        record[field] = value
      }
    }
    return try await form(shape, record, visit)
  }

  /// What an unfilled field of a new record becomes, so that the form shows it.
  private static func initial(_ field: any AnyField, _ visit: Visit) -> Value {
    switch field.fallback {
    case .none: .null
    case .value(let value): value
    case .today: visit.today.value
    case .now: visit.desk.workspace.now().value
    case .actor: visit.user.id.value
    }
  }

  /// `POST /:records` by a form. A client like one that is there already is made only when the visitor insists.
  static func create(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    guard visit.actor.mayWrite(shape) else { throw Problem.forbidden }
    let form = try visit.form()
    var record = shape.makeRecord()
    for field in shape.fields where form[field.name] == nil { record[field] = initial(field, visit) }
    let issues = try await FormReading(form, shape, visit).take(into: &record)
    if !issues.isEmpty { return try await self.form(shape, record, visit, entered: form, issues: issues) }
    if shape.table == Account.table, form["similar"] == nil {
      let new = Record<Account>(record)
      let similar = try await visit.read { try $0.similarAccounts(to: new) }
      if !similar.isEmpty { return try await self.form(shape, record, visit, entered: form, similar: similar) }
    }
    do {
      let saved = try await visit.desk.save(record, by: visit.actor)
      let change = try await visit.lastChange(shape.table, saved.id)
      return .done(
        visit.back(form, or: CardPages.place(saved)), flash: Flash(.created, change: change), json: RecordJSON.record(saved, shape))
    } catch Problem.invalid(let issues) {
      return try await self.form(shape, record, visit, entered: form, issues: issues.naming(record, shape))
    }
  }

  /// `GET /:records/:id/edit`
  @Sendable static func edit(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    let record = try await RecordPages.find(shape, try visit.number(at: 1), visit)
    guard visit.actor.mayWrite(shape) else { throw Problem.forbidden }
    return try await form(shape, record, visit)
  }

  /// `POST /:records/:id`: saves the form on top of the version that it was made from.
  @Sendable static func save(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    let current = try await RecordPages.find(shape, try visit.number(at: 1), visit)
    let form = ThreeWays.chosen(try visit.form())
    var record = current
    let issues = try await FormReading(form, shape, visit).take(into: &record)
    if let version = form["version"].flatMap({ Int64($0) }), version != current.version {
      let base = try await visit.read { [record = current] in try $0.earlier(record, version: version) }
      let open = shape.fields.filter { FormReading.isOpen($0, shape, visit.actor) }
      let both = ThreeWays(base: base, mine: record, theirs: current, fields: open)
      if !both.conflicts.isEmpty { return try await conflict(shape, both, mine: record, visit, form, issues) }
      record = both.merged
    }
    if !issues.isEmpty { return try await self.form(shape, record, visit, entered: form, issues: issues) }
    do {
      let saved = try await visit.desk.save(record, by: visit.actor)
      let change = saved.version == current.version ? nil : try await visit.lastChange(shape.table, saved.id)
      return .done(
        visit.back(form, or: CardPages.place(saved)), flash: Flash(.saved, change: change), json: RecordJSON.record(saved, shape))
    } catch Problem.invalid(let issues) {
      return try await self.form(shape, record, visit, entered: form, issues: issues.naming(record, shape))
    } catch Problem.conflict {
      let now = try await RecordPages.find(shape, current.id, visit)
      let open = shape.fields.filter { FormReading.isOpen($0, shape, visit.actor) }
      return try await conflict(shape, ThreeWays(base: current, mine: record, theirs: now, fields: open), mine: record, visit, form, [])
    }
  }

  /// Both values of each field that two people changed, whose stays to be chosen, and the form once more below.
  private static func conflict(
    _ shape: Shape, _ both: ThreeWays, mine: AnyRecord, _ visit: Visit, _ form: Fields, _ issues: [Issue]
  ) async throws -> Answer {
    let theirs = try await RecordPages.find(shape, mine.id, visit)
    let titles = try await visit.read { try $0.titles(of: [mine, theirs]) }
    let last = try await visit.read { try $0.history(shape.table, theirs.id, limit: 1).first }
    let view = ConflictView(
      visit: visit, shape: shape, mine: mine, theirs: theirs, fields: both.conflicts, format: FieldFormat(visit, titles), last: last)
    // What only one of the two changed is settled: the form shows it. What both changed shows the visitor's own.
    var entered = Fields()
    let asked = Set(both.conflicts.map(\.name) + issues.compactMap(\.field))
    for (name, value) in form.pairs where asked.contains(String(name.prefix { $0 != "~" })) || name == "back" { entered.add(name, value) }
    var merged = both.merged
    merged.version = theirs.version
    return try await self.form(
      shape, merged, visit, entered: entered, issues: issues, status: 409, notice: view.html(choosing: true), json: view.json)
  }

  private static func form(
    _ shape: Shape, _ record: AnyRecord, _ visit: Visit, entered: Fields? = nil, issues: [Issue] = [], similar: [Record<Account>] = [],
    status: Int = 200, notice: HTML? = nil, json: JSON? = nil
  ) async throws -> Answer {
    let targets = Set(shape.fields.filter { FormReading.isOpen($0, shape, visit.actor) }.compactMap(\.kind.target))
    let (titles, options) = try await visit.read { reader in
      var options: [String: [(id: Int64, title: String)]] = [:]
      for target in targets { options[target] = try References.options(target, reader) }
      return (try reader.titles(of: [record]), options)
    }
    let format = FieldFormat(visit, titles)
    let input = InputView(visit: visit, shape: shape, form: entered, format: format, issues: issues, options: options)
    let view = FormView(
      visit: visit, shape: shape, record: record, entered: entered, issues: issues, similar: similar, input: input, notice: notice)
    let answer: JSON =
      json
      ?? [
        "error": .string(visit.phrases.sentence(.invalid(issues))),
        "issues": .array(
          issues.map { issue in
            let label = issue.field.flatMap { shape.field(named: $0) }.map { visit.phrases.label($0, of: shape.table) }
            return ProblemPage.json(issue, visit.phrases, label: label)
          }),
        "similar": .array(similar.map { .integer($0.id.raw) }),
      ]
    return .page(view.title, section: Paths.many(shape.table), status: issues.isEmpty || status == 409 ? status : 422, json: answer) {
      view.html
    }
  }
}
