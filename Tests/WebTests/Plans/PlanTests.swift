import Foundation
import Logging
import Model
import Records
import Register
import Storage
import StorageSQLite
import TestKit
import Testing

@testable import Web

@Suite("Plans of the statements behind the pages (S9.6)")
struct PlanTests {
  static let size: Int64 = 10_000
  /// A whole table costs SQLite eight steps a row at the least, PostgreSQL one row a row.
  static let most: [Engine: Int] = [.sqlite: 60_000, .postgres: 6_000]

  /// Known to look at too much, said aloud in every run; a star stands for any ending. Clients of one class, or without an owner, that
  /// stand together at the far end of another order are walked to, as the contacts of others are in the order of their owners. PostgreSQL
  /// gathers from its indexes before it stops at the limit: a piece that stands in many keys, the clients of one owner when they are
  /// counted. The page of the base reads all facts of a manager when they changed.
  static let owed = [
    "administrator /accounts?facts.abc=*", "administrator /accounts?owner.empty=1&sort=*",
    "busiest /accounts", "busiest /accounts?facts.abc=*", "busiest /base", "busiest /contacts?sort=-owner", "manager /base",
    "manager /search?q=%D0%B4%D0%B0%D0%BB%D1%8C*",
  ]

  /// A statement that looks at too much, and the page that runs it.
  struct Offence: CustomTestStringConvertible, CustomStringConvertible {
    let page: String
    let sql: SQL
    let plan: QueryPlan
    var testDescription: String { description }
    var description: String {
      "\(page)\n    looks at \(plan.effort)\n    \(sql.text.prefix(1_500))\n    \(plan.lines.joined(separator: "\n    "))"
    }
  }

  @Test("S9.6: no page of a list, a card or a search reads or sorts a whole table", arguments: Engine.all)
  func everyPage(_ engine: Engine) async throws {
    try await engine.withBase { base in
      let (inner, filled) = try await Self.filled(base)
      try await Self.analyse(inner)
      let store = ListeningStore(inner)
      let house = try await House.open(store)
      var logger = Logger(label: "test")
      logger.logLevel = .critical
      let site = Site(
        house.desk, jobs: Jobs(house.desk, worker: "test"), zone: .gmt, operations: Operations(store, key: nil), logger: logger)
      let manager = ID<User>(raw: filled.id("user", 7)), busiest = ID<User>(raw: filled.id("user", FilledBase.busiest))
      let addresses = Addresses(filled, inner)
      let pages = try await addresses.lists() + addresses.others()
      var asked: [(page: String, sql: SQL)] = []
      var known = Set<SQL>()
      for (who, user) in [("administrator", house.anna.id), ("manager", manager), ("busiest", busiest)] {
        let key = try await site.signIn.makeKey(for: user, name: nil)
        for page in pages where who == "administrator" || !page.contains("after=") {
          _ = store.takeHeard()
          let headers = ["authorization": "Bearer " + key, "accept-language": "ru"]
          let request = try #require(PageRequest(method: "GET", target: page, headers: headers, body: [], address: "127.0.0.1", id: "t"))
          let status = await site.respond(to: request).status
          #expect([200, 303, 403, 404].contains(status) && (status < 400 || who != "administrator"), "\(who) \(page): \(status)")
          for sql in store.takeHeard() where sql.text.hasPrefix("SELECT") && known.insert(sql).inserted {
            asked.append(("\(who) \(page)", sql))
          }
        }
      }
      let offences = try await Self.offences(asked, inner, base)
      let owed = offences.filter { Self.isOwed($0.page) }
      print("\(engine.rawValue): \(pages.count) pages, \(asked.count) statements, \(owed.count) are known to look at too much:")
      for page in Set(owed.map(\.page)).sorted() { print("  \(page)") }
      for offence in offences where !Self.isOwed(offence.page) { Issue.record("\(offence)") }
    }
  }

  @Test(
    "S9.6: a manager of most clients finds and lists as fast while nobody has contacts, orders or activities yet", arguments: Engine.all)
  func emptyTables(_ engine: Engine) async throws {
    try await engine.withBase { base in
      let (inner, filled) = try await Self.filled(base)
      try await inner.write { transaction in
        for table in ["contact", "position", "order", "order_line", "activity"] {
          try transaction.run(SQL(text: "UPDATE \"\(table)\" SET deleted_at = 1"))
        }
      }
      try await Self.analyse(inner)
      let store = ListeningStore(inner)
      let desk = try await House.open(store).desk
      let manager = Actor(user: ID<User>(raw: filled.id("user", FilledBase.busiest)), role: .manager, via: .web)
      _ = store.takeHeard()
      try await desk.read(as: manager) { reader in
        for table in ["account", "contact", "order", "activity"] {
          _ = try reader.search([SearchSubject(table, select: [], limit: 10)], SearchText("ки", .plain))
          _ = try reader.lines(Query(table, select: [], order: .latest, limit: 50))
          _ = try reader.deleted(table)
        }
      }
      let asked = store.takeHeard().filter { $0.text.hasPrefix("SELECT") }.map { (page: "search", sql: $0) }
      #expect(asked.count > 8)
      for offence in try await Self.offences(asked, inner, base) { Issue.record("\(offence)") }
    }
  }

  private static func filled(_ base: Base) async throws -> (store: any Store, filled: FilledBase) {
    let store = try await base.open()
    _ = try await Desk.open(store, House.workspace)
    let filled = FilledBase(AllRecords.catalogue(), size: size)
    try await store.write { try filled.write(in: $0) }
    return (store, filled)
  }

  private static func isOwed(_ page: String) -> Bool {
    owed.contains { $0.hasSuffix("*") ? page.hasPrefix($0.dropLast()) : page == $0 }
  }

  /// SQLite bases are never analysed: the test sees what the product sees. PostgreSQL analyses by itself.
  private static func analyse(_ store: any Store) async throws {
    if store.dialect == .postgres { try await store.read { try $0.each("ANALYZE") { _ in } } }
  }

  private static func offences(_ asked: [(page: String, sql: SQL)], _ store: any Store, _ base: Base) async throws -> [Offence] {
    let most = most[base.engine] ?? 0
    guard base.engine == .postgres else {
      let reader = try PlanReader(path: base.path)
      return try asked.compactMap { page, sql in
        let plan = try reader.plan(sql)
        return plan.effort > most ? Offence(page: page, sql: sql, plan: plan) : nil
      }
    }
    // A snapshot holds the settled batch number of the whole server back: each takes a part only.
    var out: [Offence] = []
    for start in stride(from: 0, to: asked.count, by: 100) {
      let part = Array(asked[start..<min(start + 100, asked.count)])
      out += try await store.snapshot { transaction in
        // Ten thousand rows fit in memory, so reading them all is often the quickest: asked is whether there is another way.
        for setting in ["enable_seqscan", "enable_hashjoin", "enable_mergejoin"] {
          try transaction.each("SELECT set_config(\(setting), 'off', true)") { _ in }
        }
        return try part.compactMap { page, sql in
          let plan = try QueryPlan(sql, transaction)
          return plan.effort > most ? Offence(page: page, sql: sql, plan: plan) : nil
        }
      }
    }
    return out
  }
}
