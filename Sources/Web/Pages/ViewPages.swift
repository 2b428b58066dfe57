import Model
import Records
import Register

/// Saved views of a list: made, renamed, brought up to date, opened first, deleted. Each is its user's own.
enum ViewPages {
  /// `GET /:records/views` for programs: `{"items":[{"id","name","query","first"}]}`.
  @Sendable static func list(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    let shelf = try await ViewShelf.read(shape, visit)
    let items = shelf.views.map { view -> JSON in
      ["id": .integer(view.id), "name": .string(view.name), "query": .string(view.query), "first": .bool(view.isFirst)]
    }
    return .done(Paths.list(shape.table), json: ["items": .array(items)])
  }

  /// `POST /:records/views` with `name` and `query`.
  @Sendable static func create(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    let form = try visit.form()
    var view = Record<SavedView>()
    view.name = try name(form)
    view.table = shape.table
    view.query = LongText(try state(form["query"] ?? "", shape, visit))
    view.owner = visit.user.id
    return try await save(view, shape, visit, status: 201)
  }

  /// `POST /:records/views/:id` with any of `name`, `query`, `first` (`1` or `0`).
  @Sendable static func change(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    let form = try visit.form()
    var view = try await find(shape, visit)
    if form["name"] != nil { view.name = try name(form) }
    if let query = form["query"] { view.query = LongText(try state(query, shape, visit)) }
    if let first = form["first"] { view.first = first == "1" }
    return try await save(view, shape, visit)
  }

  /// `POST /:records/views/:id/deletion`: the list stays as it is, only the name goes; saving it once more is one press.
  @Sendable static func delete(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    let view = try await find(shape, visit)
    try await visit.desk.delete(SavedView.table, view.id.raw, by: visit.actor)
    let query = view.query?.text ?? ""
    let path = Paths.list(shape.table) + "?" + (query.isEmpty ? "view=" + ViewShelf.none : query)
    return .done(path, flash: Flash(.viewDeleted), json: ["deleted": .integer(view.id.raw)])
  }

  private static func find(_ shape: Shape, _ visit: Visit) async throws -> Record<SavedView> {
    let id = try visit.number(at: 2)
    let user = visit.user.id
    let found = try await visit.read { try $0.find(ID<SavedView>(raw: id)) }
    guard let found, found.owner == user, found.table == shape.table else { throw Problem.notFound(table: SavedView.table, id: id) }
    return found
  }

  private static func save(_ view: Record<SavedView>, _ shape: Shape, _ visit: Visit, status: Int = 200) async throws -> Answer {
    let saved: Record<SavedView>
    do {
      saved = try await visit.desk.save(view, by: visit.actor)
    } catch Problem.invalid(let issues) where issues.contains(where: { $0.field == "name" && $0.rule == .taken }) {
      guard let other = try await namesake(of: view, visit) else { throw Problem.invalid(issues) }
      let page = ViewNameView(
        visit: visit, shape: shape, name: view.name, other: other, renamed: view.any.isNew ? nil : view.id.raw,
        query: view.query?.text ?? "")
      return .page(page.title, section: Paths.many(shape.table), status: 422, json: page.json) { page.html }
    }
    let shown = ViewShelf.View(id: saved.id.raw, name: saved.name, query: saved.query?.text ?? "", isFirst: saved.first)
    let json: JSON = [
      "id": .integer(shown.id), "name": .string(shown.name), "query": .string(shown.query), "first": .bool(shown.isFirst),
    ]
    return .done(shown.address(Paths.list(shape.table)), flash: Flash(.viewSaved), status: status, json: json)
  }

  /// The view of the visitor that has the name already.
  private static func namesake(of view: Record<SavedView>, _ visit: Visit) async throws -> Int64? {
    let (name, table, owner) = (view.name, view.table, view.owner)
    return try await visit.read { reader in
      try reader.fetch(SavedView.self, limit: 1) { $0.owner == owner && $0.table == table && $0.name == name }.first?.id.raw
    }
  }

  private static func name(_ form: Fields) throws -> String {
    let name = (form["name"] ?? "").trimmed
    guard !name.isEmpty else { throw Problem.invalid([Issue("name", .required)]) }
    return name
  }

  /// The part of a query that a view keeps, once it is known to be a list.
  private static func state(_ text: String, _ shape: Shape, _ visit: Visit) throws -> String {
    guard let fields = Fields(encoded: text) else { throw Problem.invalid([Issue("query", .malformed, value: text)]) }
    let state = ListState.of(fields)
    let plan = ListPlan.of(shape)
    _ = try ListQuery(state, shape, visit.desk.catalogue, columns: plan.columns, sort: plan.sort, visit.sense)
    return state.encoded
  }
}
