import Dispatch
import Storage
import Synchronization
import TestKit
import Testing

/// What readings see of writings beside them.
@Suite("Moments")
struct StoreMomentTests {
  @Test("a snapshot sees the database at one moment", arguments: Engine.all)
  func snapshotSeesOneMoment(_ engine: Engine) async throws {
    try await engine.withTable { store in
      try await store.add(1, nil)
      let (counted, hasCounted) = AsyncStream<Void>.makeStream()
      let hasAdded = DispatchSemaphore(value: 0)
      async let counts = store.snapshot { tx in
        let before = try tx.count()
        hasCounted.yield()
        hasAdded.wait()
        return [before, try tx.count()]
      }
      for await _ in counted { break }
      try await store.add(2, nil)
      hasAdded.signal()
      #expect(try await counts == [1, 1])
      #expect(try await store.count() == 2)
    }
  }

  @Test("a scan gives each range the numbers that a reading gives", arguments: Engine.all)
  func scanEqualsEach(_ engine: Engine) async throws {
    try await engine.withTable { store in
      let rows = (0..<9_000 as Range<Int64>).map { id -> [Binding] in
        let amount: Int64 = id * 2_654_435_761 % 1_000_003 - 500_000
        return [.integer(id), id % 7 == 0 ? .null : .integer(amount)]
      }
      try await store.write { try $0.insert(into: "t", columns: ["id", "amount"], rows: rows) }
      let ranges = stride(from: 0 as Int64, to: 9_000, by: 1_000).map { start -> SQL in
        "SELECT id, amount FROM t WHERE id >= \(start) AND id < \(start + 1_000) ORDER BY id"
      }
      let found = Mutex<[Int: [[Int64]]]>([:])
      try await store.scan(ranges, columns: 2) { range, row in found.withLock { $0[range, default: []].append([row[0], row[1]]) } }
      for (index, range) in ranges.enumerated() {
        let expected = try await store.read { try $0.rows(range) { [$0.integer(0), $0.optionalInteger(1) ?? .min] } }
        #expect(found.withLock { $0[index] } == expected)
        #expect(expected.count == 1_000)
      }
    }
  }

  @Test("a scan refuses texts, wrong widths and bound texts", arguments: Engine.all)
  func scanRefuses(_ engine: Engine) async throws {
    try await engine.withTable { store in
      try await store.add(1, "one", 1)
      let refused: [SQL] = [
        "SELECT id, name FROM t", "SELECT id FROM t", "SELECT id, amount FROM t WHERE name = \("one")", "SELECT nothing",
      ]
      for sql in refused {
        await #expect(throws: StorageError.self) { try await store.scan([sql], columns: 2) { _, _ in } }
      }
      // The connections are fit for work afterwards.
      #expect(try await store.count() == 1)
    }
  }

  @Test("scans beside writings see whole writings only, the same in every range", arguments: Engine.all)
  func scanSeesOneMoment(_ engine: Engine) async throws {
    try await engine.withTable { store in
      try await store.write { tx in for id in 0..<4 as Range<Int64> { try tx.add(id, nil, 0) } }
      let writer = Task {
        for number in 1...200 as ClosedRange<Int64> {
          _ = try await store.write { try $0.run("UPDATE t SET amount = \(number)") }
        }
      }
      for _ in 0..<10 {
        let seen = Mutex<Set<Int64>>([])
        let ranges = (0..<4 as Range<Int64>).map { id -> SQL in "SELECT amount FROM t WHERE id = \(id)" }
        try await store.scan(ranges, columns: 1) { _, row in
          let number = row[0]
          seen.withLock { _ = $0.insert(number) }
        }
        #expect(seen.withLock { $0.count } == 1)
      }
      try await writer.value
    }
  }
}
