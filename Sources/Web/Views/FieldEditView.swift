import Markup
import Model
import Records
import Wording

/// The form that renames an own field, and the way to delete it.
struct FieldEditView: Sendable {
  let definition: Record<FieldDefinition>
  let issues: [Issue]
  let phrases: Phrasebook
  let csrf: String

  private func label(_ name: String) -> String { phrases("field.field_definition." + name) }
  private var title: String { definition.labelRu ?? definition.labelUk ?? definition.labelEn ?? definition.slug }

  var html: HTML {
    let options: HTML? = definition.options.map { options in
      """
      <div class="field wide"><label for="f-options">\(label("options"))</label>\
      <textarea class="in" id="f-options" name="options" aria-describedby="h-options">\(options.text)</textarea>\
      <p class="hint" id="h-options">\(phrases("fields.options.hint"))</p></div>
      """
    }
    return """
      <div class="narrow"><div class="crumbs"><a href="/fields?type=\(definition.table)">\(phrases("fields.title"))</a>\(Icon.right)<span>\
      \(title)</span></div>\
      <div class="head"><div class="t"><h1>\(title)</h1><div class="meta"><span class="badge">\(phrases("kind." + definition.sort))</span>\
      <span>\(phrases.label(types: definition.table))</span><span>x_\(definition.slug)</span></div></div></div>\
      \(FormParts.summary(issues, phrases, label))<form class="form" method="post" action="/fields/\(definition.id.raw)">\(token)\
      <section class="card"><div class="body fields">\(input("label_ru", definition.labelRu))\(input("label_uk", definition.labelUk))\
      \(input("label_en", definition.labelEn))\(options)</div></section>\
      <footer><button class="btn p">\(phrases("form.save"))</button>\
      <a class="btn g" href="/fields?type=\(definition.table)">\(phrases("form.cancel"))</a></footer></form>\
      <section class="card mt"><header><h2>\(phrases("delete.submit"))</h2></header><div class="body row">\
      <span class="sub">\(phrases("fields.delete.text"))</span><span class="r"><form method="post" action="/fields/\(definition.id.raw)\
      /deletion">\(token)\
      <button class="btn d">\(Icon.trash)\(phrases("delete.submit"))</button></form></span></div></section></div>
      """
  }

  private var token: HTML { "<input type=\"hidden\" name=\"csrf\" value=\"\(csrf)\">" }

  private func input(_ name: String, _ value: String?) -> HTML {
    FormParts.input(name: name, label: label(name), value: value ?? "", issue: issues.first { $0.field == name }, phrases)
  }
}
