import Analysis
import Formats
import Model

/// A customer base examined from files: who brings the money, how evenly, who is late, who came once, and what became of each line.
public struct Examination {
  public let currency: Currency
  public let returns: Returns
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
  /// Dense accounts, ascending.
  let members: [Int32]
  let statistics: AccountStatistics
  let concentration: Concentration
  let abc: ABCAnalysis
  let rfm: RFMAnalysis
  let segments: [RFMSegment: MatrixCell]
  let monthly: MonthlyVariation
  let abcXYZ: ABCXYZMatrix
  let margin: MarginView?
  /// Revenue of the 365 days up to the reference day, by account.
  let recent: [Int64]
  let late: LateCustomersFinding
  let oneTime: OneTimeFinding
  let loss: LossFinding?

  init(_ read: PurchaseLines, files: [PurchaseFile], currency: Currency, options: ExaminationOptions) throws {
    var read = read
    let dense: (purchases: Purchases, customers: [Int32])
    do {
      dense = try read.dense()
      let purchases = dense.purchases
      let last = purchases.days.map { Day($0.upperBound) }
      days = purchases.days.map { Day($0.lowerBound)...Day($0.upperBound) }
      asOf = min(options.until ?? last.map { $0 + 1 } ?? Day(0), Day.last)
      let statistics = try AccountStatistics(of: purchases, asOf: asOf.number, returns: options.returns)
      let members = options.returns == .apart ? statistics.buyers : statistics.accountsWithLines
      let ranking = try Ranking(of: statistics.revenue, members: members)
      let abc = ABCAnalysis(ranking)
      let rfm = RFMAnalysis(of: statistics)
      let monthly = try MonthlyVariation(of: purchases, asOf: asOf.number, returns: options.returns)
      let recent = try purchases.revenueOfLastYear(asOf: asOf.number, returns: options.returns)
      segments = try rfm.segments(of: statistics)
      abcXYZ = try ABCXYZMatrix(rows: abc.classes, columns: monthly.classes, value: statistics.revenue)
      margin = try MarginView(statistics, abc, members)
      late = try LateCustomersFinding(of: statistics, classes: abc.classes, recentRevenue: recent)
      oneTime = try OneTimeFinding(of: statistics)
      loss = try LossFinding(of: statistics)
      (self.statistics, self.members, self.abc, self.rfm, self.monthly, self.recent) = (statistics, members, abc, rfm, monthly, recent)
      concentration = Concentration(ranking)
    } catch AnalysisFault.overflow {
      throw ExaminationFault.overflow
    } catch AnalysisFault.countOutOfRange {
      throw ExaminationFault.tooManyLines
    }
    self.files = files
    self.currency = currency
    returns = options.returns
    tally = read.tally
    rejects = read.rejects
    keys = CustomerKeys(table: read.customers, names: read.names, customers: dense.customers)
    returned = Money(minor: read.returned, currency)
    revenue = Money(minor: statistics.totalRevenue, currency)
    orders = statistics.orders.reduce(0) { $0 + Int($1) }
  }

  func money(_ minor: Int64) -> Money { Money(minor: minor, currency) }
}

/// Margin where costs are known: classes by margin beside classes by revenue.
struct MarginView {
  let abc: ABCAnalysis
  let concentration: Concentration
  let matrix: ABCMatrix
  let total: Int64

  /// nil when no line's cost is known.
  init?(_ statistics: AccountStatistics, _ revenue: ABCAnalysis, _ members: [Int32]) throws {
    let costed = members.filter { statistics.costedLines[Int($0)] > 0 }
    guard !costed.isEmpty else { return nil }
    let ranking = try Ranking(of: statistics.margin, members: costed)
    abc = ABCAnalysis(ranking)
    concentration = Concentration(ranking)
    matrix = try ABCMatrix(rows: revenue.classes, columns: abc.classes, value: statistics.revenue)
    total = ranking.total
  }
}
