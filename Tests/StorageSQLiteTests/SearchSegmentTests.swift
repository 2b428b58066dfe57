import Foundation
import Model
import Storage
import StorageSQLite
import Testing

/// The index of the search on the embedded engine: each writing adds a piece to it, and writings join the pieces.
@Suite("Segments of the search index")
struct SearchSegmentTests {
  @Test("issue 2, creates: 1,500 writings of one record each leave few segments, every record is found, and FTS5 joins nothing by itself")
  func fewSegments() async throws {
    try await withBase { store in
      for number in 1...1500 {
        try await store.write { try $0.putSearch(Self.entries(number..<(number + 1)), areNew: true) }
      }
      let (segments, joining) = try await store.read { (try $0.segments, try $0.joining) }
      #expect(segments < 40)
      #expect(joining == 0)
      for number in [1, 750, 1500] {
        let found = try await store.read {
          try $0.search([SearchIndex.Question("account", limit: 50)], pieces: ["клиент \(number) "])
        }
        #expect(found == [[Int64(number)]])
      }
    }
  }

  @Test("taking back many records leaves few segments too, and no level so full that FTS5 would join it within a later writing")
  func manyRemoved() async throws {
    try await withBase { store in
      let size = 250
      for first in stride(from: 1, through: 15_000, by: size) {
        try await store.write { try $0.putSearch(Self.entries(first..<(first + size)), areNew: true) }
      }
      for first in stride(from: 1, through: 15_000, by: size).reversed() {
        try await store.write { try $0.removeSearch((first..<(first + size)).map(Int64.init), of: "account") }
      }
      #expect(try await store.read { try $0.segments } < 16)
      let found = try await store.read { try $0.search([SearchIndex.Question("account", limit: 50)], pieces: ["клиент"]) }
      #expect(found == [[]])
    }
  }

  @Test("a base of schema 3, whose segments FTS5 joined by itself, is told to stop when it is opened")
  func olderBase() async throws {
    try await withBase { store in
      try await store.write { transaction in
        try transaction.run("INSERT INTO search_gram (search_gram, rank) VALUES ('automerge', 4)")
        try transaction.run("UPDATE clientele_meta SET value = '3' WHERE name = 'schema'")
      }
      let outcome = try await store.write { try Migrations.apply(Catalogue([]), in: $0) }
      #expect(outcome.from == 3)
      #expect(try await store.read { try $0.joining } == 0)
    }
  }

  private static func entries(_ numbers: Range<Int>) -> SearchEntries {
    let entries = numbers.map { number in
      SearchIndex.Entry(id: Int64(number), table: "account", owner: nil, key: "клиент \(number) из города тверь")
    }
    return SearchEntries(entries, of: "account", for: .sqlite)
  }

  private func withBase(_ body: (SQLiteStore) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "/clientele_test_" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try SQLiteStore(path: folder + "/register.sqlite")
    do {
      _ = try await store.write { try Migrations.apply(Catalogue([]), in: $0) }
      try await body(store)
    } catch {
      await store.close()
      throw error
    }
    await store.close()
  }
}

extension Transaction {
  fileprivate var joining: Int64? {
    get throws { try first("SELECT v FROM search_gram_config WHERE k = 'automerge'") { $0.integer(0) } }
  }

  /// How many segments hold terms.
  fileprivate var segments: Int64 {
    get throws { try first("SELECT count(DISTINCT segid) FROM search_gram_idx") { $0.integer(0) } ?? 0 }
  }
}
