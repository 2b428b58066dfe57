import Markup
import Model

/// References as titles that lead to the record; a record the visitor may not see has a number only.
extension Cell {
  func reference(_ value: Value, _ kind: Kind) -> HTML {
    guard let table = kind.target else { return Cell.none }
    return names(value, table).map { name -> HTML in
      name.isKnown ? "<a href=\"\(Paths.record(table, name.id))\">\(name.title)</a>" : "<span class=\"dim\">\(name.title)</span>"
    }.joined(separator: ", ")
  }

  func names(_ value: Value, _ table: String) -> [(id: Int64, title: String, isKnown: Bool)] {
    let ids: [Int64] =
      switch value {
      case .integer(let id): [id]
      case .integers(let ids): ids
      default: []
      }
    return ids.map { id in
      let title = titles[table]?[id]
      return (id, title ?? phrases("common.numberSign", ["number": String(id)]), title != nil)
    }
  }

  /// A person as two letters in a coloured circle, the whole name on it.
  func avatar(_ value: Value) -> HTML {
    guard let name = names(value, "user").first else { return Cell.none }
    let tone = ["ava", "ava b", "ava c", "ava d"][Int(name.id.magnitude % 4)]
    return "<span class=\"\(tone)\" role=\"img\" aria-label=\"\(name.title)\" title=\"\(name.title)\">\(Shell.initials(name.title))</span>"
  }
}
