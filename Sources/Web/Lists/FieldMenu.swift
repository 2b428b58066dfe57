import Markup
import Model
import Synchronization
import Wording

/// All fields of a list in one language, ready for its menus: "add a condition" and "columns".
/// They change only with the fields themselves, and there are a hundred of them on every page of a list.
struct FieldMenu: Sendable {
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
        name: item.name, condition: "<button name=\"filter\" value=\"\(item.name)\">\(words)</button>", shown: box(true), hidden: box(false))
    }
  }
}

/// The menus made so far; one of an older set of fields is made anew.
final class FieldMenus: Sendable {
  private struct Kept: Sendable {
    let shape: Shape
    let menu: FieldMenu
  }
  private let kept = Mutex<[String: Kept]>([:])

  func menu(_ shape: Shape, _ catalogue: Catalogue, _ phrases: Phrasebook) -> FieldMenu {
    let key = phrases.language.code + " " + shape.table
    if let known = kept.withLock({ $0[key] }), known.shape === shape { return known.menu }
    let menu = FieldMenu(shape, catalogue, phrases)
    kept.withLock { $0[key] = Kept(shape: shape, menu: menu) }
    return menu
  }
}
