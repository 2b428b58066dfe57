import Analysis
import Model
import Records
import Register

/// Questions about the whole base of customers, for pages and the API.
public enum CustomerBase {
  /// The summary of what the reader may see: for administrators the one kept by the last run, for a manager one drawn from the facts
  /// of his own accounts (classes stay those of the whole base). Nil before the first run and without any facts.
  public static func summary(_ reader: ScopedReader) throws -> BaseSummary? {
    if reader.actor.isAdministrator {
      return try reader.marker(BaseSummary.marker).flatMap { try? JSON(parsing: $0) }.flatMap(BaseSummary.init)
    }
    return try ownSummary(reader)
  }

  /// The summary drawn from the rows of facts themselves.
  static func ownSummary(_ reader: ScopedReader) throws -> BaseSummary? {
    let (columns, currency, asOf) = try BaseColumns.read(reader)
    guard let asOf, let currency else { return nil }
    return try BaseSummary(columns, asOf: asOf, currency)
  }

  /// One row of a list of customers by weight.
  public struct Customer: Sendable, Hashable {
    public let id: ID<Account>
    public let name: String
    public let owner: ID<User>?
    public let abc: AccountFacts.Grade?
    public let xyz: AccountFacts.Steadiness?
    public let segment: String?
    public let revenue: Money?
    public let lastYear: Money?
    public let lastPurchase: Day?
    public let interval: FixedDecimal?
    public let isLate: Bool
  }

  /// What customers are sorted by, greatest first.
  public enum Weight: Sendable, Hashable { case revenue, lastYear, margin }

  /// The greatest customers that the reader may see, at most `limit`; of the late class A and B only when asked for.
  public static func topAccounts(
    _ reader: ScopedReader, by weight: Weight = .revenue, lateOnly: Bool = false, limit: Int = 10
  ) throws -> [Customer] {
    let field = AccountFacts.schema.fields
    let order: any AnyField =
      switch weight {
      case .revenue: field.revenue
      case .lastYear: field.lastYear
      case .margin: field.margin
      }
    let filter: Predicate = lateOnly ? field.late == true && field.abc.isOneOf([.a, .b]) : .all
    let select = [
      ["account"], ["account", "name"], ["account", "owner"], [field.abc.name], [field.xyz.name], [field.segment.name],
      [field.revenue.name], [field.lastYear.name], [field.lastPurchase.name], [field.interval.name], [field.late.name],
    ]
    let query = Query(
      AccountFacts.table, select: select, filter: filter, order: .init([order.name], descending: true), limit: limit)
    return try reader.lines(query).map { line in
      let values = line.values
      return Customer(
        id: ID(raw: line.id), name: values[1].text ?? "", owner: ID<User>?(slot: values[2]), abc: .init(slot: values[3]),
        xyz: .init(slot: values[4]), segment: values[5].text, revenue: values[6].money, lastYear: values[7].money,
        lastPurchase: Day?(slot: values[8]), interval: FixedDecimal?(slot: values[9]), isLate: values[10].bool == true)
    }
  }

  /// Have purchases changed since the last whole run, so that the summary is behind the facts?
  public static func isBehind(_ reader: ScopedReader) throws -> Bool {
    guard reader.actor.isAdministrator else { return false }
    let follower = try Follower(reader.marker(Follower.marker))
    return follower.touched > 0 || !follower.jobs.isEmpty
  }
}
