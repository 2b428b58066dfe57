import Markup
import Model
import Register

/// Saving one field in place.
enum InlinePages {
  private enum Outcome: Sendable {
    case saved(AnyRecord, isChanged: Bool)
    case conflict(mine: AnyRecord, theirs: AnyRecord)
  }

  /// `POST /:records/:id/fields/:name` with `value`; `was` is the text that the page showed, `version` the version that was read.
  ///
  /// When somebody else changed the field meanwhile, nothing is written and 409 carries both values.
  @Sendable static func save(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    let (id, name) = (try visit.number(at: 1), try visit.text(at: 3))
    let record = try await RecordPages.find(shape, id, visit)
    guard let field = shape.field(named: name), !field.isSecret else { throw Problem.invalid([Issue(name, .unknownField)]) }
    guard FormReading.isOpen(field, shape, visit.actor) else {
      throw Problem.invalid([Issue(name, field.isReadOnly ? .readOnly : .notAllowed)])
    }
    let form = try visit.form()
    let value = try await read(form, field, record, shape, visit)
    let titles = try await visit.read { try $0.titles(of: [record]) }
    let input = InputText(language: visit.phrases.language, zone: visit.zone, titles: titles)
    let was = form["was"]
    let version = form["version"].flatMap { Int64($0) }
    let outcome = try await visit.desk.write(by: visit.actor) { writing -> Outcome in
      guard let current = try writing.reader.records(shape.table, ids: [id]).first else {
        throw Problem.notFound(table: shape.table, id: id)
      }
      var new = current
      new[field] = value
      let isStale = version.map { $0 != current.version } ?? was.map { $0 != input.text(current[field], field.kind) } ?? false
      if isStale, current[field] != value { return .conflict(mine: new, theirs: current) }
      let saved = try writing.save(new)
      return .saved(saved, isChanged: saved.version != current.version)
    }
    switch outcome {
    case .conflict(let mine, let theirs): return try await conflict(field, mine, theirs, shape, visit)
    case .saved(let saved, let isChanged):
      let change = isChanged ? try await visit.lastChange(shape.table, id) : nil
      let json = try await json(field, saved, shape, visit, change, message: "inline.saved")
      return .done(visit.back(form, or: CardPages.place(saved)), flash: Flash(.saved, change: change), json: json)
    }
  }

  private static func read(_ form: Fields, _ field: any AnyField, _ record: AnyRecord, _ shape: Shape, _ visit: Visit) async throws -> Value
  {
    var named = Fields()
    for text in form.all("value") { named.add(field.name, text) }
    if named.isEmpty { throw Problem.invalid([Issue(field.name, .malformed)]) }
    switch try await FormReading(named, shape, visit).value(of: field, was: record[field]) {
    case .success(let value): return value
    case .failure(let issue): throw Problem.invalid([issue])
    }
  }

  /// `{"html","text","value","empty","undo","message"}`: what the page puts in the place of the value.
  static func json(
    _ field: any AnyField, _ record: AnyRecord, _ shape: Shape, _ visit: Visit, _ change: Int64?, message: String
  ) async throws -> JSON {
    let label = visit.phrases.label(field, of: shape.table)
    var members = [JSON.Member("message", .string(visit.phrases(message, ["field": label])))]
    if let change { members.append(JSON.Member("undo", .string("/changes/\(change)/undo"))) }
    // Totals follow from lines: the page of an order is read anew.
    guard shape.table != "order_line" else { return .object(members) }
    let titles = try await visit.read { try $0.titles(of: [record]) }
    let view = InlineView(
      visit: visit, shape: shape, record: record, format: FieldFormat(visit, titles), needed: Set(shape.standards.flatMap(\.fields)))
    let isEmpty = record[field].isEmpty
    let words = isEmpty ? view.emptyWords(field) : view.format.text(record[field], field, of: shape.table)
    let html = isEmpty ? HTML(text: words) : view.format.html(record[field], field, of: shape.table)
    members += [
      JSON.Member("html", .string(html.description)), JSON.Member("text", .string(words)),
      JSON.Member("value", .string(view.typed(record[field], field.kind))), JSON.Member("empty", .bool(isEmpty)),
    ]
    return .object(members)
  }

  private static func conflict(
    _ field: any AnyField, _ mine: AnyRecord, _ theirs: AnyRecord, _ shape: Shape, _ visit: Visit
  ) async throws -> Answer {
    let (titles, last) = try await visit.read { reader in
      (try reader.titles(of: [mine, theirs]), try reader.history(shape.table, theirs.id, limit: 1).first)
    }
    let format = FieldFormat(visit, titles)
    let view = ConflictView(visit: visit, shape: shape, mine: mine, theirs: theirs, fields: [field], format: format, last: last)
    func shown(_ record: AnyRecord) -> String {
      let text = format.text(record[field], field, of: shape.table)
      return text.isEmpty ? visit.phrases("common.empty") : text
    }
    let both = ["mine": shown(mine), "theirs": shown(theirs)]
    let words = view.sentence + " " + visit.phrases("conflict.inline", both)
    let was = InputText(language: visit.phrases.language, zone: visit.zone, titles: titles).text(theirs[field], field.kind)
    let json: JSON = [
      "error": .string(words), "mine": .string(shown(mine)), "theirs": .string(shown(theirs)), "was": .string(was),
      "version": .integer(theirs.version),
    ]
    let path = Paths.record(shape.table, theirs.id) + "/fields/" + field.name
    let value = (try? visit.form())?.all("value") ?? []
    let title = visit.phrases("conflict.title")
    return .page(title, section: Paths.many(shape.table), status: 409, json: json) {
      let values = value.html { "<input type=\"hidden\" name=\"value\" value=\"\($0)\">" }
      let insisting: HTML = """
        <form method="post" action="\(path)"><input type="hidden" name="csrf" value="\(visit.visitor.csrf)">\(values)\
        <input type="hidden" name="version" value="\(theirs.version)">\
        <button class="btn p sm">\(visit.phrases("conflict.saveMine"))</button></form>
        """
      let head: HTML = "<div class=\"head\"><div class=\"t\"><h1>\(format.name(theirs, shape))</h1></div></div>"
      return "\(head)\(view.html(choosing: false, action: insisting))"
    }
  }
}
