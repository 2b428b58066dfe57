import Markup
import Model
import Register
import Wording

/// A value edited in place: the value, its pencil, and the input that scripts show instead; without script a link to the form.
struct InlineView: Sendable {
  let visit: Visit
  let shape: Shape
  let record: AnyRecord
  let format: FieldFormat
  /// Users and teams to choose from; fields that point elsewhere are edited on the form.
  var options: [String: [(id: Int64, title: String)]] = [:]
  /// Fields that a data standard asks for.
  var needed: Set<String> = []
  /// What stands for an empty value in a table; on a card it is said in words.
  var emptySign: String?

  func html(_ field: any AnyField) -> HTML {
    let value = record[field]
    let shown = format.html(value, field, of: shape.table)
    guard FormReading.isOpen(field, shape, visit.actor) else {
      return value.isEmpty ? "<span class=\"muted\">\(emptySign ?? visit.phrases("common.empty"))</span>" : shown
    }
    let label = visit.phrases.label(field, of: shape.table)
    let path = Paths.record(shape.table, record.id)
    let address = URLText(checking: "\(path)/edit#f-\(field.name)")
    let empty = emptyWords(field)
    let content: HTML = value.isEmpty ? HTML(text: empty) : shown
    let state: HTML = value.isEmpty ? (needed.contains(field.name) ? " empty-value" : " muted") : ""
    guard let input = input(field, value, label) else {
      return """
        <div class="edit\(state)"><span>\(content)</span><a class="pen" href="\(address)"\
         aria-label="\(visit.phrases("inline.edit", ["field": label]))">\(Icon.pencil)</a></div>
        """
    }
    let view: HTML =
      InlineView.isLink(field.kind)
      ? """
      <div class="edit\(state)"><span>\(content)</span><a class="pen" href="\(address)"\
       aria-label="\(visit.phrases("inline.edit", ["field": label]))">\(Icon.pencil)</a></div>
      """
      : "<a class=\"edit\(state)\" href=\"\(address)\"><span>\(content)</span>\(Icon.pencil)</a>"
    return """
      <form class="inline" data-edit method="post" action="\(path)/fields/\(field.name)">\
      <input type="hidden" name="csrf" value="\(visit.visitor.csrf)"><input type="hidden" name="was" value="\(typed(value, field.kind))">\
      \(view)\
      <div class="inl" hidden>\(input)<p class="err" role="alert" hidden></p></div></form>
      """
  }

  func emptyWords(_ field: any AnyField) -> String {
    emptySign ?? visit.phrases(needed.contains(field.name) ? "requisites.needed" : "common.empty")
  }

  func typed(_ value: Value, _ kind: Kind) -> String {
    InputText(language: visit.phrases.language, zone: visit.zone, titles: format.titles).text(value, kind)
  }

  /// The input of the value; nil for what needs the form: several values, records of a large type.
  private func input(_ field: any AnyField, _ value: Value, _ label: String) -> HTML? {
    let text = typed(value, field.kind)
    let name = Attribute("aria-label", label)
    switch field.kind {
    case .choices, .references: return nil
    case .reference(let target):
      guard References.isShort(target), let options = options[target], options.count <= 100 else { return nil }
      return InputView.select(
        name: "value", [name], options.map { ("#\($0.id)", $0.title) }, chosen: text, empty: visit.phrases("form.nothing"))
    case .choice(let options):
      let labels = options.map { ($0, visit.phrases.label(option: $0, of: field.name, in: shape.table)) }
      return InputView.select(name: "value", [name], labels, chosen: text, empty: field.isRequired ? nil : visit.phrases("form.nothing"))
    case .yesNo:
      let labels = [("true", visit.phrases.label(true)), ("false", visit.phrases.label(false))]
      return InputView.select(name: "value", [name], labels, chosen: text, empty: field.isRequired ? nil : visit.phrases("form.nothing"))
    case .longText: return "<textarea class=\"in\" name=\"value\" rows=\"4\"\(name)>\(text)</textarea>"
    default: return "<input class=\"in\" name=\"value\" value=\"\(text)\"\(InputView.typing(field.kind))\(name)>"
    }
  }

  static func isLink(_ kind: Kind) -> Bool {
    switch kind {
    case .phone, .email, .webAddress, .reference, .references: true
    default: false
    }
  }
}
