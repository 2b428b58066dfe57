/// What of a list's URL makes it this list and no other: conditions, order, columns. Not the page that is shown, nor the name of
/// the view, nor what was just done.
enum ListState {
  static let passing: Set<String> = ["after", "limit", "filter", "_changed", "view", "format", "csrf", "back"]

  static func of(_ fields: Fields) -> Fields {
    var out = Fields()
    for (name, value) in fields.pairs where !passing.contains(name) && !value.isEmpty { out.add(name, value) }
    return out
  }

  /// The same list, in whatever order its URL says things.
  static func areSame(_ one: Fields, _ other: Fields) -> Bool {
    of(one).pairs.map { $0.name + "=" + $0.value }.sorted() == of(other).pairs.map { $0.name + "=" + $0.value }.sorted()
  }
}
