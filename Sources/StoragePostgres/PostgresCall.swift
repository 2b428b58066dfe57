import CPostgres

/// A statement with its values as libpq takes it: prepared under a name, or as a text.
struct PostgresCall {
  private let name: String?
  private let text: String
  private let types: [Oid]
  private let parameters: PostgresParameters

  init(name: String, parameters: PostgresParameters) {
    (self.name, text, types, self.parameters) = (name, "", [], parameters)
  }

  init(text: String, types: [Oid] = [], parameters: PostgresParameters) {
    (name, self.text, self.types, self.parameters) = (nil, text, types, parameters)
  }

  /// Asks and waits for the answer; nil when the connection is gone.
  func run(on connection: OpaquePointer) -> OpaquePointer? {
    parameters.withValues { count, values in
      guard let name else { return PQexecParams(connection, text, count, types, values, nil, nil, 0) }
      return PQexecPrepared(connection, name, count, values, nil, nil, 0)
    }
  }

  /// Asks without waiting; false when the connection is gone.
  func send(on connection: OpaquePointer) -> Bool {
    parameters.withValues { count, values in
      guard let name else { return PQsendQueryParams(connection, text, count, types, values, nil, nil, 0) }
      return PQsendQueryPrepared(connection, name, count, values, nil, nil, 0)
    } == 1
  }
}
