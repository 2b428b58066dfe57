import Model
import Records
import Register

/// Taking a single change back.
enum ChangePages {
  /// `POST /changes/:id/undo`: answers like the saving of a field, so that the page can show the value of before.
  @Sendable static func undo(_ visit: Visit) async throws -> Answer {
    let id = ID<Change>(raw: try visit.number(at: 1))
    guard let change = try await visit.desk.read(as: .program(), { try $0.find(id) }), let shape = visit.desk.catalogue.shape(change.table),
      shape.isPublic
    else { throw Problem.notFound(table: Change.table, id: id.raw) }
    let record = Int64(change.record)
    let back = visit.request.form.map { visit.back($0, or: Paths.record(shape.table, record)) } ?? Paths.record(shape.table, record)
    do {
      try await Undo(visit.desk).change(id, by: visit.actor)
    } catch Problem.invalid, Problem.conflict {
      let sentence = visit.phrases("undo.impossible")
      if visit.request.wantsJSON { return .response(.json(["error": .string(sentence)], status: 409)) }
      return .done(back, flash: Flash(.undoImpossible), json: .null)
    }
    let isGone = change.action == .create || change.action == .restore
    var json: JSON = ["message": .string(visit.phrases("undo.done"))]
    if let field = field(of: change, shape), let now = try await visit.read({ try $0.records(shape.table, ids: [record]).first }) {
      json = try await InlinePages.json(field, now, shape, visit, nil, message: "undo.done")
    }
    let (place, answer) = (isGone && back == Paths.record(shape.table, record) ? Paths.list(shape.table) : back, json)
    return .done(place, flash: Flash(.undone), json: answer)
  }

  /// The only field that the change was about.
  private static func field(of change: Record<Change>, _ shape: Shape) -> (any AnyField)? {
    guard change.action == .update, let text = change.diff?.text, let members = (try? JSON(parsing: text))?.members, members.count == 1
    else {
      return nil
    }
    return shape.field(named: members[0].name)
  }
}
