import Model
import Register

/// `GET /:records/deleted`: what was deleted of a type, newest first, for whoever may bring it back.
enum DeletedListPage {
  static func path(_ shape: Shape) -> String { Paths.list(shape.table) + "/deleted" }

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    guard !shape.isDerived else { throw Problem.notFound(table: "page", id: 0) }
    guard visit.actor.mayWrite(shape) else { throw Problem.forbidden }
    let after = try ListQuery.place(visit.query), limit = try ListQuery.limit(visit.query)
    let (records, next, titles) = try await visit.read { reader in
      let page = try reader.deleted(shape.table, after: after, limit: limit)
      return (page.records, page.next, try reader.titles(of: page.records.map(\.record)))
    }
    let format = FieldFormat(visit, titles)
    let view = DeletedListView(visit: visit, shape: shape, records: records, next: next, format: format)
    let items = records.map { item -> JSON in
      [
        "id": .integer(item.record.id), "version": .integer(item.record.version), "title": .string(format.name(item.record, shape)),
        "deleted_at": .string(item.at.exact), "deleted_by": item.user.map { .integer($0.raw) } ?? .null,
      ]
    }
    let json: JSON = ["items": .array(items), "next": next.map { .string(Place.write($0)) } ?? .null]
    return .page(view.title, section: Paths.many(shape.table), json: json) { view.html }
  }
}
