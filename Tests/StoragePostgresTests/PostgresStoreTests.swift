import Foundation
import Storage
import Synchronization
import Testing

@testable import StoragePostgres

/// What only the server engine promises. The tests keep to one table of their own each in the database of the address.
@Suite("PostgreSQL store", .serialized)
struct PostgresStoreTests {
  private static let server = ProcessInfo.processInfo.environment["CLIENTELE_TEST_POSTGRES"]

  private static func address(_ more: String) -> String? {
    guard let server else {
      print("skipped: no PostgreSQL")
      #expect(["", "0", "false"].contains(ProcessInfo.processInfo.environment["CI"] ?? ""))
      return nil
    }
    let plain = server.split(separator: "&").filter { !$0.hasPrefix("durability=") }.joined(separator: "&")
    return plain + (plain.contains("?") ? "&" : "?") + more
  }

  /// A store with the empty table `t(id, name)`, seen by this store alone.
  private func withStore(connections: Int = 4, _ body: (PostgresStore) async throws -> Void) async throws {
    let schema = "s" + UUID().uuidString.lowercased().filter { $0 != "-" }
    guard let plain = Self.address("durability=off"),
      let address = Self.address("durability=off&options=-c%20search_path%3D\(schema)")
    else { return }
    let maker = try await PostgresStore(url: plain, connections: 1)
    try await maker.write { _ = try $0.run(SQL(text: "CREATE SCHEMA " + schema)) }
    let store = try await PostgresStore(url: address, connections: connections)
    do {
      #expect(try await store.isEmpty)
      try await store.write { _ = try $0.run("CREATE TABLE t (id bigint PRIMARY KEY, name text)") }
      try await body(store)
    } catch { Issue.record(error) }
    await store.close()
    try await maker.write { _ = try $0.run(SQL(text: "DROP SCHEMA " + schema + " CASCADE")) }
    await maker.close()
  }

  private func count(_ store: PostgresStore) async throws -> Int64? {
    try await store.read { try $0.first("SELECT count(*) FROM t") { $0.integer(0) } }
  }

  private func process(_ tx: any Transaction) throws -> Int64 { try tx.first("SELECT pg_backend_pid()") { $0.integer(0) } ?? 0 }

  @Test("a server that may lose commits is refused unless the address accepts it, and durability says what was found")
  func durability() async throws {
    guard let strict = Self.address("durability=on"), let loose = Self.address("durability=off") else { return }
    let store = try await PostgresStore(url: loose, connections: 1)
    let durability = store.durability
    await store.close()
    for setting in [durability.fsync, durability.fullPageWrites, durability.dataChecksums] { #expect(["on", "off"].contains(setting)) }
    if durability.isDurable {
      await (try PostgresStore(url: strict, connections: 1)).close()
    } else {
      await #expect {
        _ = try await PostgresStore(url: strict, connections: 1)
      } throws: { error in
        if case StorageError.unusable(let message) = error { message.contains("durability=off") } else { false }
      }
    }
    // Whatever the server does, a session that does not wait for its commits is refused.
    let hasty = try #require(Self.address("options=-c%20synchronous_commit%3Doff"))
    await #expect(throws: StorageError.self) { _ = try await PostgresStore(url: hasty, connections: 1) }
  }

  @Test("after the server ends a connection the next reading and writing work on a new one")
  func reconnects() async throws {
    try await withStore(connections: 1) { store async throws in
      let process = try await store.read { try self.process($0) }
      try await endProcess(process)
      #expect(try await count(store) == 0)
      let second = try await store.read { try self.process($0) }
      #expect(second != process)
      try await endProcess(second)
      _ = try await store.write { try $0.run("INSERT INTO t VALUES (1, 'one')") }
      #expect(try await count(store) == 1)
    }
  }

