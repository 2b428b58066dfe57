import Analysis
import Model

/// The purchase lines of a whole base in columns, and the accounts behind their dense indexes.
public struct Ledger: Sendable {
  public let purchases: Purchases
  /// Ids of the accounts with lines, ascending, by dense index.
  public let accounts: [Int64]
  public let currency: Currency
  public let skipped: Skipped

  /// Live lines that are not part of the analysis, by reason.
  public struct Skipped: Sendable, Hashable {
    /// In another currency than the ledger's: there are no rates.
    public var otherCurrency = 0
    /// Of deleted accounts.
    public var deletedAccount = 0
    /// Without an account, an order or a day that exists.
    public var broken = 0
    public init() {}
    public var total: Int { otherCurrency + deletedAccount + broken }
  }

  /// Days of the newest purchase (not a return) up to a day; nil without one.
  func newestPurchase(upTo last: Int32) -> Int32? {
    var newest: Int32?
    for line in purchases.day.indices.reversed() where purchases.revenue[line] >= 0 && purchases.day[line] <= last {
      newest = max(newest ?? .min, purchases.day[line])
      // The columns are in order of day: the first one found from the end is the newest.
      break
    }
    return newest
  }
}
