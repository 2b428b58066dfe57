import Model

/// The day as of which a base is analysed: today, but a base whose newest purchase is older than 60 days is analysed as of its end,
/// the day after that purchase, so that old data is not all "lost customers".
public struct ReferenceDay: Sendable, Hashable {
  public let day: Day
  /// True when the day comes from the data instead of the calendar.
  public let isEndOfData: Bool

  static let patience = 60

  /// `newest` is the newest purchase not after today.
  public init(today: Day, newest: Day?) {
    if let newest, today - newest > Self.patience {
      (day, isEndOfData) = (newest + 1, true)
    } else {
      (day, isEndOfData) = (today, false)
    }
  }
}
