import Markup
import Model

extension ListView {
  /// The form that adds or changes the condition on one field, by its kind.
  func fieldForm(_ name: String, _ field: any AnyField, _ place: Shape) -> HTML {
    let parameter = ListQuery.filterName(name)
    let ends = ["", ".is", ".min", ".max", ".has", ".empty"]
    var names = Set(ends.map { name + $0 }).subtracting(ListQuery.reserved)
    let inputs: HTML
    switch field.kind {
    case .choice(let options), .choices(let options):
      inputs = boxes(parameter, options.map { ($0, phrases.label(option: $0, of: field.name, in: place.table)) })
    case .yesNo: inputs = boxes(parameter, [("1", phrases.label(true)), ("0", phrases.label(false))])
    case .reference("user"), .references("user"): inputs = people(parameter)
    case .reference(let table), .references(let table):
      guard let title = catalogue.shape(table)?.title, title.kind.isText else { return "" }
      names.insert("\(name).\(title.name).has")
      inputs = input("\(name).\(title.name).has", phrases("filter.contains"), type: "search")
    case .day, .instant: inputs = range(name, type: "date")
    case .integer, .decimal, .money, .percent, .duration: inputs = range(name, type: "text")
    default: inputs = input(name + ".has", phrases("filter.contains"), type: "search")
    }
    let none: HTML = field.isRequired ? "" : box(name + ".empty", "1", phrases("filter.isEmpty"))
    return """
      <form class="pad" method="get" action="\(links.path)">\(hidden(without: names))\(inputs)\(none)\
      <button class="btn p">\(phrases("list.filter.apply"))</button></form>
      """
  }

  private func boxes(_ name: String, _ options: [(value: String, words: String)]) -> HTML {
    "<div class=\"many\">\(options.html { box(name, $0.value, $0.words) })</div>"
  }

  private func box(_ name: String, _ value: String, _ words: String) -> HTML {
    let isOn = sheet.list.fields.all(name).contains(value)
    return "<label class=\"check\"><input type=\"checkbox\" name=\"\(name)\" value=\"\(value)\"\(if: isOn, " checked")>\(words)</label>"
  }

  private func people(_ name: String) -> HTML {
    let current = sheet.list.fields[name]
    let all = [("", phrases("common.all")), ("me", phrases("filter.me"))] + sheet.people.map { (String($0.id), $0.name) }
    let options = all.html { "<option value=\"\($0.0)\"\(if: $0.0 == current, " selected")>\($0.1)</option>" }
    return "<select class=\"in\" name=\"\(name)\" aria-label=\"\(phrases("filter.oneOf"))\">\(options)</select>"
  }

  private func range(_ name: String, type: String) -> HTML {
    input(name + ".min", phrases("filter.atLeast"), type: type) + input(name + ".max", phrases("filter.atMost"), type: type)
  }

  private func input(_ name: String, _ words: String, type: String) -> HTML {
    let mode: Attribute? = type == "text" ? Attribute("inputmode", "decimal") : nil
    return """
      <label class="field">\(words)<input class="in" type="\(type)"\(mode) name="\(name)" value="\(sheet.list.fields[name] ?? "")"></label>
      """
  }
}
