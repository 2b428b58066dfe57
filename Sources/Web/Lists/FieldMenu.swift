import Markup
import Model
import Synchronization
import Wording

/// All fields of a list in one language, ready for its menus: "add a condition" and "columns".
/// They change only with the fields themselves, and there are a hundred of them on every page of a list.
final class FieldMenu: Sendable {
  struct Item: Sendable {
    /// The name in the URL.
    let name: String
    /// The button that asks for a condition on the field.
    let condition: HTML
    /// The box of the column, when it is shown and when it is not.
    let shown: HTML
    let hidden: HTML
  }
  let items: [Item]

  init(_ shape: Shape, _ catalogue: Catalogue, _ phrases: Phrasebook) {
    let heads = ListPlan.of(shape).heads
    items = fieldNames(of: shape, catalogue).map { item in
      let words = heads[item.name].map { phrases($0) } ?? ListView.label(item.path, item.field, item.shape, shape, phrases)
      func box(_ checked: Bool) -> HTML {
        """
        <label class="check"><input type="checkbox" name="columns" value="\(item.name)"\(if: checked, " checked")>\
        \(words)</label>
        """
      }
      return Item(
        name: item.name, condition: "<button name=\"filter\" value=\"\(item.name)\">\(words)</button>", shown: box(true), hidden: box(false)
      )
    }
  }
}

/// The menus made so far; one of an older set of fields is made anew.
final class FieldMenus: Sendable {
  private struct Kept: Sendable {
    let shape: Shape
    let menu: FieldMenu
  }
  private struct Conditions: Sendable {
    let menu: FieldMenu
    let people: [ListSheet.Person]
    let html: HTML
  }
  private struct State {
    var menus: [String: Kept] = [:]
    var conditions: [String: Conditions] = [:]
  }
  /// Ten kilobytes each.
  private static let mostConditions = 300
  private let state = Mutex(State())

  func menu(_ shape: Shape, _ catalogue: Catalogue, _ phrases: Phrasebook) -> FieldMenu {
    let key = phrases.language.code + " " + shape.table
    if let known = state.withLock({ $0.menus[key] }), known.shape === shape { return known.menu }
    let menu = FieldMenu(shape, catalogue, phrases)
    state.withLock { $0.menus[key] = Kept(shape: shape, menu: menu) }
    return menu
  }

  /// The conditions at hand for a list, as they were made for its last page while fields and colleagues are the same.
  func conditions(_ key: String, _ menu: FieldMenu, _ people: [ListSheet.Person], make: () -> HTML) -> HTML {
    if let known = state.withLock({ $0.conditions[key] }), known.menu === menu, known.people == people { return known.html }
    let html = make()
    state.withLock { state in
      if state.conditions.count >= Self.mostConditions { state.conditions = [:] }
      state.conditions[key] = Conditions(menu: menu, people: people, html: html)
    }
    return html
  }
}
