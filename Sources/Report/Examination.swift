import Analysis
import Formats
import Model

/// A customer base examined from files: who brings the money, how evenly, who is late, who came once, what to expect, and what became
/// of each line.
public struct Examination: Sendable {
  public let currency: Currency
  public let returns: Returns
  public let options: ExaminationOptions
  /// Records of the files, headers not counted: `used + returnLines + rejectedLines`.
  public var lines: Int { tally.lines }
  /// Purchase lines.
  public var used: Int { tally.used }
  public var returnLines: Int { tally.returns }
  public var rejectedLines: Int { tally.rejectedLines }
  /// Sum of the returns, zero or negative.
  public let returned: Money
  /// The group that ABC and concentration speak about: under `.apart` customers with a purchase, under `.net` those with a return too.
  public var customers: Int { members.count }
  /// Orders with at least one purchase line.
  public let orders: Int
  public let revenue: Money
  /// First and last day of purchases and returns; nil without any.
  public let days: ClosedRange<Day>?
  /// The day from which recency is counted.
  public let asOf: Day

  let files: [PurchaseFile]
  let tally: LineTally
  let rejects: [RejectedLine]
  let keys: CustomerKeys
  let base: BaseTables
  /// nil when only classes were asked for.
  let depth: DeepTables?

  init(
    _ read: PurchaseLines, files: [PurchaseFile], currency: Currency, options: ExaminationOptions, progress: ExaminationProgress? = nil
  ) throws {
    var read = read
    do {
      try progress?(0, .ordering)
      let dense = try read.dense()
      let products = read.productLines
      let purchases = dense.purchases
      keys = CustomerKeys(table: read.customers, names: read.names, customers: dense.customers)
      days = purchases.days.map { Day($0.lowerBound)...Day($0.upperBound) }
      asOf = min(options.until ?? purchases.days.map { Day($0.upperBound) + 1 } ?? Day(0), Day.last)
      // Without a reference day the data end with their last line, and their months too.
      let last = options.until?.number ?? purchases.days?.upperBound ?? asOf.number
      let end = min(last, asOf.number)
      try progress?(1, .ordering)
      try progress?(0, .classing)
      let classes = try Classes(purchases, products, asOf: asOf.number, through: end, returns: options.returns)
      try progress?(1, .classing)
      try progress?(0, .analysing)
      base = try BaseTables(classes, purchases, asOf: asOf.number, through: end, returns: options.returns)
      depth = try options.depth == .whole ? DeepTables(purchases, products, base, asOf: asOf, options: options) : nil
    } catch AnalysisFault.overflow {
      throw ExaminationFault.overflow
    } catch AnalysisFault.countOutOfRange {
      throw ExaminationFault.tooManyLines
    }
    self.files = files
    self.currency = currency
    self.options = options
    returns = options.returns
    tally = read.tally
    rejects = read.rejects
    returned = Money(minor: read.returned, currency)
    revenue = Money(minor: base.statistics.totalRevenue, currency)
    orders = base.statistics.orders.reduce(0) { $0 + Int($1) }
  }

  func money(_ minor: Int64) -> Money { Money(minor: minor, currency) }
  /// Rounded to the minor unit, and kept inside 64 bits.
  func money(_ minor: Double) -> Money { Money(minor: Int64(min(max(minor.rounded(), -9e18), 9e18)), currency) }

  var statistics: AccountStatistics { base.statistics }
  /// Dense accounts, ascending.
  var members: [Int32] { base.members }
  var concentration: Concentration { base.concentration }
  var abc: ABCAnalysis { base.abc }
  var rfm: RFMAnalysis { base.rfm }
  var segments: [RFMSegment: MatrixCell] { base.segments }
  var monthly: MonthlyVariation { base.monthly }
  var abcXYZ: ABCXYZMatrix { base.abcXYZ }
  var margin: MarginView? { base.margin }
  /// Revenue of the 365 days up to the reference day, by account.
  var recent: [Int64] { base.recent }
  var oneTime: OneTimeFinding { base.oneTime }
  var loss: LossFinding? { base.loss }
}
