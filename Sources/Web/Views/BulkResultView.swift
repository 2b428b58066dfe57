import Markup
import Model
import Wording

/// What came of a bulk change that some records refused: how many were done, which were not, why, and where the way out begins.
struct BulkResultView: Sendable {
  let visit: Visit
  let shape: Shape
  let toast: BulkToast
  /// The records that are as they were, each with its name and what was wrong.
  let kept: [(id: Int64, name: String, issues: [Issue])]
  /// The list that the form came from.
  let back: String

  private var phrases: Phrasebook { visit.phrases }

  var json: JSON {
    .array(
      kept.map { item in
        [
          "id": .integer(item.id), "title": .string(item.name),
          "issues": .array(item.issues.map { ProblemPage.json($0, phrases, label: nil) }),
        ]
      })
  }

  var html: HTML {
    let path = Paths.list(shape.table)
    let undo = toast.undo(
      path, back: back, csrf: visit.visitor.csrf, "<button class=\"btn\">\(Icon.undo)\(phrases("undo.action"))</button>")
    let rows = kept.html { item in
      """
      <tr><td class="two"><a class="nm" href="\(Paths.record(shape.table, item.id))">\(item.name)</a>\
      \(item.issues.html { "<small>\(Complaint.sentence($0, shape, phrases))</small>" })</td>\
      <td class="n">\(item.issues.html { way($0, item.id) })</td></tr>
      """
    }
    return """
      <div class="crumbs"><a href="\(back)">\(phrases.label(types: shape.table))</a>\(Icon.right)<span>\(phrases("bulk.kept.title"))</span>\
      </div><div class="head"><div class="t"><h1>\(phrases("bulk.kept.title"))</h1></div></div>\
      <div class="notice warn mb" role="status">\(Icon.info)<div>\(toast.sentences(phrases).html { "<p>\($0)</p>" })</div>\
      <div class="acts">\(undo)<a class="btn" href="\(back)">\(phrases("bulk.kept.back"))</a></div></div>\
      <section class="card"><header><h2>\(phrases("bulk.kept", count: kept.count))</h2></header><div class="scroll"><table class="tbl">\
      <thead><tr><th scope="col">\(phrases("bulk.kept.reason"))</th><th></th></tr></thead><tbody>\(rows)</tbody></table></div></section>
      """
  }

  /// Those that are in the way of a deletion: the list of them.
  private func way(_ issue: Issue, _ id: Int64) -> HTML {
    guard issue.rule == .inUse, let other = issue.detail.flatMap({ visit.desk.catalogue.shape($0) }), other.isPublic,
      let via = other.fields.first(where: { $0.kind == .reference(shape.table) })
    else { return "" }
    let address = "\(Paths.list(other.table))?\(ListQuery.filterName(via.name))=\(id)"
    return "<a class=\"btn sm\" href=\"\(address)\">\(phrases.label(types: other.table))</a>"
  }
}
