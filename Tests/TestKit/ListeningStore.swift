import Storage
import Synchronization

/// A store that passes everything on and remembers which statements were run: what a page really asks of the database.
public final class ListeningStore: Store {
  public let inner: any Store
  private let heard = Mutex<[SQL]>([])

  public init(_ inner: any Store) { self.inner = inner }

  public var dialect: Dialect { inner.dialect }
  public var writers: Int { inner.writers }
  public var threads: BlockingThreads? { inner.threads }

  /// The statements since the last call, in order.
  public func takeHeard() -> [SQL] {
    heard.withLock { heard in
      defer { heard = [] }
      return heard
    }
  }

  fileprivate func hear(_ sql: SQL) { heard.withLock { $0.append(sql) } }

  public func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await inner.read { try body(ListeningTransaction($0, self)) }
  }

  public func snapshot<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await inner.snapshot { try body(ListeningTransaction($0, self)) }
  }

  public func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await inner.write { try body(ListeningTransaction($0, self)) }
  }

  public func scan(
    _ ranges: [SQL], columns: Int, _ body: @escaping @Sendable (_ range: Int, _ row: UnsafePointer<Int64>) -> Void
  ) async throws {
    for range in ranges { hear(range) }
    try await inner.scan(ranges, columns: columns, body)
  }

  public func scan(
    _ tables: [TableScan], _ body: @escaping @Sendable (_ part: Int, _ row: UnsafePointer<Int64>) -> Void
  ) async throws { try await inner.scan(tables, body) }

  public func close() async { await inner.close() }
}

private final class ListeningTransaction: Transaction {
  private let inner: any Transaction
  private let store: ListeningStore

  init(_ inner: any Transaction, _ store: ListeningStore) {
    self.inner = inner
    self.store = store
  }

  var dialect: Dialect { inner.dialect }

  func each(_ sql: SQL, _ body: (any Row) throws -> Void) throws {
    store.hear(sql)
    try inner.each(sql, body)
  }

  func run(_ sql: SQL) throws -> Int {
    store.hear(sql)
    return try inner.run(sql)
  }

  func insert(into table: String, columns: [String], rows: BindingRows) throws {
    try inner.insert(into: table, columns: columns, rows: rows)
  }

  func update(_ table: String, columns: [SchemaPlan.Column], rows: [[Binding]]) throws -> Int {
    try inner.update(table, columns: columns, rows: rows)
  }

  func upsert(into table: String, columns: [SchemaPlan.Column], rows: [[Binding]]) throws {
    try inner.upsert(into: table, columns: columns, rows: rows)
  }

  func savepoint<T>(_ body: () throws -> T) throws -> T { try inner.savepoint(body) }
  func reserveIDs(_ count: Int) throws -> Int64 { try inner.reserveIDs(count) }
  func batch() throws -> Int64 { try inner.batch() }
  func settledBatch() throws -> Int64 { try inner.settledBatch() }
}
