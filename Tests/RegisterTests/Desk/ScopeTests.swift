import Model
import Records
import Register
import Storage
import TestKit
import Testing

@Suite("A manager's part of a large register")
struct ScopeTests {
  /// Enough for the one manager to have more than the thousand records up to which a list is gathered.
  static let size: Int64 = 3_000

  @Test("C5, S9.6: who has much and who has little see in every list, in any order, just what is theirs", arguments: Engine.all)
  func lists(_ engine: Engine) async throws {
    try await engine.withBase { base in
      let store = try await base.open()
      _ = try await Desk.open(store, House.workspace)
      let filled = FilledBase(AllRecords.catalogue(), size: Self.size)
      try await store.write { transaction in
        try filled.write(in: transaction)
        // Of ten clients one manager has seven and another none but a few.
        let (much, little) = (filled.id("user", 3), filled.id("user", 4))
        try transaction.run("UPDATE account SET owner = \(much) WHERE id % 10 < 7")
        try transaction.run("UPDATE account SET owner = NULL WHERE id % 10 >= 7")
        try transaction.run("UPDATE account SET owner = \(little) WHERE id % 500 = 499")
        try transaction.run("UPDATE contact SET owner = NULL WHERE id % 2 = 0")
        try transaction.run("UPDATE activity SET owner = NULL WHERE id % 2 = 1")
        // Somebody's client that was deleted: what hangs on it is nobody's.
        try transaction.run("UPDATE account SET deleted_at = 1 WHERE id % 500 = 3")
      }
      let desk = try await Desk.open(store, House.workspace)
      for (user, least, most) in [(filled.id("user", 3), 1_000, Int.max), (filled.id("user", 4), 1, 999)] {
        let manager = Actor(user: ID<User>(raw: user), role: .manager, via: .web)
        let owned = try await Set(
          ids(desk, House.program, Query("account", select: [], filter: .compare(["owner"], .equal, .integer(user)))))
        #expect(owned.count > 5)
        for (table, orders) in Self.orders {
          let truth = try await self.truth(table, user: user, owned: owned, desk)
          if table == "order" || table == "activity" {
            #expect((least...most).contains(truth.count), "\(table) of \(user): \(truth.count)")
          }
          for path in orders {
            for descending in [false, true] {
              let query = Query(table, select: [], order: Query.Order(path, descending: descending), limit: 997)
              let found = try await ids(desk, manager, query)
              #expect(
                found.count == truth.count && Set(found) == truth, "\(table) by \(path), \(descending): \(found.count) of \(truth.count)")
            }
          }
          let counted = try await desk.read(as: manager) { try $0.count(table, .all, cap: 700) }
          #expect(counted == min(700, truth.count), "\(table)")
        }
      }
    }
  }

  static let orders: [(table: String, orders: [[String]])] = [
    ("account", [["name"], ["facts", "revenue"], []]), ("order", [["day"], ["amount"], []]), ("order_line", [["order"], []]),
    ("activity", [["at"], ["due"], []]), ("contact", [["name"], []]), ("position", [["account"], []]),
    ("account_facts", [["revenue"], []]),
  ]

  /// All ids of a list, page by page.
  private func ids(_ desk: Desk, _ actor: Actor, _ query: Query) async throws -> [Int64] {
    var query = query
    var out: [Int64] = []
    while true {
      let page = try await desk.read(as: actor) { [query] in try $0.lines(query) }
      out += page.map(\.id)
      guard page.count == query.limit, let last = page.last else { return out }
      query.after = last.place
    }
  }

  /// What the declarations of the types say, reckoned here from whole records.
  private func truth(_ table: String, user: Int64, owned: Set<Int64>, _ desk: Desk) async throws -> Set<Int64> {
    func all(_ table: String, _ fields: [String]) async throws -> [(id: Int64, values: [Int64?])] {
      var query = Query(table, select: fields.map { [$0] }, limit: Query.greatestLimit)
      query.limit = Query.greatestLimit
      let lines = try await desk.read(as: House.program) { [query] in try $0.lines(query) }
      return lines.map { ($0.id, $0.values.map(\.integer)) }
    }
    func isOwned(_ id: Int64?) -> Bool { id.map(owned.contains) ?? false }
    switch table {
    case "account": return owned
    case "activity":
      return Set(try await all(table, ["account", "owner"]).filter { isOwned($0.values[0]) || $0.values[1] == user }.map(\.id))
    case "contact":
      let served = Set(try await all("position", ["contact", "account"]).filter { isOwned($0.values[1]) }.compactMap { $0.values[0] })
      return Set(try await all(table, ["owner"]).filter { $0.values[0] == user || served.contains($0.id) }.map(\.id))
    default: return Set(try await all(table, ["account"]).filter { isOwned($0.values[0]) }.map(\.id))
    }
  }
}
