import Markup
import Model
import Register

/// Deleting and restoring records; deleting is taken back by the undo of its message.
enum DeletionPages {
  /// `GET /:records/:id/deletion`: asks first, for whoever comes by a link.
  @Sendable static func ask(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    let record = try await RecordPages.find(shape, try visit.number(at: 1), visit)
    guard visit.actor.mayWrite(shape) else { throw Problem.forbidden }
    return page(record, shape, visit)
  }

  /// `POST /:records/:id/deletion`
  @Sendable static func delete(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    let record = try await RecordPages.find(shape, try visit.number(at: 1), visit)
    let back = visit.request.form.map { visit.back($0, or: Paths.list(shape.table)) } ?? Paths.list(shape.table)
    do {
      try await visit.desk.delete(shape.table, record.id, by: visit.actor)
    } catch Problem.invalid(let issues) {
      return page(record, shape, visit, issues)
    }
    let change = try await visit.lastChange(shape.table, record.id)
    let undo: JSON = change.map { .string("/changes/\($0)/undo") } ?? .null
    let json: JSON = ["deleted": .integer(record.id), "undo": undo, "message": .string(visit.phrases("card.deleted"))]
    return .done(back, flash: Flash(.deleted, change: change), json: json)
  }

  /// `POST /:records/:id/restoration`
  @Sendable static func restore(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    let id = try visit.number(at: 1)
    try await visit.desk.write(by: visit.actor) { try $0.restore(shape.table, [id]) }
    let change = try await visit.lastChange(shape.table, id)
    let card = Paths.record(shape.table, id)
    let back = visit.request.form.map { visit.back($0, or: card) } ?? card
    return .done(back, flash: Flash(.restored, change: change), json: ["restored": .integer(id)])
  }

  private static func page(_ record: AnyRecord, _ shape: Shape, _ visit: Visit, _ issues: [Issue] = []) -> Answer {
    let phrases = visit.phrases
    let title = FieldFormat(visit).name(record, shape)
    let sentences = issues.map { Complaint.sentence($0, shape, phrases) }
    let json: JSON = [
      "error": .string(sentences.first ?? ""), "issues": .array(issues.map { ProblemPage.json($0, phrases) }),
    ]
    return .page(phrases("card.delete"), section: Paths.many(shape.table), status: issues.isEmpty ? 200 : 422, json: json) {
      let errors: HTML =
        issues.isEmpty ? "" : "<div class=\"errors mb\" role=\"alert\" tabindex=\"-1\">\(sentences.html { "<p>\($0)</p>" })</div>"
      let button: HTML = issues.isEmpty ? "<button class=\"btn d\">\(phrases("delete.submit"))</button>" : ""
      return """
        <div class="crumbs"><a href="\(Paths.list(shape.table))">\(phrases.label(types: shape.table))</a>\(Icon.right)\
        <a href="\(CardPages.place(record))">\(title)</a></div><div class="head"><div class="t"><h1>\(phrases("card.delete"))</h1></div>\
        </div>\(errors)\
        <form class="form" method="post" action="\(Paths.record(shape.table, record.id))/deletion">\
        <input type="hidden" name="csrf" value="\(visit.visitor.csrf)">\
        \(if: issues.isEmpty, "<p>\(phrases("delete.confirm", ["title": title]))</p>")\
        <footer>\(button)<a class="btn g" href="\(CardPages.place(record))">\
        \(phrases("form.cancel"))</a></footer></form>
        """
    }
  }
}
