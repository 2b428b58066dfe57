import Dispatch
import Glibc
import Synchronization

/// Threads that may wait for a disk, as the few threads of Swift's own pool may not.
///
/// A task that prefers them (`withTaskExecutorPreference`) reads the database, and makes the page of what it read, on one thread
/// without a change between: a change of threads costs as much as reading several rows.
/// Threads are started when they are first needed and end with `close`.
public final class BlockingThreads: TaskExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var next = 0
    var alive = 0
    var idle = 0
    var isClosed = false

    mutating func take() -> UnownedJob? {
      guard next < jobs.count else { return nil }
      defer {
        next += 1
        if next == jobs.count { (jobs, next) = ([], 0) }
      }
      return jobs[next]
    }
  }

  private let most: Int
  private let state = Mutex(State())
  private let work = DispatchSemaphore(value: 0)

  /// - Parameter most: at most so many threads.
  public init(most: Int) { self.most = max(1, most) }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let (isTaken, starts) = state.withLock { state in
      if state.isClosed { return (false, false) }
      state.jobs.append(job)
      let starts = state.jobs.count - state.next > state.idle && state.alive < most
      if starts { state.alive += 1 }
      return (true, starts)
    }
    // A task that outlives the threads still has to come to its end.
    guard isTaken else { return DispatchQueue.global().async { job.runSynchronously(on: self.asUnownedTaskExecutor()) } }
    if starts { start() }
    work.signal()
  }

  /// Ends the threads after the work they have taken; what comes later runs elsewhere.
  public func close() {
    let alive = state.withLock { state in
      state.isClosed = true
      return state.alive
    }
    for _ in 0..<alive { work.signal() }
  }

  private func start() {
    var id = pthread_t()
    let pool = Unmanaged.passRetained(self)
    let code = pthread_create(
      &id, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<BlockingThreads>.fromOpaque(argument).takeRetainedValue().loop()
        return nil
      }, pool.toOpaque())
    if code == 0 {
      pthread_detach(id)
    } else {
      // Without another thread the work waits for those there are, or is run once by a thread of the system.
      pool.release()
      let isLast = state.withLock { state in
        state.alive -= 1
        return state.alive == 0
      }
      if isLast { DispatchQueue.global().async { self.loop(once: true) } }
    }
  }

  private func loop(once: Bool = false) {
    let executor = asUnownedTaskExecutor()
    while true {
      state.withLock { $0.idle += 1 }
      work.wait()
      let (job, ends) = state.withLock { state in
        state.idle -= 1
        let job = state.take()
        return (job, job == nil && state.isClosed)
      }
      job?.runSynchronously(on: executor)
      if ends || once { break }
    }
    if !once { state.withLock { $0.alive -= 1 } }
  }
}
