import CPostgres
import Storage

/// One connection with its prepared statements. The worker it belongs to is used by one thread at a time.
final class PostgresConnection {
  let handle: OpaquePointer
  private var prepared: [Key: (name: String, lastUse: Int)] = [:]
  private var uses = 0
  /// The answer that arrives row by row, while its reader looks at one of them.
  weak var stream: PostgresStream?

  private struct Key: Hashable {
    let text: String
    let types: [Oid]
  }

  /// Filters written by people make ever new statements: only so many are kept prepared.
  private static let mostPrepared = 200

  init(_ address: PostgresAddress) throws {
    guard let handle = address.connect() else { throw StorageError.unavailable("no memory for a connection") }
    guard PQstatus(handle) == CONNECTION_OK else {
      let message = PostgresConnection.message(handle)
      PQfinish(handle)
      throw StorageError.unavailable(message)
    }
    self.handle = handle
    // Messages of the server about notices would go to standard error.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    // Values written into a text rely on it: with it off, a backslash would hide a quote.
    try command("SET standard_conforming_strings = on")
    // Compiling a plan costs more than the short statements of a register take; an engine without it may refuse.
    _ = try? command("SET jit = off")
    // Statements whose plan depends on their values are sent with the values in their text.
    _ = try? command("SET plan_cache_mode = force_generic_plan")
    // Every search reads through the grams that wait for their place in the index.
    _ = try? command("SET gin_pending_list_limit = '128kB'")
  }

  deinit { PQfinish(handle) }

  var isLost: Bool { PQstatus(handle) != CONNECTION_OK }
  var isIdle: Bool { PQtransactionStatus(handle) == PQTRANS_IDLE }

  /// That the connection is gone, in the words of the library.
  var loss: LostConnection { LostConnection(message: Self.message(handle)) }

  private static func message(_ handle: OpaquePointer) -> String {
    guard let text = PQerrorMessage(handle) else { return "no message" }
    return String(String(cString: text).split(separator: "\n").joined(separator: " "))
  }

  /// Throws what the server refused, or that the connection is gone.
  func checked(_ result: OpaquePointer?) throws -> PostgresResult {
    guard let result else { throw loss }
    return try checked(PostgresResult(result))
  }

  func checked(_ result: PostgresResult) throws -> PostgresResult {
    switch PQresultStatus(result.handle) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_EMPTY_QUERY: return result
    default: throw isLost ? loss : PostgresFault.error(result.handle)
    }
  }

  /// Runs a statement of ours without values.
  @discardableResult
  func command(_ text: String) throws -> PostgresResult {
    try stream?.keepRest()
    return try checked(PQexec(handle, text))
  }

  /// The first value of the first row.
  func value(_ text: String) throws -> String? { try command(text).text(0, 0) }

  /// Runs a statement and waits for the whole answer.
  func execute(_ sql: SQL) throws -> PostgresResult {
    try stream?.keepRest()
    let call = try call(sql)
    return try forgetting(sql) { try checked(call.run(on: handle)) }
  }

  /// How a statement is asked: prepared where its plan serves any values, else by its text.
  func call(_ sql: SQL) throws -> PostgresCall {
    if sql.isPlannedByValues { return try PostgresCall(text: Self.written(sql), parameters: PostgresParameters([])) }
    let parameters = try PostgresParameters(sql.bindings)
    let types = PostgresParameters.types(sql.bindings)
    guard isPreparable(sql.text) else { return PostgresCall(text: sql.text(for: .postgres), types: types, parameters: parameters) }
    return try PostgresCall(name: prepare(sql, types: types), parameters: parameters)
  }

  /// Runs a prepared INSERT whose values take the types of the columns.
  func insert(_ text: String, _ row: [Binding]) throws {
    try stream?.keepRest()
    let name = try prepare(SQL(text: text, row), types: Array(repeating: 0, count: row.count))
    let parameters = try PostgresParameters(row)
    _ = try checked(parameters.withValues { PQexecPrepared(handle, name, $0, $1, nil, nil, 0) })
  }

  /// Sends a statement whose rows are fetched one by one.
  func send(_ sql: SQL) throws -> PostgresStream {
    try stream?.keepRest()
    // What comes row by row is long: it is planned for its values.
    let text = try Self.written(sql)
    guard PQsendQueryParams(handle, text, 0, nil, nil, nil, nil, 0) == 1 else { throw loss }
    PQsetSingleRowMode(handle)
    let stream = PostgresStream(self)
    self.stream = stream
    return stream
  }

  private static func written(_ sql: SQL) throws -> String {
    for case .text(let text) in sql.bindings where text.utf8.contains(0) { throw PostgresParameters.nul }
    return sql.withValues
  }

  private func isPreparable(_ text: String) -> Bool {
    let word = text.utf8.prefix { ($0 | 32) >= UInt8(ascii: "a") && ($0 | 32) <= UInt8(ascii: "z") }
    return ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES"].contains { $0.utf8.elementsEqual(word) }
  }

  private func prepare(_ sql: SQL, types: [Oid]) throws -> String {
    uses &+= 1
    let key = Key(text: sql.text, types: types)
    if let known = prepared[key] {
      prepared[key] = (known.name, uses)
      return known.name
    }
    try makeRoom()
    let name = "s\(uses)"
    _ = try checked(PQprepare(handle, name, sql.text(for: .postgres), Int32(clamping: types.count), types))
    prepared[key] = (name, uses)
    return name
  }

  private func makeRoom() throws {
    guard prepared.count >= Self.mostPrepared else { return }
    let border = prepared.values.map(\.lastUse).sorted()[Self.mostPrepared / 4]
    let old = prepared.filter { $0.value.lastUse <= border }
    try command(old.values.map { "DEALLOCATE \($0.name)" }.joined(separator: ";"))
    for key in old.keys { prepared[key] = nil }
  }

  /// After a migration a plan may have another result type: the statement is forgotten, the writing runs again.
  func forgetting<T>(_ sql: SQL, _ body: () throws -> T) throws -> T {
    do { return try body() } catch {
      if case StorageError.retry = error { prepared = prepared.filter { $0.key.text != sql.text } }
      throw error
    }
  }
}

/// The rows of an answer as they arrive. When another statement comes between, the rest is kept in memory.
final class PostgresStream {
  private let connection: PostgresConnection
  private var kept: [PostgresResult] = []
  private var firstKept = 0
  private var isOpen = true

  init(_ connection: PostgresConnection) { self.connection = connection }

  /// The next answer of one row, nil at the end.
  func next() throws -> PostgresResult? {
    if firstKept < kept.count {
      defer { firstKept += 1 }
      return kept[firstKept]
    }
    return try fetch()
  }

  private func fetch() throws -> PostgresResult? {
    guard isOpen else { return nil }
    do {
      guard let raw = PQgetResult(connection.handle) else {
        isOpen = false
        connection.stream = nil
        if connection.isLost { throw LostConnection(message: "the connection was lost within an answer") }
        return nil
      }
      let result = try connection.checked(raw)
      return PQresultStatus(result.handle) == PGRES_SINGLE_TUPLE ? result : try fetch()
    } catch {
      drain()
      throw error
    }
  }

  func keepRest() throws {
    while let result = try fetch() { kept.append(result) }
  }

  /// Leaves the connection ready for the next statement.
  func drain() {
    guard isOpen else { return }
    isOpen = false
    connection.stream = nil
    while let rest = PQgetResult(connection.handle) { PQclear(rest) }
  }
}
