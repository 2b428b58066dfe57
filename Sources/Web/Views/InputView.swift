import Markup
import Model
import Register
import Wording

/// The field of a form: label, input by kind, hint, complaint.
struct InputView: Sendable {
  let visit: Visit
  let shape: Shape
  /// What stands in the inputs when the form was refused; else the values of the record.
  let form: Fields?
  let format: FieldFormat
  let issues: [Issue]
  /// Records to choose from, by table.
  let options: [String: [(id: Int64, title: String)]]

  func html(_ field: any AnyField, _ value: Value) -> HTML {
    let phrases = visit.phrases
    let label = phrases.label(field, of: shape.table)
    let isRequired = field.isRequired && !visit.desk.fills(shape.table).contains(field.name)
    // What stands filled from the beginning needs no reminder.
    let required: HTML =
      isRequired && field.kind != .yesNo && field.fallback == .none ? " <span class=\"req\">\(phrases("form.required"))</span>" : ""
    let complaint = issues.first { $0.field == field.name }.map { Complaint.sentence($0, shape, phrases) }
    let hint = hint(field.kind, value)
    let notes: HTML = """
      \(complaint.map { "<p class=\"err\" id=\"e-\(field.name)\">\($0)</p>" as HTML })\
      \(hint.map { "<p class=\"hint\" id=\"h-\(field.name)\">\($0)</p>" as HTML })
      """
    let described = [complaint.map { _ in "e-" + field.name }, hint.map { _ in "h-" + field.name }].compactMap { $0 }.joined(separator: " ")
    let about = [
      Attribute("id", "f-" + field.name), Attribute("aria-invalid", complaint == nil ? nil : "true"),
      Attribute("aria-describedby", described.isEmpty ? nil : described),
    ]
    if case .choices(let choices) = field.kind {
      let chosen = entered(field).map { Set($0.all(field.name)) } ?? Set(texts(value))
      let boxes = choices.enumerated().html { index, option in
        """
        <label class="check"><input type="checkbox" name="\(field.name)" value="\(option)"\
        \(index == 0 ? about : [])\(Attribute("checked", chosen.contains(option)))>\
        \(phrases.label(option: option, of: field.name, in: shape.table))</label>
        """
      }
      return """
        <fieldset class="field wide"><legend>\(label)\(required)</legend><input type="hidden" name="\(field.name)" value="">\
        <div class="checks">\(boxes)</div>\(notes)</fieldset>
        """
    }
    if field.kind == .yesNo, field.isRequired {
      let isOn = entered(field).map { $0[field.name] == "true" } ?? (value.bool ?? false)
      return """
        <div class="field"><span class="lbl">\(label)</span><input type="hidden" name="\(field.name)" value="false">\
        <label class="check"><input type="checkbox" name="\(field.name)" value="true"\(about)\(Attribute("checked", isOn))>\
        \(phrases("common.yes"))</label>\
        \(notes)</div>
        """
    }
    return """
      <div class="field\(if: InputView.isWide(field, shape), " wide")"><label for="f-\(field.name)">\(label)\(required)</label>\
      \(input(field, value, about + [Attribute("required", isRequired)]))\(notes)</div>
      """
  }

  /// The refused form, where it spoke of the field.
  private func entered(_ field: any AnyField) -> Fields? { form.flatMap { $0[field.name] == nil ? nil : $0 } }

