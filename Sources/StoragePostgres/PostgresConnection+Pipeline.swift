import CPostgres
import Storage

/// Several statements in one way to the server and back.
extension PostgresConnection {
  /// What is sent at once has to fit into what the network holds while the server is answering.
  private static let mostTogether = 16

  /// The answers of statements that do not depend on each other, in their order. The first fault is thrown.
  func execute(_ statements: [SQL]) throws -> [PostgresResult] {
    var results: [PostgresResult] = []
    for start in stride(from: 0, to: statements.count, by: Self.mostTogether) {
      results += try pipeline(statements[start..<min(start + Self.mostTogether, statements.count)])
    }
    return results
  }

  private func pipeline(_ statements: ArraySlice<SQL>) throws -> [PostgresResult] {
    guard statements.count > 1 else { return try statements.map { try execute($0) } }
    try stream?.keepRest()
    let calls = try statements.map { try call($0) }
    guard PQenterPipelineMode(handle) == 1, calls.allSatisfy({ $0.send(on: handle) }), PQpipelineSync(handle) == 1 else { throw loss }
    let answers = try calls.map { _ in try answer() }
    while let end = PQgetResult(handle) {
      let isEnd = PQresultStatus(end) == PGRES_PIPELINE_SYNC
      PQclear(end)
      if isEnd || isLost { break }
    }
    guard !isLost, PQexitPipelineMode(handle) == 1 else { throw loss }
    // All has arrived: the connection is ready for the next statement, whatever is thrown now.
    return try zip(statements, answers).map { sql, answer in try forgetting(sql) { try checked(answer) } }
  }

  /// The answer to the next statement, with the mark of its end taken off the line.
  private func answer() throws -> PostgresResult {
    guard let result = PQgetResult(handle).map(PostgresResult.init), !isLost else { throw loss }
    while let more = PQgetResult(handle) { PQclear(more) }
    return result
  }
}
