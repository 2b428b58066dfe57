import Markup
import Model
import Records
import Register

/// The card of a client.
enum AccountPages {
  /// `GET /accounts/:id`
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let id = try visit.number(at: 1)
    if visit.request.wantsJSON { return try await RecordPages.show(visit) }
    let (query, zone) = (visit.query, visit.zone)
    // Who leads changes slowly: the cards of ten seconds share one look at it.
    let (memory, key) = (visit.site.lists, "\(visit.user.id.raw) leaders")
    let known = memory.find(key, as: [Int64]?.self)
    let (card, leaders) = try await visit.read { reader in
      let leaders = try known ?? AccountCard.leaders(reader)
      return (try AccountCard.read(id, query, zone, leaders: leaders, reader), leaders)
    }
    if known == nil { memory.keep(key, leaders) }
    let walk = try await Walk.read(card.account.any, visit.desk.catalogue.shape(Account.self), visit)
    let shape = visit.desk.catalogue.shape(Account.self)
    let name = card.account.name
    return .page(name, section: "accounts", json: RecordJSON.record(card.account.any, shape)) {
      AccountView(visit: visit, card: card, walk: walk).html
    }.showing(card.account.any, shape)
  }

  /// `GET /accounts/:id/orders`: the second tab.
  @Sendable static func orders(_ visit: Visit) async throws -> Answer {
    let id = try visit.number(at: 1)
    let after = visit.query["after"].flatMap(Place.read)
    let (account, facts, lines) = try await visit.read { reader in
      guard let account = try reader.records(Account.table, ids: [id]).first else { throw Problem.notFound(table: Account.table, id: id) }
      let query = Query(
        "order", select: Timeline.orderPaths, filter: .compare(["account"], .equal, .integer(id)),
        order: Query.Order(["day"], descending: true), after: after, limit: 51)
      let facts = try reader.records(AccountFacts.table, ids: [id]).first.map(Record<AccountFacts>.init)
      return (account, facts, try reader.lines(query))
    }
    let titles = try await visit.read { try $0.titles(of: [account]) }
    let head = AccountHead(visit: visit, account: Record(account), facts: facts, people: [], titles: titles)
    let shape = visit.desk.catalogue.shape(Order.self)
    let columns = Timeline.orderPaths.compactMap { path in shape.field(named: path[0]).map { (path: path, field: $0) } }
    let items = JSON.array(lines.prefix(50).map { RecordJSON.line($0, columns) })
    return .page(head.name, section: "accounts", json: ["items": items]) {
      "\(head.html(tab: .orders))\(AccountOrdersView(visit: visit, account: id, lines: lines).html)"
    }
  }
}
