import Model

/// What holds for a whole database: the clock, the zone in which days begin, the currency and the language.
public struct Workspace: Sendable {
  /// The present moment. A value, so that tests live on one fixed day.
  public let now: @Sendable () -> Instant
  /// Seconds by which the zone of the workspace is ahead of UTC at a moment.
  public let offset: @Sendable (Instant) -> Int
  public let currency: Currency

  public init(now: @escaping @Sendable () -> Instant, offset: @escaping @Sendable (Instant) -> Int, currency: Currency) {
    self.now = now
    self.offset = offset
    self.currency = currency
  }

  /// The day that a moment falls on in the zone of the workspace.
  public func day(of moment: Instant) -> Day { Instant(seconds: moment.seconds + Int64(offset(moment))).day }

  public var today: Day { day(of: now()) }
}
