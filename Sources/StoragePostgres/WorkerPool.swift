import Dispatch
import Glibc
import Storage
import Synchronization

/// Threads that wait for the server so that nobody else has to, each with a connection of its own.
final class WorkerPool: Sendable {
  typealias Job = @Sendable (Worker) -> Void

  private struct State {
    var jobs: [Job] = []
    var isClosed = false
    var alive = 0
    var closing: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())
  private let work = DispatchSemaphore(value: 0)

  init(_ address: PostgresAddress, threads: Int) throws {
    for number in 0..<max(1, threads) {
      state.withLock { $0.alive += 1 }
      try start(Worker(address, number))
    }
  }

  /// Runs a job on a free worker, first come, first served.
  func run<T: Sendable>(_ job: @escaping @Sendable (Worker) throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      let accepted = submit { worker in continuation.resume(with: Result { try job(worker) }) }
      if !accepted { continuation.resume(throwing: StorageError.unavailable("the database is closed")) }
    }
  }

  func submit(_ job: @escaping Job) -> Bool {
    let accepted = state.withLock { state in
      if !state.isClosed { state.jobs.append(job) }
      return !state.isClosed
    }
    if accepted { work.signal() }
    return accepted
  }

  /// Waits until the accepted jobs are done and every connection is closed.
  func close() async {
    await withCheckedContinuation { continuation in
      let threads = state.withLock { state in
        state.isClosed = true
        if state.alive > 0 { state.closing.append(continuation) } else { continuation.resume() }
        return state.alive
      }
      for _ in 0..<threads { work.signal() }
    }
  }

  private func start(_ worker: sending Worker) throws {
    let thread = WorkerThread(self, worker)
    var id = pthread_t()
    let argument = Unmanaged.passRetained(thread)
    let code = pthread_create(
      &id, nil,
      { argument in
        guard let argument else { return nil }
        let thread = Unmanaged<WorkerThread>.fromOpaque(argument).takeRetainedValue()
        thread.pool.loop(thread.worker)
        return nil
      }, argument.toOpaque())
    guard code == 0 else {
      argument.release()
      state.withLock { $0.alive -= 1 }
      throw StorageError.unavailable("no thread for a database connection: \(code)")
    }
    pthread_detach(id)
  }

  private func loop(_ worker: Worker) {
    while true {
      work.wait()
      let (job, ends) = state.withLock { state -> (Job?, Bool) in
        if state.jobs.isEmpty { return (nil, state.isClosed) }
        return (state.jobs.removeFirst(), false)
      }
      if let job { job(worker) }
      if ends { break }
    }
    worker.disconnect()
    let closing = state.withLock { state in
      state.alive -= 1
      defer { if state.alive == 0 { state.closing = [] } }
      return state.alive == 0 ? state.closing : []
    }
    for continuation in closing { continuation.resume() }
  }
}

/// What a new thread is given.
private final class WorkerThread {
  let pool: WorkerPool
  let worker: Worker

  init(_ pool: WorkerPool, _ worker: Worker) {
    self.pool = pool
    self.worker = worker
  }
}

/// The connection of one thread, opened when it is first needed and again after it was lost.
final class Worker {
  /// Which of the pool's workers this is.
  let number: Int
  private let address: PostgresAddress
  private var open: PostgresConnection?

  init(_ address: PostgresAddress, _ number: Int) {
    self.address = address
    self.number = number
  }

  func connection() throws -> PostgresConnection {
    if let open, !open.isLost, open.isIdle { return open }
    open = nil
    let fresh = try PostgresConnection(address)
    open = fresh
    return fresh
  }

  func disconnect() { open = nil }

  /// Undoes what a job left open, so that the next one begins anew.
  func tidy() {
    guard let open, !open.isIdle else { return }
    if (try? open.command("ROLLBACK")) == nil || !open.isIdle { disconnect() }
  }
}
