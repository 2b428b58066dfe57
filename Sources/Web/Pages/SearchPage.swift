import Markup
import Model
import Register
import Wording

/// The search over the whole register: a page, and the answers of the palette.
enum SearchPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let typed = String((visit.query["q"] ?? "").prefix(200))
    let commands = SearchCommands.matching(typed, visit)
    let seen = typed.allSatisfy(\.isWhitespace) ? await visit.site.trails.shown(visit) : []
    let finding = try await visit.read { reader in
      typed.allSatisfy(\.isWhitespace) ? try Finding.recent(reader, seen) : try Finding.search(typed, reader, actor: visit.actor)
    }
    let view = SearchView(typed: typed, finding: finding, commands: commands, visit)
    let title = visit.phrases("search.title")
    return .page(title, section: "search", json: view.json) { view.html }
  }
}

/// What a search found: records by type, and the reading of the text under which they were found.
struct Finding: Sendable {
  struct Group: Sendable {
    let subject: Subject
    let lines: [Line]
  }
  var groups: [Group] = []
  /// Titles of the accounts that orders belong to.
  var accounts: [Int64: String] = [:]
  /// Set when nothing was known by the text as typed, but by the same keys in another layout or in other letters.
  var reading: String?
  var isRecent = false
  /// Before anything is typed: what the visitor looked at lately.
  var seen: [Trails.Place] = []

  var count: Int { groups.reduce(0) { $0 + $1.lines.count } }

  /// A type that is searched, and how its hits are headed.
  struct Subject: Sendable {
    let sought: SearchSubject
    let key: String
    let icon: Icon

    var table: String { sought.table }

    init(_ table: String, select: [[String]], limit: Int = 10, key: String, icon: Icon) {
      sought = SearchSubject(table, select: select, limit: limit)
      (self.key, self.icon) = (key, icon)
    }
  }

  static let subjects = [
    Subject("account", select: [["name"], ["city"], ["tax_id"], ["phone"]], limit: 50, key: "palette.accounts", icon: .users),
    Subject("contact", select: [["name"], ["phone"], ["mobile"], ["email"]], key: "palette.contacts", icon: .user),
    Subject("order", select: [["number"], ["day"], ["account"], ["amount"]], key: "palette.orders", icon: .box),
    Subject("product", select: [["name"], ["code"]], key: "palette.products", icon: .product),
  ]
  /// Under so many hits other readings of the text are tried.
  static let few = 3

  static func search(_ typed: String, _ reader: ScopedReader, actor: Actor) throws -> Finding {
    var finding = try read(SearchText(typed, reader.catalogue.keys), reader)
    if finding.count < few {
      for variant in Keyboard.variants(of: typed) {
        let other = try read(SearchText(variant, reader.catalogue.keys), reader)
        guard other.count > finding.count else { continue }
        finding = other
        finding.reading = variant
        if other.count >= few { break }
      }
    }
    if let orders = finding.groups.first(where: { $0.subject.table == "order" }) {
      finding.accounts = try reader.titles("account", ids: orders.lines.compactMap { $0.values[2].integer })
    }
    return finding
  }

  private static func read(_ text: SearchText, _ reader: ScopedReader) throws -> Finding {
    var finding = Finding()
    if text.isEmpty { return finding }
    let open = subjects.filter { reader.mayRead($0.table) }
    for (subject, lines) in zip(open, try reader.search(open.map(\.sought), text)) where !lines.isEmpty {
      finding.groups.append(Group(subject: subject, lines: lines))
    }
    return finding
  }

  /// Before anything is typed: what the visitor looked at lately; whoever looked at nothing yet sees his newest clients.
  static func recent(_ reader: ScopedReader, _ seen: [Trails.Place]) throws -> Finding {
    var finding = Finding()
    finding.isRecent = true
    finding.seen = Array(seen.prefix(8))
    if !seen.isEmpty { return finding }
    let mine: Predicate = reader.actor.user.map { .compare(["owner"], .equal, .integer($0.raw)) } ?? .all
    let subject = subjects[0]
    let lines = try reader.lines(Query("account", select: subject.sought.select, filter: mine, order: .latest, limit: 8))
    if !lines.isEmpty { finding.groups = [Group(subject: subject, lines: lines)] }
    return finding
  }
}
