import Foundation
import Markup
import Model
import Register
import Wording

/// Two people changed one record: both values of every field in which they differ, and whose the newer one is.
struct ConflictView: Sendable {
  let visit: Visit
  let shape: Shape
  let mine: AnyRecord
  let theirs: AnyRecord
  let fields: [any AnyField]
  let format: FieldFormat
  let last: HistoryEntry?

  var html: HTML {
    let phrases = visit.phrases
    let rows = fields.html { field in
      """
      <tr><th scope="row">\(phrases.label(field, of: shape.table))</th><td>\(shown(mine, field))</td><td>\(shown(theirs, field))</td></tr>
      """
    }
    return """
      <div class="notice warn" role="alert">\(Icon.warning)<div><p><b>\(phrases("conflict.title"))</b></p>\
      <p>\(sentence)</p><div class="scroll"><table class="tbl"><thead><tr><th scope="col">\(phrases("conflict.field"))</th>\
      <th scope="col">\(phrases("conflict.yours"))</th><th scope="col">\(phrases("conflict.newer"))</th></tr></thead><tbody>\(rows)\
      </tbody></table></div>\
      <p><a class="btn sm" href="\(Paths.record(shape.table, theirs.id))">\(phrases("conflict.keepNewer"))</a></p></div></div>
      """
  }

  /// Who changed the record meanwhile, and when.
  var sentence: String {
    let who = last?.userName ?? visit.phrases("common.program")
    let ago = last.map { visit.phrases.ago($0.at, now: visit.desk.workspace.now(), in: visit.zone) } ?? ""
    return visit.phrases("conflict.text", ["who": who, "ago": ago])
  }

  var json: JSON {
    let members = fields.map { field in
      JSON.Member(field.name, ["mine": field.kind.json(mine[field]), "theirs": field.kind.json(theirs[field])])
    }
    return [
      "error": .string(sentence), "version": .integer(theirs.version), "conflict": .object(members),
    ]
  }

  private func shown(_ record: AnyRecord, _ field: any AnyField) -> String {
    let text = format.text(record[field], field, of: shape.table)
    return text.isEmpty ? visit.phrases("common.empty") : text
  }
}
