import Model
import Records
import Register

/// The saved views of one visitor for one list, and which of them the URL is in.
struct ViewShelf: Sendable {
  struct View: Sendable {
    let id: Int64
    let name: String
    let query: String
    let isFirst: Bool

    var fields: Fields { Fields(encoded: query) ?? Fields() }
    /// The URL of the list in this view.
    func address(_ path: String) -> String {
      var all = fields
      all.set("view", String(id))
      return path + "?" + all.encoded
    }
  }
  let views: [View]
  /// The view that the URL names, or whose list it happens to be.
  let current: View?
  /// Whether the URL says something else than the current view.
  let isChanged: Bool

  /// The list without any view: said aloud where the bare address would open a view.
  static let none = "all"

  init(_ views: [View], _ fields: Fields) {
    self.views = views
    let named = fields["view"].flatMap { text in views.first { String($0.id) == text } }
    current = named ?? views.first { ListState.areSame($0.fields, fields) && !ListState.of(fields).isEmpty }
    isChanged = current.map { !ListState.areSame($0.fields, fields) } ?? false
  }

  var hasFirst: Bool { views.contains(where: \.isFirst) }

  /// Where the bare address of a list leads: to the view that opens first; `?view=7` to all that the view says.
  func detour(_ fields: Fields, _ path: String) -> String? {
    if fields.isEmpty { return views.first(where: \.isFirst)?.address(path) }
    guard fields.names == ["view"], let current, !current.fields.isEmpty else { return nil }
    return current.address(path)
  }

  /// The views of the visitor, remembered for some seconds.
  static func read(_ shape: Shape, _ visit: Visit) async throws -> ViewShelf {
    let memory = visit.site.lists
    let key = "\(visit.user.id.raw) views \(shape.table)"
    if let known = memory.find(key, as: [View].self) { return ViewShelf(known, visit.query) }
    let user = visit.user.id
    let views = try await visit.read { reader in
      try reader.fetch(SavedView.self, limit: 50) { $0.owner == user && $0.table == shape.table }.map { view in
        View(id: view.id.raw, name: view.name, query: view.query?.text ?? "", isFirst: view.first)
      }
    }
    memory.keep(key, views)
    return ViewShelf(views, visit.query)
  }
}
