import Dispatch
import Foundation
import Storage
import Synchronization
import Testing

@testable import StorageSQLite

/// What only the embedded engine promises.
@Suite("SQLite store")
struct SQLiteStoreTests {
  /// A folder of its own, removed afterwards.
  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "/clientele_test_" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
  }

  private func withStore(_ body: (SQLiteStore, String) async throws -> Void) async throws {
    try await withFolder { folder in
      let store = try SQLiteStore(path: folder + "/register.sqlite")
      _ = try await store.write { try $0.run("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE) STRICT") }
      do { try await body(store, folder) } catch {
        await store.close()
        throw error
      }
      await store.close()
    }
  }

  /// Keeps the writer busy, so that writings gather behind it, until the semaphore is signalled.
  private func holdWriter(of store: SQLiteStore) async -> DispatchSemaphore {
    let release = DispatchSemaphore(value: 0)
    let (begun, hasBegun) = AsyncStream<Void>.makeStream()
    Task {
      try await store.write { _ in
        hasBegun.yield()
        release.wait()
      }
    }
    for await _ in begun { break }
    return release
  }

  @Test("an acknowledged write survives a power cut: synchronous is FULL (2) on the writer after the pool is open")
  func synchronousIsFull() async throws {
    try await withStore { store, _ async throws in
      #expect(try await store.synchronous() == 2)
      #expect(try await store.read { try $0.first("PRAGMA journal_mode") { $0.text(0) } } == "wal")
      #expect(try await store.read { try $0.first("PRAGMA foreign_keys") { $0.integer(0) } } == 0)
    }
  }

  @Test("group commit: 50 writings that wait together need far fewer flushes than 50")
  func groupCommit() async throws {
    try await withStore { store, _ async throws in
      let before = store.commits
      let release = await holdWriter(of: store)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for id in 0..<50 as Range<Int64> {
          group.addTask { _ = try await store.write { try $0.run("INSERT INTO t (id) VALUES (\(id))") } }
        }
        while store.writings.waiting < 50 { await Task.yield() }
        release.signal()
        try await group.waitForAll()
      }
      let count = try await store.read { try $0.first("SELECT count(*) FROM t") { $0.integer(0) } }
      #expect(count == 50)
      #expect(store.commits - before <= 10)
    }
  }

  @Test("a writing of a group that throws is undone alone, and its group keeps what it wrote")
  func groupWithFailures() async throws {
    try await withStore { store, _ async throws in
      let release = await holdWriter(of: store)
      let failures = await withTaskGroup(of: Bool.self) { group in
        for id in 0..<40 as Range<Int64> {
          group.addTask {
            do {
              try await store.write { tx in
                try tx.run("INSERT INTO t (id) VALUES (\(id))")
                if id % 4 == 0 { throw CancellationError() }
                if id % 4 == 1 { try tx.run("INSERT INTO t (id) VALUES (\(id))") }
              }
              return false
            } catch {
              return true
            }
          }
        }
        while store.writings.waiting < 40 { await Task.yield() }
        release.signal()
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(failures == 20)
      let ids = try await store.read { try $0.rows("SELECT id FROM t ORDER BY id") { $0.integer(0) } }
      #expect(ids == (0..<40).filter { $0 % 4 > 1 })
    }
  }

  @Test("a full disk within a group tells everybody of it, and the store works on afterwards")
  func fullDisk() async throws {
    try await withStore { store, _ async throws in
      let pages = try await store.read { try $0.first("PRAGMA page_count") { $0.integer(0) } ?? 0 }
      let limit = pages + 20
      try await store.write { try $0.each(SQL(text: "PRAGMA max_page_count = " + String(limit))) { _ in } }
      await #expect(throws: StorageError.self) {
        try await store.write { tx in
          let long = String(repeating: "x", count: 900)
          for id in 0..<1_000 as Range<Int64> { try tx.run("INSERT INTO t (id, name) VALUES (\(id), \(long + String(id)))") }
        }
      }
      _ = try await store.write { try $0.run("INSERT INTO t (id) VALUES (1)") }
      let ids = try await store.read { try $0.rows("SELECT id FROM t") { $0.integer(0) } }
      #expect(ids == [1])
    }
  }

  @Test("files that are no database of ours, folders and impossible paths are refused with a clear message")
  func refusedFiles() async throws {
    try await withFolder { folder in
      let text = folder + "/letter.txt"
      try Data(repeating: 65, count: 5_000).write(to: URL(fileURLWithPath: text))
      for path in [folder, text, text + "/below.sqlite", ""] {
        #expect {
          _ = try SQLiteStore(path: path)
        } throws: { error in
          if case StorageError.unusable(let message) = error { !message.isEmpty } else { false }
        }
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: text)).count == 5_000)
    }
  }

  @Test("the folder and the file are made, readable for their owner only")
  func makesFolder() async throws {
    try await withFolder { folder in
      let store = try SQLiteStore(path: folder + "/a/b/register.sqlite")
      #expect(try await store.isEmpty)
      await store.close()
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/a/b/register.sqlite")
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test("a backup taken while work goes on is verified and holds one moment")
  func backup() async throws {
    try await withStore { store, folder async throws in
      try await store.write { tx in
        try tx.insert(into: "t", columns: ["id", "name"], rows: (0..<20_000).map { [.integer($0), .text("name \($0)")] })
      }
      let writer = Task {
        for id in 20_000..<20_200 as Range<Int64> { _ = try await store.write { try $0.run("INSERT INTO t (id) VALUES (\(id))") } }
      }
      let calls = Mutex<[Int]>([])
      let rows = try await store.backup(to: folder + "/copy.sqlite") { done, all in calls.withLock { $0 += [done, all] } }
      try await writer.value
      #expect(rows >= 20_001)
      #expect(calls.withLock { $0.suffix(2).first } == calls.withLock { $0.last })
      await #expect(throws: StorageError.self) { try await store.backup(to: folder + "/copy.sqlite") }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("copy") }
      #expect(names == ["copy.sqlite"])
      let copy = try SQLiteStore(path: folder + "/copy.sqlite")
      let count = try await copy.read { try $0.first("SELECT count(*) FROM t") { $0.integer(0) } }
      #expect(count == rows - 1)
      #expect(try await copy.integrityCheck().isEmpty)
      await copy.close()
    }
  }

  @Test("dataVersion changes when another process commits, and not for writings of our own")
  func dataVersion() async throws {
    try await withStore { store, folder async throws in
      let before = try await store.dataVersion()
      _ = try await store.write { try $0.run("INSERT INTO t (id) VALUES (1)") }
      #expect(try await store.dataVersion() == before)
      let other = try SQLiteStore(path: folder + "/register.sqlite")
      _ = try await other.write { try $0.run("INSERT INTO t (id) VALUES (2)") }
      #expect(try await store.dataVersion() != before)
      await other.close()
    }
  }

  @Test("two stores that write to one file at the same time lose nothing")
  func twoWriters() async throws {
    try await withStore { store, folder async throws in
      let other = try SQLiteStore(path: folder + "/register.sqlite")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for id in 0..<300 as Range<Int64> {
          let one = id % 2 == 0 ? store : other
          group.addTask { _ = try await one.write { try $0.run("INSERT INTO t (id) VALUES (\(id))") } }
        }
        try await group.waitForAll()
      }
      await other.close()
      let count = try await store.read { try $0.first("SELECT count(*) FROM t") { $0.integer(0) } }
      #expect(count == 300)
    }
  }

  @Test("checkpoint empties the log")
  func checkpoint() async throws {
    try await withStore { store, folder async throws in
      _ = try await store.write { try $0.run("INSERT INTO t (id) VALUES (1)") }
      #expect(try await store.checkpoint())
      let size = try FileManager.default.attributesOfItem(atPath: folder + "/register.sqlite-wal")[.size] as? Int
      #expect(size == 0)
    }
  }

  @Test("ever new statements do not grow the cache without bound, and a statement in use is not taken twice")
  func manyStatements() async throws {
    try await withStore { store, _ async throws in
      let sum = try await store.read { tx in
        var sum: Int64 = 0
        for number in 0..<2_000 {
          sum += try tx.first(SQL(text: "SELECT " + String(number))) { $0.integer(0) } ?? 0
        }
        return sum
      }
      #expect(sum == 1_999_000)
    }
  }

  @Test("two statements in one text are refused")
  func oneStatementAtATime() async throws {
    try await withStore { store, _ async throws in
      await #expect(throws: StorageError.self) { _ = try await store.write { try $0.run("DELETE FROM t; DELETE FROM t") } }
    }
  }
}
