import Markup

/// How a company's own file comes in: the command and what it takes care of.
enum ImportHelp {
  static let command = "clientele import purchases.csv"

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let phrases = visit.phrases
    return .page(phrases("clients.import"), section: "accounts", json: ["command": .string(command)]) {
      """
      <div class="head"><div class="t"><h1>\(phrases("clients.import"))</h1></div></div><section class="card"><div class="body stack">\
      <p>\(phrases("importHelp.text"))</p><p><code>\(command)</code></p><p><code>clientele import --dry-run accounts.csv</code></p>\
      <p class="muted">\(phrases("importHelp.note"))</p></div></section>
      """
    }
  }
}
