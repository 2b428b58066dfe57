import Markup
import Model
import Records
import Wording

/// The fields of one record type and the form that adds one.
struct FieldsView: Sendable {
  let shape: Shape
  let shapes: [Shape]
  /// The definitions of own fields by the name of the field.
  let ids: [String: Int64]
  let draft: FieldDraft
  let issues: [Issue]
  let phrases: Phrasebook
  let csrf: String

  var html: HTML {
    let tabs = shapes.html { other in
      """
      <a href="/fields?type=\(other.table)"\(if: other.table == shape.table, " aria-current=\"page\"")>\(phrases.label(types: other.table))\
      <i>\(phrases.integer(other.fields.count))</i></a>
      """
    }
    return """
      <div class="head"><div class="t"><h1>\(phrases("fields.title"))</h1><div class="meta"><span>\(phrases("fields.intro"))</span></div>\
      </div>\
      <div class="acts"><a class="btn p" href="#new">\(Icon.plus)\(phrases("fields.create"))</a></div></div>\
      <nav class="tabs" aria-label="\(phrases("fields.title"))">\(tabs)</nav>\(FormParts.summary(issues, phrases, label))\
      <div class="stack">\(own)\(builtIn)\(form)</div>
      """
  }

  private func label(_ name: String) -> String { name == "label" ? phrases("fields.label") : phrases("field.field_definition." + name) }

  private func traits(_ field: any AnyField) -> HTML {
    let words: [(Traits, String)] = [(.required, "required"), (.unique, "unique"), (.indexed, "indexed"), (.searchable, "searchable")]
    let all = words.html { trait, name in field.traits.contains(trait) ? "<span class=\"badge\">\(label(name))</span> " : .empty }
    return field.isReadOnly ? "<span class=\"badge info\">\(phrases("fields.byProgram"))</span> \(all)" : all
  }

  private func kind(_ field: any AnyField) -> String {
    guard let target = field.kind.target else { return phrases.label(field.kind) }
    return phrases.label(field.kind) + ": " + phrases.label(types: target)
  }

  private func table(_ fields: [any AnyField]) -> HTML {
    let rows = fields.html { field in
      let name = phrases.label(field, of: shape.table)
      let title: HTML = ids[field.name].map { "<a class=\"nm\" href=\"/fields/\($0)\">\(name)</a>" } ?? "<b>\(name)</b>"
      return """
        <tr><td class="two">\(title)<small>\(field.name)</small></td><td>\(kind(field))</td><td class="hide-s">\(traits(field))</td></tr>
        """
    }
    return """
      <div class="scroll"><table class="tbl"><thead><tr><th scope="col">\(phrases("type.field_definition"))</th>\
      <th scope="col">\(label("sort"))</th><th scope="col" class="hide-s">\(phrases("fields.traits"))</th></tr></thead><tbody>\(rows)\
      </tbody></table></div>
      """
  }

  private var own: HTML {
    let fields = shape.fields.filter(\.isOwn)
    let body: HTML = fields.isEmpty ? "<div class=\"empty\">\(Icon.list)<p>\(phrases("fields.ownEmpty"))</p></div>" : table(fields)
    return "<section class=\"card\" id=\"own\"><header><h2>\(phrases("fields.own"))</h2></header>\(body)</section>"
  }

  private var builtIn: HTML {
    """
    <section class="card"><header><h2>\(phrases("fields.builtIn"))</h2></header>\
    \(table(shape.fields.filter { !$0.isOwn && !$0.isSecret }))</section>
    """
  }

  private var form: HTML {
    let name = FormParts.input(
      name: "label", label: label("label"), value: draft.labels[phrases.language] ?? "", required: true, issue: issue("label"), phrases)
    let kinds = Kind.names.html { name in
      "<option value=\"\(name)\"\(if: name == draft.kind, " selected")>\(phrases("kind." + name))</option>"
    }
    let targets = shapes.html { other in
      "<option value=\"\(other.table)\"\(if: other.table == draft.target, " selected")>\(phrases.label(types: other.table))</option>"
    }
    let checks = ["required", "unique", "indexed", "searchable"].html { name in
      """
      <label class="check" id="f-\(name)"><input type="checkbox" name="\(name)"\(if: draft.flags.contains(name), " checked")>\
      \(label(name))</label>
      """
    }
    return """
      <form class="form" method="post" action="/fields" id="new"><input type="hidden" name="csrf" value="\(csrf)">\
      <input type="hidden" name="table" value="\(shape.table)"><section class="card"><header><h2>\(phrases("form.newField"))</h2>\
      <span class="r sub">\(phrases.label(types: shape.table))</span></header><div class="body fields">\
      \(name)\
      <div class="field"><label for="f-sort">\(label("sort"))</label><select class="in" id="f-sort" name="kind" aria-describedby="h-sort">\
      \(kinds)</select>\
      <p class="hint" id="h-sort">\(phrases("fields.kindFixed"))</p></div>\
      <div class="field"><label for="f-options">\(label("options"))</label>\
      <textarea class="in" id="f-options" name="options" aria-describedby="h-options">\(draft.options)</textarea>\
      <p class="hint" id="h-options">\(phrases("fields.options.hint"))</p></div>\
      <div class="field"><label for="f-target">\(label("target"))</label>\
      <select class="in" id="f-target" name="target" aria-describedby="h-target">\
      <option value="">—</option>\(targets)</select><p class="hint" id="h-target">\(phrases("fields.target.hint"))</p></div>\
      <fieldset class="field wide"><legend>\(phrases("fields.traits"))</legend>\(checks)</fieldset></div></section>\
      <footer><button class="btn p">\(phrases("fields.create"))</button></footer></form>
      """
  }

  private func issue(_ name: String) -> Issue? { issues.first { $0.field == name } }
}
