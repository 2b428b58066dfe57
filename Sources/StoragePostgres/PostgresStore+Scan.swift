import Dispatch
import Storage
import Synchronization

extension PostgresStore {
  /// All ranges see the database at one moment. Half of the connections take part at most; whole numbers only are read and bound.
  public func scan(
    _ ranges: [SQL], columns: Int, _ body: @escaping @Sendable (_ range: Int, _ row: UnsafePointer<Int64>) -> Void
  ) async throws {
    guard !ranges.isEmpty, columns > 0 else { return }
    let scan = ParallelScan(ranges, columns: columns, body)
    let lanes = min(ranges.count, max(1, connections / 2))
    try await workers.runApart { [workers] worker in
      try Self.answered { try scan.lead(worker, others: lanes - 1, workers) }
    }
  }
}

/// Ranges that several connections read from one snapshot: the first exports it and keeps it until the last has ended.
private final class ParallelScan: Sendable {
  private let ranges: [SQL]
  private let columns: Int
  private let body: @Sendable (Int, UnsafePointer<Int64>) -> Void
  private struct State {
    var next = 0
    var running = 0
    var isWaiting = false
    var fault: (any Error)?
  }
  private let state = Mutex(State())
  private let lastEnded = DispatchSemaphore(value: 0)

  init(_ ranges: [SQL], columns: Int, _ body: @escaping @Sendable (Int, UnsafePointer<Int64>) -> Void) {
    self.ranges = ranges
    self.columns = columns
    self.body = body
  }

  /// Workers that are busy elsewhere join late, or never: then nothing is left for them, and nobody waits.
  func lead(_ worker: Worker, others: Int, _ workers: WorkerPool) throws {
    let connection = try worker.connection()
    defer { worker.tidy() }
    try connection.command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    guard let snapshot = try connection.value("SELECT pg_export_snapshot()") else {
      throw StorageError.failed("the server exports no snapshot")
    }
    for _ in 0..<others { workers.join { self.join($0, snapshot) } }
    do { try read(connection) } catch { stop(error) }
    let waits = state.withLock { state in
      state.next = ranges.count
      state.isWaiting = state.running > 0
      return state.isWaiting
    }
    if waits { lastEnded.wait() }
    if let fault = state.withLock({ $0.fault }) { throw fault }
    try connection.command("COMMIT")
  }

  private func join(_ worker: Worker, _ snapshot: String) {
    let hasWork = state.withLock { state in
      guard state.next < ranges.count else { return false }
      state.running += 1
      return true
    }
    guard hasWork else { return }
    // A connection that was lost while it rested has taken no range: the others read them all.
    if let connection = try? beginning(worker, snapshot) {
      do {
        try read(connection)
        try connection.command("COMMIT")
      } catch {
        stop(error)
      }
    }
    worker.tidy()
    let isLast = state.withLock { state in
      state.running -= 1
      return state.running == 0 && state.isWaiting
    }
    if isLast { lastEnded.signal() }
  }

  private func beginning(_ worker: Worker, _ snapshot: String) throws -> PostgresConnection {
    let connection = try worker.connection()
    try connection.command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    try connection.command("SET TRANSACTION SNAPSHOT '\(snapshot)'")
    return connection
  }

  private func read(_ connection: PostgresConnection) throws {
    while let range = take() {
      try connection.scan(ranges[range], columns: columns) { body(range, $0) }
    }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < ranges.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  private func stop(_ error: any Error) {
    state.withLock { state in
      state.next = ranges.count
      if state.fault == nil { state.fault = error }
    }
  }
}
