import Foundation
import Storage
import StoragePostgres
import StorageSQLite
import Testing

/// The engines that every store test runs on.
enum Engine: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case sqlite, postgres

  var testDescription: String { rawValue }

  /// The address of a server on which tests may make databases.
  static let server = ProcessInfo.processInfo.environment["CLIENTELE_TEST_POSTGRES"]
  static let isCI = !["", "0", "false"].contains(ProcessInfo.processInfo.environment["CI"] ?? "")

  static let all: [Engine] = {
    if server == nil { print("skipped: no PostgreSQL") }
    return server == nil ? [.sqlite] : [.sqlite, .postgres]
  }()

  /// An empty database of its own, deleted afterwards with all stores opened on it closed.
  func withBase(_ body: (Base) async throws -> Void) async throws {
    await Places.shared.take()
    let base = Base(engine: self, name: "clientele_test_" + UUID().uuidString.lowercased().filter { $0 != "-" })
    do {
      try await base.make()
      try await body(base)
    } catch {
      await base.remove()
      await Places.shared.give()
      throw error
    }
    await base.remove()
    await Places.shared.give()
  }

  /// A store with the table `t(id, name, amount)`, whose names are unique.
  func withTable(_ body: (any Store) async throws -> Void) async throws {
    try await withBase { base in
      let store = try await base.open()
      try await store.makeTable()
      try await body(store)
    }
  }
}

/// Tests run side by side, and a server accepts about a hundred connections: only so many databases are open at once.
private actor Places {
  static let shared = Places()
  private var free = 4
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func take() async {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
  }

  func give() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

/// A database of one test.
actor Base {
  let engine: Engine
  let name: String
  private var stores: [any Store] = []
  nonisolated var folder: String { NSTemporaryDirectory() + "/" + name }
  nonisolated var path: String { folder + "/register.sqlite" }

  init(engine: Engine, name: String) {
    self.engine = engine
    self.name = name
  }

  func open() async throws -> any Store {
    let store: any Store =
      switch engine {
      case .sqlite: try SQLiteStore(path: path)
      case .postgres: try await PostgresStore(url: Base.url(Engine.server ?? "", database: name), connections: 6)
      }
    stores.append(store)
    return store
  }

  func make() async throws {
    if engine == .postgres { try await Base.onServer("CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8'") }
  }

  func remove() async {
    for store in stores { await store.close() }
    switch engine {
    case .sqlite: try? FileManager.default.removeItem(atPath: folder)
    case .postgres: try? await Base.onServer("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
    }
  }

  /// Statements about databases run outside transactions, which a reading is on PostgreSQL.
  static func onServer(_ text: String) async throws {
    let server = try await PostgresStore(url: url(Engine.server ?? "", database: nil), connections: 1)
    do { try await server.read { try $0.each(SQL(text: text)) { _ in } } } catch {
      await server.close()
      throw error
    }
    await server.close()
  }

  /// The address of another database of the server; the servers of tests need not flush.
  static func url(_ server: String, database: String?) -> String {
    let parts = server.split(separator: "?", maxSplits: 1).map(String.init)
    var address = parts[0]
    if let database {
      let start = address.range(of: "://").map { $0.upperBound } ?? address.startIndex
      if let slash = address[start...].firstIndex(of: "/") { address = String(address[..<slash]) }
      address += "/" + database
    }
    let query = parts.count > 1 ? parts[1] + "&" : ""
    return address + "?" + (query.contains("durability=") ? String(query.dropLast()) : query + "durability=off")
  }
}

extension Store {
  func makeTable() async throws {
    try await write { tx in
      let (number, text) = (tx.dialect.integerType, tx.dialect.textType)
      let create = "CREATE TABLE t (id \(number) PRIMARY KEY, name \(text), amount \(number))\(tx.dialect.tableSuffix)"
      try tx.run(SQL(text: create))
      try tx.run("CREATE UNIQUE INDEX u_t__name__amount ON t (name, amount) WHERE amount > 0")
    }
  }

  func add(_ id: Int64, _ name: String?, _ amount: Int64? = nil) async throws {
    try await write { try $0.add(id, name, amount) }
  }

  func count() async throws -> Int64 { try await read { try $0.count() } }

  func ids() async throws -> [Int64] { try await read { try $0.rows("SELECT id FROM t ORDER BY id") { $0.integer(0) } } }

  var postgres: PostgresStore? { self as? PostgresStore }
}

extension Transaction {
  func add(_ id: Int64, _ name: String?, _ amount: Int64? = nil) throws {
    try run("INSERT INTO t (id, name, amount) VALUES (\(id), \(name), \(amount))")
  }

  func count() throws -> Int64 { try first("SELECT count(*) FROM t") { $0.integer(0) } ?? -1 }
}

struct Stop: Error, Equatable {}

@Test("S9.4: a run without PostgreSQL is a failure in CI")
func postgresIsThereInCI() {
  #expect(Engine.server != nil || !Engine.isCI)
}
