import Storage
import Synchronization

/// A writing that waits for its turn, and whoever waits for its answer.
protocol WaitingWriting: AnyObject, Sendable {
  func run(_ transaction: SQLiteTransaction) throws
  /// Nil: committed and on disk.
  func finish(_ error: (any Error)?)
}

final class Writing<T: Sendable>: WaitingWriting, @unchecked Sendable {
  private let body: @Sendable (any Transaction) throws -> T
  private let continuation: CheckedContinuation<T, any Error>
  private var result: T?

  init(_ body: @escaping @Sendable (any Transaction) throws -> T, _ continuation: CheckedContinuation<T, any Error>) {
    self.body = body
    self.continuation = continuation
  }

  func run(_ transaction: SQLiteTransaction) throws { result = try body(transaction) }

  func finish(_ error: (any Error)?) {
    if let error {
      continuation.resume(throwing: error)
    } else if let result {
      continuation.resume(returning: result)
    } else {
      continuation.resume(throwing: StorageError.failed("a writing was answered before it ran"))
    }
  }
}

/// Group commit: writings that wait share one transaction of SQLite and one flush, each in a savepoint of its own.
final class WritingQueue: Sendable {
  private struct State {
    var waiting: [any WaitingWriting] = []
    var isScheduled = false
    var isClosed = false
  }

  private let state = Mutex(State())
  /// Transactions committed so far; tests count the flushes by it.
  let commits = Atomic<Int>(0)

  /// A group ends at so many writings or after so much work, so that nobody waits long for others.
  private static let mostWritings = 100
  private static let longestWork = Duration.milliseconds(20)

  /// True when the caller has to schedule a group.
  func add(_ writing: any WaitingWriting) -> Bool {
    let schedules: Bool? = state.withLock { state in
      guard !state.isClosed else { return nil }
      state.waiting.append(writing)
      defer { state.isScheduled = true }
      return !state.isScheduled
    }
    if schedules == nil { writing.finish(StorageError.unavailable("the database is closed")) }
    return schedules ?? false
  }

  /// Writings that nobody has begun.
  var waiting: Int { state.withLock { $0.waiting.count } }

  func close() { state.withLock { $0.isClosed = true } }

  /// Answers everybody who waits with an error.
  func refuseAll(_ error: any Error) {
    let refused = state.withLock { state in
      defer { (state.waiting, state.isScheduled) = ([], false) }
      return state.waiting
    }
    finish(refused, error)
  }

  /// Runs one group on the writer's thread. True when more writings wait: the caller schedules the next group, behind
  /// other users of the writer.
  func runGroup(on connection: SQLiteConnection) -> Bool {
    if let first = next() { runGroup(from: first, on: connection) }
    return state.withLock { state in
      state.isScheduled = !state.waiting.isEmpty
      return state.isScheduled
    }
  }

  private func next() -> (any WaitingWriting)? {
    state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
  }

  private func runGroup(from first: any WaitingWriting, on connection: SQLiteConnection) {
    do { try connection.execute("BEGIN IMMEDIATE") } catch {
      // Another process holds the file: everybody who waits is told, instead of waiting once more each.
      first.finish(error)
      return refuseAll(error)
    }
    let start = ContinuousClock.now
    var done: [any WaitingWriting] = []
    var candidate: (any WaitingWriting)? = first
    while let writing = candidate {
      do {
        try run(writing, on: connection, alone: done.isEmpty)
        done.append(writing)
      } catch {
        if connection.isOutsideTransaction, !done.isEmpty {
          finish(done, StorageError.unavailable("another writing of the group ended the transaction: \(error)"))
          done = []
        }
        writing.finish(error)
        if done.isEmpty { break }
      }
      candidate = done.count < Self.mostWritings && start.duration(to: .now) < Self.longestWork ? next() : nil
    }
    commit(done, on: connection)
  }

  /// The first of a group needs no savepoint: when it fails, the whole transaction is undone.
  private func run(_ writing: any WaitingWriting, on connection: SQLiteConnection, alone: Bool) throws {
    if !alone { try connection.execute("SAVEPOINT writing") }
    let transaction = SQLiteTransaction(connection, isWriting: true)
    do {
      try writing.run(transaction)
      if let fault = transaction.fault { throw fault }
      guard !connection.isOutsideTransaction else { throw StorageError.unavailable("the transaction was given up by SQLite") }
      if !alone { try connection.execute("RELEASE writing") }
    } catch {
      if !connection.isOutsideTransaction {
        do {
          try connection.execute(alone ? "ROLLBACK" : "ROLLBACK TO writing")
          if !alone { try connection.execute("RELEASE writing") }
        } catch { rollBack(connection) }
      }
      throw error
    }
  }

  private func commit(_ done: [any WaitingWriting], on connection: SQLiteConnection) {
    guard !done.isEmpty else { return rollBack(connection) }
    do {
      try LogFile.gathering(on: connection) { try connection.execute("COMMIT") }
      commits.add(1, ordering: .relaxed)
      for writing in done { writing.finish(nil) }
    } catch {
      rollBack(connection)
      finish(done, error)
    }
  }

  /// GRDB requires that no transaction stays open; a rollback that fails has nothing left to undo.
  private func rollBack(_ connection: SQLiteConnection) {
    if !connection.isOutsideTransaction { try? connection.execute("ROLLBACK") }
  }

  private func finish(_ writings: [any WaitingWriting], _ error: any Error) {
    for writing in writings { writing.finish(error) }
  }
}
