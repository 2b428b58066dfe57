import Storage
import StoragePostgres
import StorageSQLite
import TestKit
import Testing

/// What `Store` promises, on each engine with the same code.
@Suite("Store contract")
struct StoreContractTests {
  @Test("a commit is visible to the next reading", arguments: Engine.all)
  func commitIsVisible(_ engine: Engine) async throws {
    try await engine.withTable { store in
      let answer = try await store.write { tx in
        try tx.add(1, "one", 10)
        return try tx.count()
      }
      #expect(answer == 1)
      let row = try await store.read { try $0.first("SELECT id, name, amount FROM t") { [$0.integer(0), $0.integer(2)] } }
      #expect(row == [1, 10])
    }
  }

  @Test("a writing that throws leaves nothing", arguments: Engine.all)
  func throwLeavesNothing(_ engine: Engine) async throws {
    try await engine.withTable { store in
      await #expect(throws: Stop()) {
        try await store.write { tx in
          try tx.add(1, "one")
          throw Stop()
        }
      }
      let left = try await store.count()
      #expect(left == 0)
    }
  }

  @Test("a savepoint that throws undoes only what it wrote, also within another", arguments: Engine.all)
  func savepoints(_ engine: Engine) async throws {
    try await engine.withTable { store in
      try await store.write { tx in
        try tx.add(1, "one")
        try? tx.savepoint {
          try tx.add(2, "two")
          throw Stop()
        }
        try tx.savepoint {
          try tx.add(3, "three")
          try? tx.savepoint { try tx.add(1, "key taken") }
          try tx.add(4, "four")
        }
      }
      #expect(try await store.ids() == [1, 3, 4])
    }
  }

  @Test("a failed statement spoils the writing, even when its error is caught", arguments: Engine.all)
  func failedStatementSpoils(_ engine: Engine) async throws {
    try await engine.withTable { store in
      await #expect(throws: StorageError.notUnique(table: "t", columns: ["id"])) {
        try await store.write { tx in
          try tx.add(1, "one")
          try? tx.add(1, "again")
        }
      }
      let left = try await store.count()
      #expect(left == 0)
    }
  }

  @Test("a unique index that forbids a row is named by table and columns", arguments: Engine.all)
  func uniqueViolation(_ engine: Engine) async throws {
    try await engine.withTable { store in
      try await store.add(1, "one", 5)
      await #expect(throws: StorageError.notUnique(table: "t", columns: ["name", "amount"])) { try await store.add(2, "one", 5) }
      await #expect(throws: StorageError.notUnique(table: "t", columns: ["id"])) { try await store.add(1, "two", 5) }
      let rows: [[Binding]] = (10..<20).map { [.integer($0), .text("one"), .integer(5)] }
      await #expect(throws: StorageError.notUnique(table: "t", columns: ["name", "amount"])) {
        try await store.write { try $0.insert(into: "t", columns: ["id", "name", "amount"], rows: rows) }
      }
      #expect(try await store.count() == 1)
    }
  }

  @Test("a writing among others that fails does not touch the others", arguments: Engine.all)
  func failuresAmongOthers(_ engine: Engine) async throws {
    try await engine.withTable { store in
      let good = await withTaskGroup(of: Bool.self) { group in
        for number in 1...60 as ClosedRange<Int64> {
          group.addTask { (try? await store.add(number % 3 == 0 ? 1_000 : number, nil)) != nil }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(good == 41)
      let ids = try await store.ids()
      #expect(ids == (1...60).filter { $0 % 3 != 0 } + [1_000])
    }
  }

  @Test("of 50 writers with 20 writings each nothing is lost", arguments: Engine.all)
  func concurrentWriters(_ engine: Engine) async throws {
    try await engine.withTable { store in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<50 as Range<Int64> {
          group.addTask {
            for number in 0..<20 as Range<Int64> { try await store.add(writer * 20 + number, "\(writer)/\(number)") }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await store.ids() == Array(0..<1_000))
    }
  }

  @Test("reserved ids are consecutive and never given twice, by two stores on one database", arguments: Engine.all)
  func reservedIDs(_ engine: Engine) async throws {
    try await engine.withBase { base in
      let stores = [try await base.open(), try await base.open()]
      let blocks = try await withThrowingTaskGroup(of: Range<Int64>.self) { group in
        for number in 0..<80 {
          let count = [1, 7, 400, 2_500][number % 4]
          group.addTask {
            let first = try await stores[number / 4 % 2].write { try $0.reserveIDs(count) }
            return first..<first + Int64(count)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.lowerBound < $1.lowerBound }
      }
      #expect(blocks.count == 80)
      #expect(blocks[0].lowerBound >= 1)
      #expect(zip(blocks, blocks.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
  }

  @Test("ids of one process grow however many are asked for at once", arguments: Engine.all)
  func growingIDs(_ engine: Engine) async throws {
    try await engine.withBase { base in
      let store = try await base.open()
      var last: Int64 = 0
      for count in [1, 5_000, 3, 999, 2, 1_000, 1, 1_001, 400, 700, 5_000, 1] {
        let first = try await store.write { try $0.reserveIDs(count) }
        #expect(first > last)
        last = first + Int64(count) - 1
      }
    }
  }

  @Test("the batch number is one in a writing and grows from one writing to the next; settled means decided", arguments: Engine.all)
  func batches(_ engine: Engine) async throws {
    try await engine.withTable { store in
      var last: Int64 = 0
      for id in 1...5 as ClosedRange<Int64> {
        let (one, two) = try await store.write { tx in
          let one = try tx.batch()
          try tx.add(id, nil)
          #expect(try tx.settledBatch() <= one)
          return (one, try tx.savepoint { try tx.batch() })
        }
        #expect(one == two)
        #expect(one > last)
        last = one
      }
      // On PostgreSQL a transaction in another database of the server holds the number back while it lasts.
      var settled: Int64 = 0
      let start = ContinuousClock.now
      while settled <= last, start.duration(to: .now) < .seconds(120) {
        settled = try await store.read { try $0.settledBatch() }
        if settled <= last { try await Task.sleep(for: .milliseconds(50)) }
      }
      #expect(settled > last)
    }
  }

  @Test("texts come back byte for byte; one with the character NUL is refused", arguments: Engine.all)
  func texts(_ engine: Engine) async throws {
    let texts = [
      "", "ООО «Ромашка»", "ґанок їжак Єва", "👩🏽‍🚀🇺🇦 e\u{301}", "a\tb\nc\r\\N \\. 'q' \"d\" $1",
      String(repeating: "Щука ", count: 110_000),
    ]
    try await engine.withTable { store in
      try await store.write { tx in
        for (id, text) in texts.enumerated() { try tx.add(Int64(id), text) }
        let rows = texts.enumerated().map { [Binding.integer(Int64(100 + $0.offset)), .text($0.element)] }
        try tx.insert(into: "t", columns: ["id", "name"], rows: rows)
      }
      let found = try await store.read { try $0.rows("SELECT name FROM t ORDER BY id") { Array($0.text(0).utf8) } }
      #expect(found == (texts + texts).map { Array($0.utf8) })
      #expect(try await store.read { try $0.first("SELECT id FROM t WHERE name = \(texts[1])") { $0.integer(0) } } == 1)
      await #expect(throws: StorageError.constraint("a text holds the character NUL")) { try await store.add(50, "a\0b") }
      for count in [1, 20] as [Int64] {
        let rows: [[Binding]] = (0..<count).map { [.integer(200 + $0), .text("\($0)\0")] }
        await #expect(throws: StorageError.constraint("a text holds the character NUL")) {
          try await store.write { try $0.insert(into: "t", columns: ["id", "name"], rows: rows) }
        }
      }
      #expect(try await store.count() == 12)
    }
  }

  @Test(
    "C5: no value ends the text it is written into: quotes under combining marks, backslashes, places of other values",
    arguments: Engine.all)
  func writtenValues(_ engine: Engine) async throws {
    let texts = [
      "'", "''", "'\u{301}", "a'\u{301} OR 1=1 --", "\\'", "'\u{20DD}; SELECT 1", "?", "$1", "'\u{FE0F}", "x'\u{200D}'\u{301}",
      "'?'\u{308}",
    ]
    try await engine.withTable { store in
      try await store.write { tx in for (id, text) in texts.enumerated() { try tx.add(Int64(id), text) } }
      for (id, text) in texts.enumerated() {
        var sql: SQL = "SELECT id FROM t WHERE name = \(text) AND id = \(Int64(id)) AND \("?") <> \(text + "x")"
        sql.isPlannedByValues = true
        let statement = sql
        #expect(try await store.read { try $0.rows(statement) { $0.integer(0) } } == [Int64(id)], "\(text.debugDescription)")
        #expect(try await store.snapshot { try $0.rows(statement) { $0.integer(0) } } == [Int64(id)], "\(text.debugDescription)")
      }
      #expect(SQL.quoted("a\"\u{301}b") == "\"a\"\"\u{301}b\"")
    }
  }

  @Test("whole numbers keep all 64 bits, and nothing stays nothing", arguments: Engine.all)
  func extremes(_ engine: Engine) async throws {
    let numbers: [Int64?] = [.min, .min + 1, -1, 0, 1, .max, nil]
    try await engine.withTable { store in
      try await store.write { tx in
        for (id, number) in numbers.enumerated() { try tx.add(Int64(id), nil, number) }
        let rows = numbers.enumerated().map { [.integer(Int64(100 + $0.offset)), $0.element.map { Binding.integer($0) } ?? .null] }
        try tx.insert(into: "t", columns: ["id", "amount"], rows: rows)
      }
      let found = try await store.snapshot { try $0.rows("SELECT amount FROM t ORDER BY id") { $0.optionalInteger(0) } }
      #expect(found == numbers + numbers)
      let sum = try await store.read { try $0.first("SELECT sum(amount) FROM t WHERE amount IN (-1, 1, 0) AND id < 5") { $0.integer(0) } }
      #expect(sum == 0)
    }
  }

  @Test("a number read as a text, or a text as a number, is an error and never a default", arguments: Engine.all)
  func strictRows(_ engine: Engine) async throws {
    try await engine.withTable { store in
      try await store.add(1, "12", nil)
      await #expect(throws: StorageError.self) { _ = try await store.read { try $0.rows("SELECT name FROM t") { $0.integer(0) } } }
      await #expect(throws: StorageError.self) { _ = try await store.read { try $0.rows("SELECT id FROM t") { $0.text(0) } } }
      await #expect(throws: StorageError.self) { _ = try await store.snapshot { try $0.rows("SELECT amount FROM t") { $0.integer(0) } } }
      await #expect(throws: StorageError.self) { _ = try await store.read { try $0.rows("SELECT id FROM t") { $0.integer(1) } } }
    }
  }

  @Test("run answers how many rows it changed", arguments: Engine.all)
  func changedRows(_ engine: Engine) async throws {
    try await engine.withTable { store in
      let counts = try await store.write { tx in
        for id in 1...7 as ClosedRange<Int64> { try tx.add(id, nil, id) }
        return [
          try tx.run("UPDATE t SET amount = 0 WHERE id < 4"), try tx.run("UPDATE t SET amount = 0 WHERE id > 40"),
          try tx.run("DELETE FROM t WHERE id = 7"), try tx.run("CREATE INDEX i_t__amount ON t (amount)"),
        ]
      }
      #expect(counts == [3, 0, 1, 0])
    }
  }

  @Test("a reading may not write", arguments: Engine.all)
  func readingsDoNotWrite(_ engine: Engine) async throws {
    try await engine.withTable { store in
      await #expect(throws: StorageError.failed("a reading may not write")) { try await store.read { try $0.add(1, nil) } }
      await #expect(throws: StorageError.failed("a reading may not write")) { _ = try await store.snapshot { try $0.batch() } }
      let left = try await store.count()
      #expect(left == 0)
    }
  }

  @Test("a statement within the rows of another does not disturb it", arguments: Engine.all)
  func nestedStatements(_ engine: Engine) async throws {
    try await engine.withTable { store in
      try await store.write { tx in for id in 1...30 as ClosedRange<Int64> { try tx.add(id, nil, id * id) } }
      let body: @Sendable (any Transaction) throws -> [Int64] = { tx in
        try tx.rows("SELECT id FROM t ORDER BY id") { row in
          let id = row.integer(0)
          let same = try tx.rows("SELECT id FROM t ORDER BY id") { $0.integer(0) }
          #expect(same.count == 30)
          return try tx.first("SELECT amount FROM t WHERE id = \(id)") { $0.integer(0) } ?? -1
        }
      }
      let squares = (1...30).map { Int64($0 * $0) }
      #expect(try await store.read(body) == squares)
      #expect(try await store.snapshot(body) == squares)
    }
  }

  @Test("statements asked at once are answered in order, in readings, snapshots and writings", arguments: Engine.all)
  func statementsAtOnce(_ engine: Engine) async throws {
    try await engine.withTable { store in
      try await store.write { tx in for id in 1...40 as ClosedRange<Int64> { try tx.add(id, "n", id * id) } }
      // More than go at once; the last but one has no rows, and one is planned for its values.
      let body: @Sendable (any Transaction) throws -> [[Int64]] = { tx in
        var statements = (1...39).map { SQL("SELECT id FROM t WHERE id <= \(Int64($0)) ORDER BY id DESC LIMIT 2") }
        statements[20].isPlannedByValues = true
        statements += ["SELECT id FROM t WHERE id < \(Int64(0))", "SELECT amount FROM t WHERE id = \(Int64(40))"]
        var found: [[Int64]] = statements.map { _ in [] }
        try tx.each(statements) { found[$0].append($1.integer(0)) }
        return found
      }
      let expected = [[1]] + (2...39).map { [Int64($0), Int64($0 - 1)] } + [[], [1600]]
      #expect(try await store.read(body) == expected)
      #expect(try await store.snapshot(body) == expected)
      #expect(try await store.write(body) == expected)
    }
  }

  @Test("of statements asked at once one that fails is told, and the next reading works", arguments: Engine.all)
  func faultAmongStatements(_ engine: Engine) async throws {
    try await engine.withTable { store in
      try await store.add(1, "one", 10)
      for _ in 0..<3 {
        await #expect(throws: StorageError.self) {
          try await store.read { try $0.each(["SELECT id FROM t", "SELECT nothing FROM t", "SELECT amount FROM t"]) { _, _ in } }
        }
        await #expect(throws: Stop()) {
          try await store.read { try $0.each(["SELECT id FROM t", "SELECT amount FROM t"]) { _, _ in throw Stop() } }
        }
        #expect(try await store.count() == 1)
      }
      await #expect(throws: StorageError.self) {
        try await store.write { tx in
          try tx.add(2, "two")
          try? tx.each(["SELECT id FROM t", "SELECT nothing FROM t"]) { _, _ in }
          try tx.add(3, "three")
        }
      }
    }
  }

  @Test("closing waits for the work under way and refuses what comes later", arguments: Engine.all)
  func closing(_ engine: Engine) async throws {
    try await engine.withBase { base in
      let store = try await base.open()
      try await store.makeTable()
      async let first: Void = store.add(1, "one")
      try await first
      await store.close()
      await store.close()
      await #expect(throws: StorageError.self) { _ = try await store.count() }
      await #expect(throws: StorageError.self) { try await store.add(2, "two") }
      #expect(try await base.open().ids() == [1])
    }
  }
}