  private func input(_ field: any AnyField, _ value: Value, _ about: [Attribute]) -> HTML {
    let phrases = visit.phrases
    let text = form?[field.name] ?? InputText(language: phrases.language, zone: visit.zone, titles: format.titles).text(value, field.kind)
    switch field.kind {
    case .choice(let choices):
      let labels = choices.map { ($0, phrases.label(option: $0, of: field.name, in: shape.table)) }
      return InputView.select(name: field.name, about, labels, chosen: text, empty: field.isRequired ? nil : phrases("form.nothing"))
    case .yesNo:
      let labels = [("true", phrases.label(true)), ("false", phrases.label(false))]
      return InputView.select(name: field.name, about, labels, chosen: text, empty: phrases("form.nothing"))
    case .longText: return "<textarea class=\"in\" name=\"\(field.name)\" rows=\"4\"\(about)>\(text)</textarea>"
    case .money:
      let sign = (value.money?.currency ?? visit.desk.workspace.currency).sign
      return
        "<span class=\"unit\"><input class=\"in n\" name=\"\(field.name)\" value=\"\(text)\" inputmode=\"decimal\"\(about)>\(sign)</span>"
    case .percent:
      return "<span class=\"unit\"><input class=\"in n\" name=\"\(field.name)\" value=\"\(text)\" inputmode=\"decimal\"\(about)>%</span>"
    case .reference(let target) where References.isShort(target):
      let list = (options[target] ?? []).map { ("#\($0.id)", $0.title) }
      return InputView.select(name: field.name, about, list, chosen: text, empty: field.isRequired ? nil : phrases("form.nothing"))
    case .reference(let target): return search(field, target, value, text, about)
    case .references(let target): return search(field, target, value, text, about)
    default:
      return """
        <input class="in\(if: field.kind.isNumber, " n")" name="\(field.name)" value="\(text)"\(InputView.typing(field.kind))\(about)>
        """
    }
  }

  /// A search box: what is typed is looked up by title, number or `#id`; untouched titles stay the very same records.
  private func search(_ field: any AnyField, _ target: String, _ value: Value, _ text: String, _ about: [Attribute]) -> HTML {
    let ids: String? =
      switch value {
      case .integer(let id): String(id)
      case .integers(let ids): ids.map { String($0) }.joined(separator: ",")
      default: nil
      }
    let id = form?[field.name + "~id"] ?? ids
    let title = form?[field.name + "~title"] ?? ids.map { _ in text }
    let kept: HTML =
      id.map { id in
        """
        <input type="hidden" name="\(field.name)~id" value="\(id)"><input type="hidden" name="\(field.name)~title" value="\(title)">
        """
      } ?? ""
    let list = (options[target] ?? []).html { "<option value=\"\($0.title)\"></option>" }
    return """
      <input class="in" name="\(field.name)" value="\(text)" list="l-\(field.name)" data-find="\(Paths.list(target))" autocomplete="off"\
       placeholder="\(visit.phrases("form.search"))"\(about)><datalist id="l-\(field.name)">\(list)</datalist>\(kept)
      """
  }

  static func select(name: String, _ attributes: [Attribute], _ options: [(String, String)], chosen: String, empty: String?) -> HTML {
    let first: HTML? = empty.map { "<option value=\"\">\($0)</option>" }
    let rest = options.html { value, label in "<option value=\"\(value)\"\(Attribute("selected", value == chosen))>\(label)</option>" }
    return "<select class=\"in\" name=\"\(name)\"\(attributes)>\(first)\(rest)</select>"
  }

  /// The keyboard and the picker that suit a kind.
  static func typing(_ kind: Kind) -> [Attribute] {
    switch kind {
    case .integer: [Attribute("inputmode", "numeric")]
    case .decimal, .money, .percent: [Attribute("inputmode", "decimal")]
    case .day: [Attribute("type", "date")]
    case .instant: [Attribute("type", "datetime-local")]
    case .email: [Attribute("inputmode", "email"), Attribute("autocomplete", "off")]
    case .phone: [Attribute("type", "tel"), Attribute("autocomplete", "off")]
    case .webAddress: [Attribute("inputmode", "url"), Attribute("autocomplete", "off")]
    case .requisite(let sort): [Attribute("inputmode", sort.isDigits ? "numeric" : "text"), Attribute("autocomplete", "off")]
    default: []
    }
  }

  private func hint(_ kind: Kind, _ value: Value) -> String? {
    switch kind {
    case .requisite: RequisiteText(visit.phrases).warning(value, kind)
    case .duration: visit.phrases("form.hint.duration")
    case .phone: visit.phrases("form.hint.phone")
    case .references: visit.phrases("form.hint.several")
    default: nil
    }
  }

  private func texts(_ value: Value) -> [String] { if case .texts(let list) = value { list } else { [] } }

  private static func isWide(_ field: any AnyField, _ shape: Shape) -> Bool {
    switch field.kind {
    case .longText, .postalAddress, .references: true
    default: field.name == shape.title.name && field.kind.isText && shape.table != "order"
    }
  }
}
