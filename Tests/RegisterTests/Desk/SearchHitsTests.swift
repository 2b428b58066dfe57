import Model
import Register
import Storage
import TestKit
import Testing

/// What the index of the search finds, beside what a look through all keys finds.
@Suite("Hits of the search (S1.26)")
struct SearchHitsTests {
  @Test("As many records are found as are wanted, or all that have the piece, however common or rare it is", arguments: Engine.all)
  func exact(engine: Engine) async throws {
    try await engine.withHouse { house in
      let keys = try await Self.fill(house.store, 6_000)
      for piece in ["ро", "ромашка 3", "77", "город 5", "ромашка 4321", "ромашка 99999"] {
        let known = Set(keys.filter { $0.value.contains(piece) }.keys)
        for limit in [10, 50, 1000] {
          let found = try await Self.search(house.store, piece, limit)
          let hits = Set(found)
          #expect(hits.count == found.count, "\(piece): a record twice")
          #expect(found.count == min(limit, known.count), "\(piece), \(limit) wanted")
          #expect(hits.isSubset(of: known), "\(piece)")
        }
      }
    }
  }

  @Test("A base of schema 4 gets the indexes of its shares when it is opened, and finds as before")
  func olderBase() async throws {
    guard Engine.all.contains(.postgres) else { return }
    try await Engine.postgres.withHouse { house in
      let keys = try await Self.fill(house.store, 600)
      let names = "SELECT indexname::text FROM pg_indexes WHERE schemaname = current_schema() AND indexname ~ '__grams(_[0-9]+)?$'"
      let made = try await house.store.read { try $0.rows(SQL(text: names)) { $0.text(0) } }.sorted()
      let shares = made.filter { $0.contains("grams_") }
      #expect(shares.count == 3 * (made.count - shares.count))
      try await house.store.write { transaction in
        for name in shares { try transaction.run(SQL(text: "DROP INDEX \(name)")) }
        try transaction.run("UPDATE clientele_meta SET value = '4' WHERE name = 'schema'")
      }
      _ = try await Desk.open(house.store, House.workspace)
      #expect(try await house.store.read { try $0.rows(SQL(text: names)) { $0.text(0) } }.sorted() == made)
      #expect(try await Set(Self.search(house.store, "ромашка", 1000)) == Set(keys.keys))
    }
  }

  /// Entries whose ids lie seven apart, as an import makes them that writes other records between, by many and one by one.
  private static func fill(_ store: any Store, _ size: Int) async throws -> [Int64: String] {
    let made = (1...size).map { number in
      SearchIndex.Entry(id: 1_000_000 + 7 * Int64(number), table: "account", owner: nil, key: "ромашка \(number)\nгород \(number % 9)")
    }
    try await store.write { transaction in
      func put(_ entries: ArraySlice<SearchIndex.Entry>) throws {
        try transaction.putSearch(SearchEntries(Array(entries), of: "account", for: transaction.dialect), areNew: true)
      }
      for start in stride(from: 0, to: size - 20, by: 500) { try put(made[start..<min(start + 500, size - 20)]) }
      for number in (size - 20)..<size { try put(made[number...number]) }
    }
    return Dictionary(uniqueKeysWithValues: made.map { ($0.id, $0.key) })
  }

  private static func search(_ store: any Store, _ piece: String, _ limit: Int) async throws -> [Int64] {
    try await store.read { try $0.search([SearchIndex.Question("account", limit: limit)], pieces: [piece])[0] }
  }
}
