import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// The engines that every store test runs on.
public enum Engine: String, CaseIterable, Sendable {
  case sqlite, postgres

  /// The address of a server on which tests may make databases.
  public static let server = ProcessInfo.processInfo.environment["CLIENTELE_TEST_POSTGRES"]
  public static let isCI = !["", "0", "false"].contains(ProcessInfo.processInfo.environment["CI"] ?? "")

  public static let all: [Engine] = {
    if server == nil { print("skipped: no PostgreSQL") }
    return server == nil ? [.sqlite] : [.sqlite, .postgres]
  }()

  /// An empty database of its own, deleted afterwards with all stores opened on it closed.
  ///
  /// Swift Testing begins all tests at once: a few databases at a time keep the server and the disk from drowning.
  public func withBase(_ body: (Base) async throws -> Void) async throws {
    if Base.isInside { return try await makeBase(body) }
    await Places.shared.enter()
    do {
      try await Base.$isInside.withValue(true) { try await makeBase(body) }
    } catch {
      await Places.shared.leave()
      throw error
    }
    await Places.shared.leave()
  }

  private func makeBase(_ body: (Base) async throws -> Void) async throws {
    let base = Base(engine: self, name: "clientele_test_" + UUID().uuidString.lowercased().filter { $0 != "-" })
    try await base.make()
    do { try await body(base) } catch {
      await base.remove()
      throw error
    }
    await base.remove()
  }
}

/// A database of one test.
public actor Base {
  /// A test that opens a second database must not wait for a place while it holds one.
  @TaskLocal static var isInside = false
  public nonisolated let engine: Engine
  public nonisolated let name: String
  private var stores: [any Store] = []
  public nonisolated var folder: String { NSTemporaryDirectory() + "/" + name }
  public nonisolated var path: String { folder + "/register.sqlite" }

  init(engine: Engine, name: String) {
    self.engine = engine
    self.name = name
  }

  /// Opens a store on the database; closed when the test ends.
  public func open() async throws -> any Store {
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
  private static func onServer(_ text: String) async throws {
    let server = try await PostgresStore(url: url(Engine.server ?? "", database: nil), connections: 1)
    do { try await server.read { try $0.each(SQL(text: text)) { _ in } } } catch {
      await server.close()
      throw error
    }
    await server.close()
  }

  /// The address of another database of the server; the servers of functional tests need not flush.
  public static func url(_ server: String, database: String?) -> String {
    let parts = server.split(separator: "?", maxSplits: 1).map(String.init)
    var address = parts.first ?? ""
    if let database {
      let start = address.range(of: "://").map { $0.upperBound } ?? address.startIndex
      if let slash = address[start...].firstIndex(of: "/") { address = String(address[..<slash]) }
      address += "/" + database
    }
    let query = parts.count > 1 ? parts[1] + "&" : ""
    return address + "?" + (query.contains("durability=") ? String(query.dropLast()) : query + "durability=off")
  }
}

/// How many tests may have a database open.
private actor Places {
  static let shared = Places()
  private var free = 6
  private var line: [CheckedContinuation<Void, Never>] = []

  func enter() async {
    if free > 0 {
      free -= 1
      return
    }
    await withCheckedContinuation { line.append($0) }
  }

  func leave() {
    if line.isEmpty { free += 1 } else { line.removeFirst().resume() }
  }
}
