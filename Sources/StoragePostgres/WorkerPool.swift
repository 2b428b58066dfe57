import Dispatch
import Storage
import Synchronization

/// The connections to the server, and the threads that wait for it so that nobody else has to.
///
/// Where the server shares the cores with us, as many readings run as there are cores: more would only finish later, all of them.
/// Pages are made elsewhere, so that one reading is under way while another page is made. Writings wait for each other's locks and for
/// the disk, and the server flushes several commits at once: they have threads of their own, one for each connection but one, which is
/// left to readings however many write.
final class WorkerPool: Sendable {
  private struct State {
    var idle: [Worker]
    var accepted = 0
    var isClosed = false
    var closing: [CheckedContinuation<Void, Never>] = []
  }

  private let readings: BlockingThreads
  private let others: BlockingThreads
  private let state: Mutex<State>
  private let places: DispatchSemaphore

  /// How many writings may be under way at once.
  static func others(of connections: Int) -> Int { max(1, connections - 1) }

  init(_ address: PostgresAddress, connections: Int) {
    let connections = max(1, connections)
    state = Mutex(State(idle: (0..<connections).map { Worker(address, $0) }))
    places = DispatchSemaphore(value: connections)
    readings = BlockingThreads(most: connections, usual: address.sharesMachine ? nil : connections)
    others = BlockingThreads(most: Self.others(of: connections), usual: Self.others(of: connections))
  }

  func read<T: Sendable>(_ job: @escaping @Sendable (Worker) throws -> T) async throws -> T { try await run(on: readings, job) }

  /// Runs a writing, or a reading of the whole base.
  func runApart<T: Sendable>(_ job: @escaping @Sendable (Worker) throws -> T) async throws -> T { try await run(on: others, job) }

  /// Lets further connections take part in a work, when and if they are free.
  func join(_ job: @escaping @Sendable (Worker) -> Void) { Task { try? await runApart(job) } }

  private func run<T: Sendable>(on threads: BlockingThreads, _ job: @escaping @Sendable (Worker) throws -> T) async throws -> T {
    try state.withLock { state in
      guard !state.isClosed else { throw StorageError.unavailable("the database is closed") }
      state.accepted += 1
    }
    defer { leave() }
    return try await withTaskExecutorPreference(threads) { try here(job) }
  }

  /// The connection used last goes first: the server keeps what it knows of the tables for each of them.
  private func here<T>(_ job: (Worker) throws -> T) throws -> T {
    places.wait()
    defer { places.signal() }
    guard let worker = state.withLock({ $0.idle.popLast() }) else { throw StorageError.unavailable("no connection is free") }
    defer { state.withLock { $0.idle.append(worker) } }
    return try job(worker)
  }

  private func leave() {
    let closing = state.withLock { state in
      state.accepted -= 1
      defer { if state.accepted == 0 { state.closing = [] } }
      return state.accepted == 0 ? state.closing : []
    }
    for continuation in closing { continuation.resume() }
  }

  /// Waits until the accepted jobs are done and closes every connection.
  func close() async {
    await withCheckedContinuation { continuation in
      state.withLock { state in
        state.isClosed = true
        if state.accepted > 0 { state.closing.append(continuation) } else { continuation.resume() }
      }
    }
    state.withLock { $0.idle = [] }
    readings.close()
    others.close()
  }
}
