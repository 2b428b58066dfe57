import Dispatch
import Glibc
import Synchronization

/// Threads that may wait for a disk, as the few threads of Swift's own pool may not.
///
/// A task that prefers them (`withTaskExecutorPreference`) reads the database, and makes the page of what it read, on one thread
/// without a change between: a change of threads costs as much as reading several rows.
/// As many run as there are cores, so that what was begun is finished before more is begun; one whose work takes long, or waits
/// long for a disk, does not keep the others from theirs, because another thread takes its place (`BegunWork`). Threads are started
/// when first needed.
public final class BlockingThreads: TaskExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var next = 0
    /// What each running thread is at; nil for an idle one. A thread has its place here for life.
    var began: [BegunWork?] = []
    var running = 0
    /// How many of those that run have been at it for long, when the watch last looked.
    var slow = 0
    var alive = 0
    var isWatching = false
    var hasWatch = false
    var isClosed = false

    var hasWork: Bool { next < jobs.count }

    mutating func take() -> UnownedJob? {
      guard hasWork else { return nil }
      defer {
        next += 1
        if next == jobs.count {
          jobs.removeAll(keepingCapacity: true)
          next = 0
        }
      }
      return jobs[next]
    }
  }

  /// What to do after the state was changed under the lock.
  private enum Wake { case nobody, idle, fresh(Int), watch, firstWatch }

  private let most: Int
  private let usual: Int
  private let state = Mutex(State())
  private let work = DispatchSemaphore(value: 0)
  private let watch = DispatchSemaphore(value: 0)

  /// - Parameters:
  ///   - most: at most so many threads.
  ///   - usual: so many run side by side while none takes long; as many as there are cores when not given.
  public init(most: Int, usual: Int? = nil) {
    self.most = max(1, most)
    self.usual = max(1, usual ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let wake: Wake? = state.withLock { state in
      if state.isClosed { return nil }
      state.jobs.append(job)
      return admit(&state)
    }
    // A task that outlives the threads still has to come to its end.
    guard let wake else { return DispatchQueue.global().async { job.runSynchronously(on: self.asUnownedTaskExecutor()) } }
    act(wake)
  }

  /// Ends the threads after the work they have taken; what comes later runs elsewhere.
  public func close() {
    let alive = state.withLock { state in
      state.isClosed = true
      return state.alive
    }
    for _ in 0..<alive { work.signal() }
    watch.signal()
  }

  /// Lets one more thread run when there is room; it counts as running from here on.
  private func admit(_ state: inout State) -> Wake {
    guard state.hasWork else { return .nobody }
    guard state.running < min(usual + state.slow, most) else {
      if state.isWatching { return .nobody }
      state.isWatching = true
      defer { state.hasWatch = true }
      return state.hasWatch ? .watch : .firstWatch
    }
    state.running += 1
    if state.running <= state.alive { return .idle }
    state.alive += 1
    state.began.append(nil)
    return .fresh(state.began.count - 1)
  }

  private func act(_ wake: Wake) {
    switch wake {
    case .nobody: break
    case .idle: work.signal()
    case .fresh(let place):
      start {
        $0.loop(place)
      } orElse: {
        self.loop(place)
      }
    case .watch: watch.signal()
    case .firstWatch:
      start {
        $0.look()
      } orElse: {
        self.look()
      }
    }
  }

  /// A thread of its own; where the system has none left, one of the system's.
  private func start(_ body: @escaping @Sendable (BlockingThreads) -> Void, orElse other: @escaping @Sendable () -> Void) {
    let argument = Unmanaged.passRetained(Beginning(self, body))
    var id = pthread_t()
    let code = pthread_create(
      &id, nil,
      { argument in
        guard let argument else { return nil }
        let beginning = Unmanaged<Beginning>.fromOpaque(argument).takeRetainedValue()
        beginning.body(beginning.threads)
        return nil
      }, argument.toOpaque())
    if code == 0 {
      pthread_detach(id)
    } else {
      argument.release()
      DispatchQueue.global().async(execute: other)
    }
  }

  /// One thread: runs what it takes, sleeps when it is not its turn.
  private func loop(_ place: Int) {
    let executor = asUnownedTaskExecutor()
    let clock = ThreadClock()
    while true {
      while let job = take(place, BegunWork(clock)) { job.runSynchronously(on: executor) }
      if state.withLock({ $0.isClosed && !$0.hasWork }) { break }
      work.wait()
    }
    state.withLock { $0.alive -= 1 }
  }

  /// The next job for a thread that runs; nil when it has to rest, and then it no longer counts as running.
  private func take(_ place: Int, _ work: BegunWork) -> UnownedJob? {
    state.withLock { state in
      let wasSlow = state.running > min(usual + state.slow, most)
      if !wasSlow, let job = state.take() {
        state.began[place] = work
        return job
      }
      state.began[place] = nil
      state.running = max(0, state.running - 1)
      return nil
    }
  }

  /// The watch: while work waits, sees every few milliseconds whether threads have been at theirs for long.
  private func look() {
    while true {
      usleep(5_000)
      let (wake, rests, ends) = state.withLock { state -> (Wake, Bool, Bool) in
        state.slow = state.began.count { $0?.isLong ?? false }
        state.isWatching = !state.isClosed && (state.hasWork || state.slow > 0)
        return (state.isWatching ? admit(&state) : .nobody, !state.isWatching, state.isClosed)
      }
      act(wake)
      if ends { break }
      if rests { watch.wait() }
    }
  }
}

/// What a new thread is given.
private final class Beginning {
  let threads: BlockingThreads
  let body: @Sendable (BlockingThreads) -> Void

  init(_ threads: BlockingThreads, _ body: @escaping @Sendable (BlockingThreads) -> Void) {
    self.threads = threads
    self.body = body
  }
}
