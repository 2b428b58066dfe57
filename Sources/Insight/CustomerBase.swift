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
    public let usualGap: FixedDecimal?
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
    // The whole base is read along the index of the fact; the few accounts of a manager are found by their owner and sorted.
    let isWhole = reader.actor.isAdministrator
    func fact(_ field: any AnyField) -> [String] { isWhole ? [field.name] : [Account.schema.fields.facts.name, field.name] }
    func own(_ field: any AnyField) -> [String] { isWhole ? [AccountFacts.schema.fields.account.name, field.name] : [field.name] }
    let account = Account.schema.fields
    let filter: Predicate =
      lateOnly
      ? .compare(fact(field.late), .equal, .bool(true))
        && .isOneOf(fact(field.abc), [AccountFacts.Grade.a.value, AccountFacts.Grade.b.value]) : .all
    let select = [
      own(account.name), own(account.owner), fact(field.abc), fact(field.xyz), fact(field.segment), fact(field.revenue),
      fact(field.lastYear), fact(field.lastPurchase), fact(field.usualGap), fact(field.late), fact(field.asOf),
    ]
    let query = Query(
      isWhole ? AccountFacts.table : Account.table, select: select, filter: filter,
      order: .init(fact(order), descending: true), limit: limit)
    return try reader.lines(query).compactMap { line in
      let values = line.values
      guard !values[10].isNull else { return nil }
      return Customer(
        id: ID(raw: line.id), name: values[0].text ?? "", owner: ID<User>?(slot: values[1]), abc: .init(slot: values[2]),
        xyz: .init(slot: values[3]), segment: values[4].text, revenue: values[5].money, lastYear: values[6].money,
        lastPurchase: Day?(slot: values[7]), usualGap: FixedDecimal?(slot: values[8]), isLate: values[9].bool == true)
    }
  }

  /// Have purchases changed since the last whole run, so that the summary is behind the facts?
  public static func isBehind(_ reader: ScopedReader) throws -> Bool {
    guard reader.actor.isAdministrator else { return false }
    let follower = try Follower(reader.marker(Follower.marker))
    return follower.touched > 0 || !follower.jobs.isEmpty
  }
}
