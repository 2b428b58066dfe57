import Markup
import Model
import Register

/// The address of a deleted record: who deleted it and when, and the way to bring it back.
enum DeletedPage {
  /// What a visitor gets instead of "not found"; nil where there never was such a record, or he may not bring it back.
  static func answer(_ problem: Problem, _ visit: Visit) async -> Answer? {
    guard case .notFound(let table, let id) = problem, visit.request.method == .get, !visit.request.wantsJSON,
      let shape = visit.desk.catalogue.shape(table), shape.isPublic, visit.actor.mayWrite(shape)
    else { return nil }
    var query = Query(table, select: [[shape.title.name]], filter: .compare(["id"], .equal, .integer(id)), limit: 1)
    query.includesDeleted = true
    let found = try? await visit.read { [query] reader in
      try reader.lines(query).first.map { ($0, try reader.history(table, id, limit: 1).first) }
    }
    guard let (line, last) = found ?? nil, let last, last.action == .delete else { return nil }
    let phrases = visit.phrases
    let name = line.values[0].text ?? phrases.label(type: table) + " " + phrases("common.numberSign", ["number": String(id)])
    let who = last.userName ?? phrases("common.program")
    return .page(name, section: Paths.many(table), status: 410, json: .null) {
      """
      <div class="head"><div class="t"><h1>\(name)</h1></div></div><section class="card"><div class="empty">\(Icon.trash)\
      <h2>\(phrases("card.wasDeleted"))</h2><p>\(who), \(phrases.moment(last.at, in: visit.zone))</p><div class="row">\
      <form method="post" action="\(Paths.record(table, id))/restoration">\
      <input type="hidden" name="csrf" value="\(visit.visitor.csrf)">\
      <button class="btn p">\(Icon.undo)\(phrases("card.restore"))</button></form>\
      <a class="btn" href="\(Paths.list(table))">\(phrases.label(types: table))</a></div></div></section>
      """
    }
  }
}
