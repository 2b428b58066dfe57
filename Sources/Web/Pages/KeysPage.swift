/// The sheet of keys: "?" shows it over any page.
enum KeysPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let view = KeysView(phrases: visit.phrases)
    return .page(visit.phrases("keys.title"), section: "keys", json: view.json) { view.html }
  }
}
