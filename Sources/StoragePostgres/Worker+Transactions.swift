import CPostgres
import Glibc
import Storage

extension Worker {
  /// Each statement sees what is committed when it begins. Runs again, once, on a new connection when the old one was lost.
  func read<T>(_ blocks: IDBlocks, _ body: (any Transaction) throws -> T) throws -> T {
    try again(times: 1) {
      let connection = try connection()
      return try run(PostgresTransaction(connection, .reading, blocks), body)
    }
  }

  func snapshot<T>(_ blocks: IDBlocks, _ body: (any Transaction) throws -> T) throws -> T {
    try again(times: 1) {
      let connection = try connection()
      try connection.command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      let result = try run(PostgresTransaction(connection, .snapshot, blocks), body)
      try connection.command("COMMIT")
      return result
    }
  }

  /// Runs the body again, at most three times, when the server asks for it or the connection was lost before the commit.
  func write<T>(_ blocks: IDBlocks, _ body: (any Transaction) throws -> T) throws -> T {
    try again(times: 3) {
      let connection = try connection()
      try connection.command("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
      let transaction = PostgresTransaction(connection, .writing, blocks)
      let result = try run(transaction, body)
      if let fault = transaction.fault { throw fault }
      try commit(connection)
      return result
    }
  }

  private func commit(_ connection: PostgresConnection) throws {
    do {
      // COMMIT of a transaction that the server has given up is answered "ROLLBACK", without an error.
      let answer = try connection.command("COMMIT").command
      guard answer == "COMMIT" else { throw StorageError.failed("the server answered COMMIT with \(answer)") }
    } catch let lost as LostConnection {
      throw StorageError.unavailable("PostgreSQL: outcome unknown, the connection was lost during the commit: \(lost.message)")
    }
  }

  /// A fault that running again may cure goes before what the body made of it.
  private func run<T>(_ transaction: PostgresTransaction, _ body: (any Transaction) throws -> T) throws -> T {
    do { return try body(transaction) } catch {
      if let fault = transaction.fault, PostgresTransaction.isCuredByRunningAgain(fault) { throw fault }
      throw error
    }
  }

  private func again<T>(times: Int, _ body: () throws -> T) throws -> T {
    var left = times
    while true {
      defer { tidy() }
      do { return try body() } catch {
        if PostgresTransaction.isCuredByRunningAgain(error), left > 0 {
          left -= 1
          tidy()
          // Up to some milliseconds, not the same for every worker, so that two that met do not meet again.
          if !(error is LostConnection) { usleep(UInt32(500 * (1 + number % 8) * (times - left))) }
          continue
        }
        throw (error as? LostConnection)?.answer ?? error
      }
    }
  }
}
