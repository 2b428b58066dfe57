import Model

/// What analysis knows about an account, under the account's id: read-only fields, each as of the day of the last run.
///
/// Indexed is what the lists behind the page of the client base ask for. Each index on a scattered value costs a change of that value
/// a page; a first writing makes all of them at once afterwards.
public struct AccountFacts: RecordType {
  public static let schema = Schema<AccountFacts>(
    "account_facts", title: { $0.abc },
    access: .scoped { facts, user in facts.account.owner == ID(raw: user) },
    indexes: { [[$0.abc, $0.xyz], [$0.abc, $0.abcMargin], [$0.recency, $0.value]] })
  /// The same number as the id of the row, which is unique already.
  public let account = Field<ID<Account>>("Account", .readOnly)
  public let asOf = Field<Day?>("As of", .readOnly)
  public let orders = Field<Int?>("Orders", .readOnly)
  public let revenue = Field<Money?>("Revenue", [.readOnly, .indexed])
  /// Sum of the returns, zero or negative; included in the revenue.
  public let returned = Field<Money?>("Returns", .readOnly)
  public let margin = Field<Money?>("Margin", [.readOnly, .indexed])
  public let share = Field<Percent?>("Share of revenue", .readOnly)
  public let firstPurchase = Field<Day?>("First purchase", .readOnly)
  public let lastPurchase = Field<Day?>("Last purchase", [.readOnly, .indexed])
  /// Between the first and the last purchase, shared out to the gaps; empty under two purchase days.
  public let interval = Field<FixedDecimal?>("Mean interval, days", .readOnly)
  /// The median of the own gaps, drawn towards that of the base under four of them; empty under two.
  public let usualGap = Field<FixedDecimal?>("Usual gap, days", .readOnly)
  /// The last purchase and a usual gap; empty under two gaps.
  public let nextPurchase = Field<Day?>("Next purchase expected", .readOnly)
  public let abc = Field<Grade?>("ABC by revenue", .readOnly)
  public let abcMargin = Field<Grade?>("ABC by margin", .readOnly)
  public let xyz = Field<Steadiness?>("XYZ", .readOnly)
  public let variation = Field<Percent?>("Variation of monthly purchases", .readOnly)
  public let recency = Field<Int?>("RFM: recency", .readOnly)
  public let frequency = Field<Int?>("RFM: frequency", .readOnly)
  public let monetary = Field<Int?>("RFM: money", .readOnly)
  /// Frequency and money together, 1 to 5: their mean, half up. The column of the RFM map.
  public let value = Field<Int?>("RFM: frequency and money", .readOnly)
  public let segment = Field<String?>("RFM segment", [.readOnly, .indexed])
  public let lastYear = Field<Money?>("Revenue, 12 months", [.readOnly, .indexed])
  /// The same by calendar month, oldest first: minor units separated by spaces.
  public let months = Field<LongText?>("Revenue by month", .readOnly)
  /// Silent for so long that less than 5 % of gaps of this rhythm are longer; empty under two gaps, and after a year of silence: that is
  /// a loss.
  public let late = Field<Bool?>("Late against own rhythm", [.readOnly, .indexed])
  public init() {}

  public enum Grade: String, Choice { case a, b, c }
  public enum Steadiness: String, Choice { case x, y, z }
}
