import Model
import Storage
import Synchronization
import TestKit
import Testing

/// The scan of whole tables beside the statements that say the same.
@Suite struct TableScanTests {
  private static let scan = TableScan("wide", [.number("id"), .money("amount", .rub), .number("count"), .number("late")], parts: 3)

  /// Numbers of every stored size, empty values, other currencies, deleted rows, texts that reach into other pages before and behind
  /// the columns asked for, and rows older than a column.
  private func fill(_ store: any Store) async throws {
    try await store.write { tx in
      let (number, text) = (tx.dialect.integerType, tx.dialect.textType)
      try tx.run(
        SQL(
          text: """
            CREATE TABLE wide (id \(number) NOT NULL, deleted_at \(number), front \(text), amount \(number), amount_currency \(text), \
            count \(number), back \(text), PRIMARY KEY (id))\(tx.dialect.tableSuffix)
            """))
      let sizes: [Int64] = [0, 1, -1, 127, -128, 40_000, -8_388_608, 1 << 31, -(1 << 40), 1 << 47, .max, .min + 1]
      let rows = (1...6_000 as ClosedRange<Int64>).map { id -> [Binding] in
        let size = sizes[Int(id) % sizes.count]
        let currency: [Binding] = [.text("RUB"), .text("USD"), .text("RUBL"), .null]
        return [
          .integer(id * 3), id % 11 == 0 ? .integer(5) : .null, .text(String(repeating: "я", count: id % 97 == 0 ? 5_000 : Int(id % 40))),
          id % 13 == 0 ? .null : .integer(size), currency[Int(id % 4)], id % 5 == 0 ? .null : .integer(id - 3_000),
          .text(String(repeating: "z", count: id % 89 == 0 ? 20_000 : 3)),
        ]
      }
      try tx.insert(
        into: "wide", columns: ["id", "deleted_at", "front", "amount", "amount_currency", "count", "back"], rows: rows)
      try tx.run(SQL(text: "ALTER TABLE wide ADD COLUMN late \(number)"))
      try tx.run("UPDATE wide SET late = id WHERE id > 15000")
    }
  }

  private func found(
    _ read: (@escaping @Sendable (Int, UnsafePointer<Int64>) -> Void) async throws -> Void
  ) async throws -> [Int: Set<[Int64]>] {
    let found = Mutex<[Int: Set<[Int64]>]>([:])
    try await read { part, row in
      let line = (0..<4).map { row[$0] }
      found.withLock { _ = $0[part, default: []].insert(line) }
    }
    return found.withLock { $0 }
  }

  @Test("a table read by its pages holds what the statements say, whatever sizes, gaps and long texts its rows have", arguments: Engine.all)
  func sameAsStatements(engine: Engine) async throws {
    try await engine.withBase { base in
      let store = try await base.open()
      try await fill(store)
      let pages = try await found { try await store.scan([Self.scan], $0) }
      let statements = try await found { try await store.scanByStatements([Self.scan], $0) }
      let all = Set(pages.values.joined())
      #expect(all == Set(statements.values.joined()))
      // 6,000 rows of which every eleventh is deleted.
      #expect(all.count == 5_455)
      #expect(pages.count == 3)
      let amounts = try await store.read {
        try $0.first(
          "SELECT COUNT(*) FROM wide WHERE deleted_at IS NULL AND amount_currency = 'RUB' AND amount IS NOT NULL"
        ) { $0.integer(0) }
      }
      #expect(Int64(all.count { $0[1] != .min }) == amounts)
    }
  }

  @Test("while a long reading keeps the log from being emptied, the statements are read instead, with the newest rows")
  func longReading() async throws {
    try await Engine.sqlite.withBase { base in
      let store = try await base.open()
      try await fill(store)
      let (began, hasBegun) = AsyncStream<Void>.makeStream()
      let mayEnd = Mutex(false)
      async let reading: Int64? = store.read { tx in
        let count = try tx.first("SELECT COUNT(*) FROM wide") { $0.integer(0) }
        hasBegun.yield()
        while !mayEnd.withLock({ $0 }) {}
        return count
      }
      for await _ in began { break }
      try await store.write { _ = try $0.run("UPDATE wide SET count = 77 WHERE deleted_at IS NULL") }
      let seen = try await found { try await store.scan([Self.scan], $0) }
      mayEnd.withLock { $0 = true }
      #expect(seen.values.joined().count == 5_455)
      #expect(seen.values.joined().allSatisfy { $0[2] == 77 })
      #expect(try await reading == 6_000)
    }
  }

  @Test("scans of whole tables beside writings see whole writings only", arguments: Engine.all)
  func oneMoment(engine: Engine) async throws {
    try await engine.withBase { base in
      let store = try await base.open()
      try await fill(store)
      let writer = Task {
        for number in 1...30 as ClosedRange<Int64> {
          _ = try await store.write { try $0.run("UPDATE wide SET count = \(number)") }
        }
      }
      for _ in 0..<6 {
        let seen = try await found { try await store.scan([Self.scan], $0) }
        #expect(seen.values.joined().count == 5_455)
        let counts = Set(seen.values.joined().map { $0[2] })
        #expect(counts.count == 1 || counts.max() ?? 0 > 30 || counts.contains(.min), "\(counts.count) states at once")
      }
      try await writer.value
    }
  }
}
