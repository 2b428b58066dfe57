import Foundation
import Storage
import StoragePostgres
import StorageSQLite
import TestKit
import Testing

extension Engine {
  /// A store with the table `t(id, name, amount)`, whose names are unique.
  func withTable(_ body: (any Store) async throws -> Void) async throws {
    try await withBase { base in
      let store = try await base.open()
      try await store.makeTable()
      try await body(store)
    }
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
