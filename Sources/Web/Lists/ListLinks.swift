import Model

/// The addresses that change one thing of a list and keep the rest.
struct ListLinks: Sendable {
  let path: String
  let fields: Fields
  /// The bare address of the list would open a view.
  private let hasFirst: Bool

  init(_ list: ListQuery, hasFirst: Bool = false) {
    self.hasFirst = hasFirst
    path = Paths.list(list.shape.table)
    var fields = list.fields
    for name in ["after", "filter", "_changed"] { fields.set(name, nil) }
    self.fields = fields
  }

  private func address(_ fields: Fields) -> String {
    guard fields.names.allSatisfy({ $0 == "view" }) else { return path + "?" + fields.encoded }
    return hasFirst || fields["view"] != nil ? path + "?view=" + ViewShelf.none : path
  }

  func setting(_ name: String, _ value: String?) -> String {
    var fields = fields
    fields.set(name, value)
    return address(fields)
  }

  /// The first page of the same list.
  var first: String { address(fields) }
  /// Without any condition, in the same order and columns.
  func cleared(_ filters: [ListQuery.Filter]) -> String {
    var fields = fields
    for filter in filters { fields.set(filter.name, nil) }
    return address(fields)
  }
  /// A tab: its conditions with the chosen columns.
  func view(_ view: ListPlan.View) -> String {
    var chosen = Fields(encoded: view.query) ?? Fields()
    for value in fields.all("columns") { chosen.add("columns", value) }
    return address(chosen)
  }
  /// What a form with these inputs must send along to keep the rest.
  func rest(without names: Set<String>) -> [(name: String, value: String)] { fields.pairs.filter { !names.contains($0.name) } }
}

/// Which words of Wording belong to the list of a type: `clients.create`, `orders.empty`.
enum ListWords {
  private static let prefixes = [
    "account": "clients", "contact": "contacts", "activity": "activities", "order": "orders", "product": "products",
  ]
  static func key(_ table: String, _ end: String) -> String? { prefixes[table].map { $0 + "." + end } }
}
