import Model
import Records
import Register

/// All that the page «База клиентов» shows one actor.
public struct BaseOverview: Sendable {
  public let summary: BaseSummary
  /// The greatest of the valuable customers that are late.
  public let late: [CustomerBase.Customer]
  /// Customers of class A without an account manager, counted to a bound.
  public let unowned: Int
  /// Purchases changed since the last whole run.
  public let isBehind: Bool

  static let latecomers = 8

  /// Nil before the first run and for an actor who sees no customer with facts.
  public init?(_ reader: ScopedReader) throws {
    guard let summary = try CustomerBase.summary(reader) else { return nil }
    self.summary = summary
    late = try CustomerBase.topAccounts(reader, by: .lastYear, lateOnly: true, limit: Self.latecomers)
    unowned = try reader.count(Account.table, BaseCell.unowned.predicate, cap: 10_000)
    isBehind = try CustomerBase.isBehind(reader)
  }
}
