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

  /// With `choosing` each field asks whose value stays, as part of the form `form` of the page; else `mine` is sent by a button
  /// of its own.
  func html(choosing: Bool, action: HTML = "") -> HTML {
    let phrases = visit.phrases
    let rows = fields.html { field in
      """
      <tr><th scope="row">\(phrases.label(field, of: shape.table))</th>\
      <td>\(choice(field, mine, "mine", choosing))</td><td>\(choice(field, theirs, "theirs", choosing))</td></tr>
      """
    }
    return """
      <div class="notice warn" role="alert">\(Icon.warning)<div><p><b>\(phrases("conflict.title"))</b></p>\
      <p>\(sentence)</p><div class="scroll"><table class="tbl"><thead><tr><th scope="col">\(phrases("conflict.field"))</th>\
      <th scope="col">\(phrases("conflict.yours"))</th><th scope="col">\(phrases("conflict.newer"))</th></tr></thead><tbody>\(rows)\
      </tbody></table></div>\
      <div class="row">\(action)<a class="btn sm" href="\(Paths.record(shape.table, theirs.id))">\(phrases("conflict.keepNewer"))</a></div>\
      </div></div>
      """
  }

  private func choice(_ field: any AnyField, _ record: AnyRecord, _ whose: String, _ isAsked: Bool) -> HTML {
    guard isAsked else { return HTML(text: shown(record, field)) }
    let name = ThreeWays.prefix + field.name
    return """
      <label class="check"><input type="radio" form="form" name="\(name)" value="\(whose)"\(if: whose == "mine", " checked")>\
      \(shown(record, field))</label>
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
