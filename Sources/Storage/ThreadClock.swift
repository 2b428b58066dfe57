import Glibc

/// The time that one thread has run on a core; the time in which it waited for one does not count.
struct ThreadClock: Sendable {
  private let id: clockid_t

  /// The clock of the thread that asks.
  init() {
    var id = clockid_t(CLOCK_THREAD_CPUTIME_ID)
    _ = pthread_getcpuclockid(pthread_self(), &id)
    self.id = id
  }

  /// What the clock shows, to be asked by any thread; zero when its own thread is no more.
  var shown: Duration {
    var time = timespec()
    guard clock_gettime(id, &time) == 0 else { return .zero }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
