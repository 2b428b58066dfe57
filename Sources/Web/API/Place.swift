import Model

/// A place in a list as one URL parameter: the id, then the kind and the text of the sort value.
enum Place {
  static func write(_ place: Query.Place) -> String {
    switch place.value {
    case .integer(let number): "\(place.id)i\(number)"
    case .text(let text): "\(place.id)t\(text)"
    default: "\(place.id)n"
    }
  }

  static func read(_ text: String) -> Query.Place? {
    guard text.utf8.count <= 4000, let cut = text.firstIndex(where: { !$0.isNumber }), let id = Int64(text[..<cut]) else { return nil }
    let rest = text[text.index(after: cut)...]
    switch text[cut] {
    case "i": return Int64(rest).map { Query.Place(value: .integer($0), id: id) }
    case "t": return Query.Place(value: .text(String(rest)), id: id)
    case "n": return rest.isEmpty ? Query.Place(value: .null, id: id) : nil
    default: return nil
    }
  }
}
