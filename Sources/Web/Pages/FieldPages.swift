import Markup
import Model
import Records
import Register
import Wording

/// The fields of every record type, built in and own, for administrators: look, add, rename, delete.
enum FieldPages {
  /// Record types that may have own fields, in the order in which they are shown.
  static func shapes(_ visit: Visit) -> [Shape] {
    visit.desk.catalogue.shapes.filter { $0.isPublic && ![FieldDefinition.table, AccountFacts.table, OrderLine.table].contains($0.table) }
  }

  private static func administrator(_ visit: Visit) throws {
    guard visit.actor.isAdministrator else { throw Problem.forbidden }
  }

  private static func shape(_ visit: Visit, _ table: String?) throws -> Shape {
    guard let shape = shapes(visit).first(where: { $0.table == table ?? Account.table }) else {
      throw Problem.notFound(table: "page", id: 0)
    }
    return shape
  }

  @Sendable static func list(_ visit: Visit) async throws -> Answer {
    if visit.request.wantsJSON { return try await ListPages.list(visit) }
    try administrator(visit)
    return try await answer(visit, try shape(visit, visit.query["type"]), FieldDraft(), [])
  }

  private static func answer(_ visit: Visit, _ shape: Shape, _ draft: FieldDraft, _ issues: [Issue]) async throws -> Answer {
    let definitions = try await visit.read { try $0.fetch(FieldDefinition.self) { $0.table == shape.table } }
    let view = FieldsView(
      shape: shape, shapes: shapes(visit),
      ids: Dictionary(definitions.map { ("x_" + $0.slug, $0.id.raw) }, uniquingKeysWith: { first, _ in first }),
      draft: draft, issues: issues, phrases: visit.phrases, csrf: visit.visitor.csrf)
    return .page(
      visit.phrases("fields.title"), section: "fields", status: issues.isEmpty ? 200 : 422,
      json: ["issues": .array(issues.map { ProblemPage.json($0, visit.phrases) })]
    ) { view.html }
  }

  @Sendable static func create(_ visit: Visit) async throws -> Answer {
    if visit.request.hasJSON || visit.request.path.first == "api" { return try await RecordPages.create(visit) }
    try administrator(visit)
    let form = try visit.form()
    let shape = try shape(visit, form["table"])
    let draft = FieldDraft(form, visit.phrases.language)
    let issues = draft.issues
    guard issues.isEmpty else { return try await answer(visit, shape, draft, issues) }
    do {
      let saved = try await visit.desk.write(by: visit.actor) { writing in
        var query = Query(FieldDefinition.table, select: [["slug"]], filter: FieldDefinition.schema.fields.table == shape.table)
        query.includesDeleted = true
        query.limit = Query.greatestLimit
        let taken = Set(try writing.reader.lines(query).compactMap { $0.values[0].text })
        return try writing.save(draft.definition(of: shape.table, taken: taken))
      }
      return .done("/fields?type=\(shape.table)#own", json: ["id": .integer(saved.id.raw), "slug": .string(saved.slug)])
    } catch Problem.invalid(let issues) {
      return try await answer(visit, shape, draft, issues)
    }
  }

  @Sendable static func edit(_ visit: Visit) async throws -> Answer {
    if visit.request.wantsJSON { return try await RecordPages.show(visit) }
    try administrator(visit)
    let id = ID<FieldDefinition>(raw: try visit.number(at: 1))
    return form(visit, try await visit.read { try $0.get(id) }, [])
  }

  private static func form(_ visit: Visit, _ definition: Record<FieldDefinition>, _ issues: [Issue]) -> Answer {
    let view = FieldEditView(definition: definition, issues: issues, phrases: visit.phrases, csrf: visit.visitor.csrf)
    return .page(visit.phrases("fields.title"), section: "fields", status: issues.isEmpty ? 200 : 422, json: .null) { view.html }
  }

  /// Labels and options may change; kind and name may not, because there may be data.
  @Sendable static func change(_ visit: Visit) async throws -> Answer {
    try administrator(visit)
    let (id, form) = (ID<FieldDefinition>(raw: try visit.number(at: 1)), try visit.form())
    var definition = try await visit.read { try $0.get(id) }
    definition.labelRu = FieldDraft.text(form["label_ru"])
    definition.labelUk = FieldDraft.text(form["label_uk"])
    definition.labelEn = FieldDraft.text(form["label_en"])
    if definition.options != nil { definition.options = LongText(FieldDraft.lines(form["options"])) }
    do {
      try await visit.desk.save(definition, by: visit.actor)
      return .done("/fields?type=\(definition.table)#own", json: ["id": .integer(id.raw)])
    } catch Problem.invalid(let issues) {
      return self.form(visit, definition, issues)
    }
  }

  @Sendable static func delete(_ visit: Visit) async throws -> Answer {
    try administrator(visit)
    let id = ID<FieldDefinition>(raw: try visit.number(at: 1))
    let table = try await visit.read { try $0.get(id).table }
    try await visit.desk.delete(FieldDefinition.table, id.raw, by: visit.actor)
    return .done("/fields?type=\(table)#own", json: ["deleted": .integer(id.raw)])
  }
}
