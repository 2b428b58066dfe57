import Storage
import StoragePostgres
import StorageSQLite
import TestKit
import Testing

/// Changing many rows in one call, on each engine with the same code.
@Suite("Many rows at once")
struct ManyRowTests {
  private let columns = [SchemaPlan.Column(name: "version", isText: false), SchemaPlan.Column(name: "name", isText: true)]

  @Test("rows of the version that was read are changed and counted, others are left alone", arguments: Engine.all)
  func update(_ engine: Engine) async throws {
    try await engine.withBase { base in
      let store = try await base.open()
      try await makeTable(store)
      // Texts that an array or a statement could take for something else.
      let texts = ["a,b", "say \"yes\"", "back\\slash", "NULL", "", "{1}", "line\nbreak", "ґанок €"]
      let changed = try await store.write { tx in
        try tx.insert(
          into: "v", columns: ["id", "version", "name"], rows: (1...9).map { [.integer($0), .integer(1), .text("old")] })
        try tx.run("UPDATE v SET deleted_at = 5 WHERE id = 9")
        var rows: [[Binding]] = texts.enumerated().map { [.integer(Int64($0) + 1), .integer(1), .integer(2), .text($1)] }
        rows[4][3] = .null
        rows[5][1] = .integer(7)
        rows.append([.integer(9), .integer(1), .integer(2), .text("deleted")])
        rows.append([.integer(10), .integer(1), .integer(2), .text("nobody")])
        return try tx.update("v", columns: columns, rows: rows)
      }
      #expect(changed == 7)
      let found = try await store.read { try $0.rows("SELECT version, name FROM v ORDER BY id") { ($0.integer(0), $0.optionalText(1)) } }
      #expect(found.map(\.0) == [2, 2, 2, 2, 2, 1, 2, 2, 1])
      #expect(found.map(\.1) == ["a,b", "say \"yes\"", "back\\slash", "NULL", nil, "old", "line\nbreak", "ґанок €", "old"])
      let none = try await store.write { try $0.update("v", columns: columns, rows: []) }
      #expect(none == 0)
    }
  }

  @Test("an upsert makes rows that are missing and changes those that are there", arguments: Engine.all)
  func upsert(_ engine: Engine) async throws {
    try await engine.withBase { base in
      let store = try await base.open()
      try await makeTable(store)
      try await store.write { tx in
        try tx.upsert(into: "v", columns: columns, rows: [[.integer(1), .integer(1), .text("one")], [.integer(2), .integer(1), .null]])
        try tx.upsert(into: "v", columns: columns, rows: [[.integer(2), .integer(3), .text("two")], [.integer(3), .integer(1), .null]])
      }
      let found = try await store.read {
        try $0.rows("SELECT id, version, name FROM v ORDER BY id") { "\($0.integer(0)) \($0.integer(1)) \($0.optionalText(2) ?? "-")" }
      }
      #expect(found == ["1 1 one", "2 3 two", "3 1 -"])
    }
  }

  @Test("a text with NUL is refused, and nothing of the call stays", arguments: Engine.all)
  func nul(_ engine: Engine) async throws {
    try await engine.withBase { base in
      let store = try await base.open()
      try await makeTable(store)
      await #expect(throws: StorageError.constraint("a text holds the character NUL")) {
        try await store.write { try $0.upsert(into: "v", columns: columns, rows: [[.integer(1), .integer(1), .text("a\0b")]]) }
      }
      #expect(try await store.read { try $0.first("SELECT count(*) FROM v") { $0.integer(0) } } == 0)
    }
  }

  private func makeTable(_ store: any Store) async throws {
    try await store.write { tx in
      let (number, text) = (tx.dialect.integerType, tx.dialect.textType)
      let columns = "id \(number) PRIMARY KEY, version \(number), deleted_at \(number), name \(text)"
      try tx.run(SQL(text: "CREATE TABLE v (\(columns))\(tx.dialect.tableSuffix)"))
    }
  }
}
