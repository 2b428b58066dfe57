/// Work that a thread has begun.
struct BegunWork: Sendable {
  private let at = ContinuousClock.now
  private let clock: ThreadClock
  private let shown: Duration

  /// - Parameter clock: of the thread that calls.
  init(_ clock: ThreadClock) {
    self.clock = clock
    shown = clock.shown
  }

  /// Whether it has kept its thread for long: it ran for long, or it waits for something that is slow.
  /// On a machine whose cores are all taken every work stands on the clock of the wall for some milliseconds; another thread beside
  /// it would only make all of them later, so that clock has to show much more.
  var isLong: Bool {
    let passed = at.duration(to: .now)
    return passed > Self.longRun && (passed > Self.longWait || clock.shown - shown > Self.longRun)
  }

  private static let longRun = Duration.milliseconds(25)
  private static let longWait = Duration.milliseconds(100)
}
