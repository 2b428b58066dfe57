import Markup
import Model
import Wording

extension ListView {
  /// The row under the tabs: quick find, conditions that hold, conditions at hand, all other fields, columns.
  var conditions: HTML {
    // Page after page of one list has the same conditions at hand.
    let atHand = menus.conditions(phrases.language.code + " " + links.first, menu, sheet.people) {
      let chips = sheet.plan.chips.compactMap { name in
        filterPlace(name).flatMap { isFiltered(name) ? nil : quick(name, $0.field, $0.shape) }
      }
      return "\(chips)\(adder)\(chooser)"
    }
    return """
      <div class="chips" role="group" aria-label="\(phrases("list.filters"))">\
      \(find)\(sheet.list.filters.html(chip))\(atHand)\(keeper)\(download)\
      <span class="sub hide-s">\(phrases("list.hint"))</span></div>
      """
  }

  func filterPlace(_ name: String) -> (field: any AnyField, shape: Shape)? {
    catalogue.place(name.split(separator: ".").map(String.init), of: shape.table).flatMap { $0.field.isSecret ? nil : $0 }
  }

  private func isFiltered(_ name: String) -> Bool { sheet.list.filters.contains { $0.path.joined(separator: ".") == name } }

  private var find: HTML {
    // All that the search knows a record by, where it knows any: phones and addresses too.
    guard shape.isSearched || shape.title.kind.isText else { return "" }
    let name = shape.isSearched ? "q" : shape.title.name + ".has"
    return """
      <form class="find" method="get" action="\(links.path)" role="search">\(hidden(without: [name]))\
      <input class="in" type="search" name="\(name)" \
      value="\(sheet.list.fields[name] ?? "")" placeholder="\(phrases("list.filter.find"))"\
       aria-label="\(phrases("list.filter.find"))"></form>
      """
  }

  func hidden(without names: Set<String>) -> HTML {
    links.rest(without: names).html { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" }
  }

  /// A condition that holds: pressing it takes it away.
  private func chip(_ filter: ListQuery.Filter) -> HTML {
    let place = catalogue.place(filter.path, of: shape.table)?.shape ?? shape
    let name = filter.test == .found ? phrases("list.search") : label(filter.path, filter.field, place)
    let words = words(filter, place)
    return """
      <a class="chip on" href="\(links.setting(filter.name, nil))" aria-label="\(phrases("list.filter.remove")): \(name), \(words)">\
      <em>\(name):</em> \(words) \(Icon.x)</a>
      """
  }

  private func words(_ filter: ListQuery.Filter, _ place: Shape) -> String {
    let values = filter.values.map { cell.words($0, filter.field, place) }.joined(separator: ", ")
    switch filter.test {
    case .any: return filter.texts == ["me"] ? phrases("filter.me") : values
    case .min: return "\(phrases("filter.atLeast")) \(values)"
    case .max: return "\(phrases("filter.atMost")) \(values)"
    case .has: return "\(phrases("filter.contains")) «\(filter.texts.joined(separator: ", "))»"
    case .found: return "«\(filter.texts.joined(separator: ", "))»"
    case .empty: return phrases(filter.texts.last == "0" ? "filter.isFilled" : "filter.isEmpty")
    }
  }

  /// A chip that opens the form of one field.
  private func quick(_ name: String, _ field: any AnyField, _ place: Shape) -> HTML {
    let id = "f-" + name.replacing(".", with: "-")
    return """
      <button class="chip" type="button" popovertarget="\(id)">\
      <em>\(label(name.split(separator: ".").map(String.init), field, place))</em> \
      \(Icon.down)</button><div id="\(id)" popover class="menu start">\(fieldForm(name, field, place))</div>
      """
  }

  /// Every field of the record and of its companions, by which a condition may be added.
  private var adder: HTML {
    let filtered = Set(sheet.list.filters.map { $0.path.joined(separator: ".") })
    let items = menu.items.html { filtered.contains($0.name) ? .empty : $0.condition }
    return """
      <button class="chip add" type="button" data-key="KeyF" popovertarget="f-add">\
      \(Icon.plus)\(phrases("list.filter")) <kbd>F</kbd></button>\
      <div id="f-add" popover class="menu start">\
      <form class="many" method="get" action="\(links.path)">\(hidden(without: []))\(items)</form></div>
      """
  }

  private var chooser: HTML {
    let chosen = Set(sheet.columns.all.map(\.name))
    let items = menu.items.html { chosen.contains($0.name) ? $0.shown : $0.hidden }
    return """
      <button class="chip hide-s" type="button" popovertarget="columns">\(Icon.columns) <em>\(phrases("list.columns"))</em>\
      </button><div id="columns" popover class="menu start">\
      <form class="pad" method="get" action="\(links.path)">\(hidden(without: ["columns"]))<div class="many">\(items)</div>\
      <button class="btn p">\(phrases("list.filter.apply"))</button></form></div>
      """
  }

  /// The form of the field chosen under "add a condition".
  var adding: HTML {
    guard let name = sheet.list.fields["filter"], let place = filterPlace(name) else { return "" }
    let path = name.split(separator: ".").map(String.init)
    return """
      <section class="card mb adding" aria-label="\(phrases("list.filter.add"))"><header>\
      <h2>\(label(path, place.field, place.shape))</h2>\
      <a class="r btn g ic sm" href="\(links.first)" aria-label="\(phrases("common.close"))">\(Icon.x)</a></header>\
      <div class="body">\(fieldForm(name, place.field, place.shape))</div></section>
      """
  }
}

/// Fields by which a list may be filtered and which may be its columns, with their names in the URL.
func fieldNames(of shape: Shape, _ catalogue: Catalogue) -> [(name: String, path: [String], field: any AnyField, shape: Shape)] {
  let own = shape.fields.filter { !$0.isSecret }.map { ($0.name, [$0.name], $0, shape) }
  let companions = shape.companions.flatMap { companion -> [(name: String, path: [String], field: any AnyField, shape: Shape)] in
    guard let other = catalogue.shape(companion.table) else { return [] }
    return other.fields.filter { !$0.isSecret && $0.kind.target != shape.table }.map { field in
      (companion.name + "." + field.name, [companion.name, field.name], field, other)
    }
  }
  return own + companions
}

extension ListView {
  static func label(_ path: [String], _ field: any AnyField, _ place: Shape, _ root: Shape, _ phrases: Phrasebook) -> String {
    let own = field.slot == Identity.field.slot ? "№" : phrases.label(field, of: place.table)
    guard path.count > 1, root.companion(named: path[0]) == nil, let first = root.field(named: path[0]) else { return own }
    return phrases.label(first, of: root.table) + ": " + own
  }
}
