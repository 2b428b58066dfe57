import Formats
import Model

/// What holds for a whole database: the clock, the zone in which days begin, the currency and the language.
public struct Workspace: Sendable {
  /// The present moment. A value, so that tests live on one fixed day.
  public let now: @Sendable () -> Instant
  /// Seconds by which the zone of the workspace is ahead of UTC at a moment.
  public let offset: @Sendable (Instant) -> Int
  public let currency: Currency
  /// The country whose numbering plan telephones without a country's code follow: two letters, `PhoneText.noCountry` for none.
  public let country: String
  /// How the texts of the database become keys.
  let keys: TextKeys

  /// - Parameter country: nil for the country of the currency.
  public init(
    now: @escaping @Sendable () -> Instant, offset: @escaping @Sendable (Instant) -> Int, currency: Currency, country: String? = nil
  ) {
    self.now = now
    self.offset = offset
    self.currency = currency
    let country = country ?? currency.country ?? PhoneText.noCountry
    self.country = country
    keys = TextKeys { PhoneText.key($0, region: country) }
  }

  /// The day that a moment falls on in the zone of the workspace.
  public func day(of moment: Instant) -> Day { Instant(seconds: moment.seconds + Int64(offset(moment))).day }

  public var today: Day { day(of: now()) }
}