  @Test("a connection that ends among statements asked at once is replaced, and the reading runs again")
  func lostAmongStatements() async throws {
    try await withStore(connections: 1) { store async throws in
      let process = try await store.read { try self.process($0) }
      try await endProcess(process)
      let answers = try await store.read { tx in
        var found: [Int64] = []
        try tx.each(["SELECT 1::bigint", "SELECT count(*) FROM t", "SELECT 3::bigint"]) { found.append($1.integer(0)) }
        return found
      }
      #expect(answers == [1, 0, 3])
      await #expect(throws: StorageError.self) {
        // The second statement ends its own connection, each time the reading runs again.
        try await store.read { try $0.each(["SELECT 1::bigint", "SELECT pg_terminate_backend(pg_backend_pid())"]) { _, _ in } }
      }
      #expect(try await count(store) == 0)
    }
  }

  @Test("a scan reads every range though the server ended the connections that were resting")
  func scanAfterLoss() async throws {
    try await withStore(connections: 6) { store in
      let wait: SQL = "SELECT pg_sleep(0.2)::text"
      async let one = store.write { tx in (try tx.run(wait), try self.process(tx)).1 }
      async let two = store.write { tx in (try tx.run(wait), try self.process(tx)).1 }
      async let three = store.write { tx in (try tx.run(wait), try self.process(tx)).1 }
      async let four = store.write { tx in (try tx.run(wait), try self.process(tx)).1 }
      let known = try await Set([one, two, three, four])
      let last = try await store.read { try self.process($0) }
      let resting = known.subtracting([last])
      #expect(resting.count >= 3)
      for process in resting { try await endProcess(process) }
      let ranges = (0..<40).map { SQL(text: "SELECT n FROM generate_series(\($0 * 1000 + 1)::bigint, \($0 * 1000 + 1000)) n") }
      let sum = Mutex<Int64>(0)
      try await store.scan(ranges, columns: 1) { _, row in sum.withLock { $0 += row[0] } }
      #expect(sum.withLock { $0 } == 40_000 * 40_001 / 2)
    }
  }

  @Test(
    "a server shares the machine when it is reached by a socket or by localhost, and is not said to be elsewhere",
    arguments: [
      ("127.0.0.1:5432/base", true), ("localhost/base", true), ("/base?host=/run/postgresql", true), ("[::1]/base", true),
      ("db.example.org/base", false), ("127.0.0.1,10.0.0.7/base", false), ("localhost/base?hostaddr=10.0.0.7", false),
      ("localhost/base?machine=other", false), ("/base?service=main", false),
    ])
  func machines(rest: String, isShared: Bool) throws {
    #expect(try PostgresAddress("postgres://anna@" + rest).sharesMachine == isShared)
  }

  @Test("an address may say that the server is elsewhere, behind a tunnel or a proxy of this machine")
  func elsewhere() async throws {
    guard let other = Self.address("durability=off&machine=other"), let wrong = Self.address("durability=off&machine=mine") else { return }
    let store = try await PostgresStore(url: other, connections: 2)
    #expect(try await store.read { try $0.first("SELECT 7::bigint") { $0.integer(0) } } == 7)
    await store.close()
    await #expect(throws: StorageError.self) { _ = try await PostgresStore(url: wrong, connections: 1) }
  }

  /// Ends another connection from one that is closed afterwards.
  private func endProcess(_ process: Int64) async throws {
    guard let address = Self.address("durability=off") else { return }
    let store = try await PostgresStore(url: address, connections: 1)
    let ended = try await store.read { try $0.first("SELECT pg_terminate_backend(\(process)::int, 5000)") { $0.integer(0) } }
    #expect(ended == 1)
    await store.close()
  }

  @Test("a writing whose connection is lost before the commit runs again and is written once")
  func lostWithinWriting() async throws {
    try await withStore(connections: 2) { store in
      let runs = Runs()
      let process = try await store.write { tx in
        try tx.run("INSERT INTO t VALUES (1, 'one')")
        let process = try self.process(tx)
        if runs.next() == 1 {
          _ = try? tx.first("SELECT pg_terminate_backend(pg_backend_pid())") { $0.integer(0) }
        }
        return process
      }
      #expect(process > 0)
      #expect(runs.count == 2)
      #expect(try await count(store) == 1)
    }
  }

  @Test("a deadlock is solved by running one of the two writings again")
  func deadlock() async throws {
    try await withStore { store in
      try await store.write { _ = try $0.run("INSERT INTO t VALUES (1, ''), (2, '')") }
      let (runs, locked) = (Runs(), Runs())
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (first, second) in [(1, 2), (2, 1)] as [(Int64, Int64)] {
          group.addTask {
            try await store.write { tx in
              runs.next()
              try tx.run("SET LOCAL deadlock_timeout = '50ms'")
              try tx.run("UPDATE t SET name = name || 'x' WHERE id = \(first)")
              // Each holds its first row before either asks for its second.
              locked.next()
              while locked.count < 2 { sched_yield() }
              try tx.run("UPDATE t SET name = name || 'x' WHERE id = \(second)")
            }
          }
        }
        try await group.waitForAll()
      }
      let names = try await store.read { try $0.rows("SELECT name FROM t") { $0.text(0) } }
      #expect(names == ["xx", "xx"])
      #expect(runs.count >= 3)
    }
  }

  @Test("no address, no server, no password: clear errors that never hold the password")
  func refusedAddresses() async throws {
    let addresses = [
      "mysql://root@localhost/x", "postgres://u:secret9@127.0.0.1:1/x", "postgres://u:secret9@127.0.0.1:port/x",
      "postgres://u:sec%ret9@127.0.0.1/x", "postgres://u:secret9@127.0.0.1:1/x?unknown=secret9",
      "postgres://u:secret9@127.0.0.1:1/x?durability=maybe",
    ]
    for address in addresses {
      await #expect {
        _ = try await PostgresStore(url: address, connections: 1)
      } throws: { error in
        switch error {
        case StorageError.unusable(let message), StorageError.unavailable(let message): !message.contains("ret9") && !message.isEmpty
        default: false
        }
      }
    }
  }

  @Test("ever new statements are prepared and forgotten, and work goes on")
  func manyStatements() async throws {
    try await withStore(connections: 1) { store async throws in
      let sum = try await store.read { tx in
        var sum: Int64 = 0
        for number in 0..<1_000 { sum += try tx.first(SQL(text: "SELECT " + String(number))) { $0.integer(0) } ?? 0 }
        let kept = try tx.first("SELECT count(*) FROM pg_prepared_statements") { $0.integer(0) } ?? 0
        #expect(kept <= 201)
        return sum
      }
      #expect(sum == 499_500)
    }
  }

  @Test("a changed table does not break prepared statements")
  func changedPlan() async throws {
    try await withStore(connections: 1) { store async throws in
      for _ in 0..<2 {
        _ = try await store.read { try $0.rows("SELECT * FROM t") { $0.integer(0) } }
        try await store.read { try $0.each(["SELECT * FROM t", "SELECT * FROM t WHERE false"]) { _, _ in } }
        try await store.write { _ = try $0.run("ALTER TABLE t ADD COLUMN IF NOT EXISTS extra bigint") }
      }
      try await store.read { try $0.each(["SELECT * FROM t", "SELECT * FROM t WHERE false"]) { _, _ in } }
      #expect(try await store.read { try $0.rows("SELECT * FROM t") { $0.integer(0) } } == [])
    }
  }

  @Test("more scans and snapshots than connections do not wait for each other for ever")
  func manyScans() async throws {
    try await withStore(connections: 3) { store in
      try await store.write { tx in
        try tx.insert(into: "t", columns: ["id", "name"], rows: (0..<1_000).map { [.integer($0), .null] })
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<10 {
          group.addTask {
            let rows = Atomic<Int>(0)
            try await store.scan(["SELECT id FROM t WHERE id < 500", "SELECT id FROM t WHERE id >= 500"], columns: 1) { _, _ in
              rows.add(1, ordering: .relaxed)
            }
            #expect(rows.load(ordering: .relaxed) == 1_000)
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test("a snapshot that stops half-way leaves the connection fit for work")
  func stoppedSnapshot() async throws {
    try await withStore(connections: 1) { store async throws in
      await #expect(throws: CancellationError.self) {
        try await store.snapshot { tx in
          try tx.each("SELECT generate_series(1, 50000)") { if $0.integer(0) == 10 { throw CancellationError() } }
        }
      }
      #expect(try await count(store) == 0)
    }
  }
}

/// How often a body ran.
private final class Runs: Sendable {
  private let runs = Atomic<Int>(0)
  var count: Int { runs.load(ordering: .relaxed) }
  @discardableResult func next() -> Int { runs.add(1, ordering: .relaxed).newValue }
}
