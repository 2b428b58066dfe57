import Analysis
import Model

/// Everything that one run finds out about a ledger, by dense account index.
struct BaseAnalysis: Sendable {
  let ledger: Ledger
  let reference: ReferenceDay
  let newest: Day?
  let statistics: AccountStatistics
  let rfm: RFMAnalysis
  let abc: ABCAnalysis
  let abcMargin: ABCAnalysis
  let variation: MonthlyVariation
  let months: LastMonths
  let lastYear: [Int64]
  let late: LateCustomers

  /// Both processors work: histories and classes, the monthly passes and the own rhythms beside each other.
  /// - Throws: `AnalysisFault`.
  init(_ ledger: Ledger, today: Day) async throws {
    let newest = ledger.newestPurchase(upTo: today.number).map { Day($0) }
    let reference = ReferenceDay(today: today, newest: newest)
    let asOf = reference.day.number
    let purchases = ledger.purchases
    async let histories = Self.histories(purchases, asOf)
    async let monthly = Self.monthly(purchases, asOf)
    async let late = LateCustomers(of: PurchaseDays(of: purchases, asOf: asOf, spending: false))
    (statistics, rfm, abc, abcMargin) = try await histories
    (variation, months, lastYear) = try await monthly
    self.late = try await late
    self.ledger = ledger
    self.reference = reference
    self.newest = newest
  }

  private static func histories(
    _ purchases: Purchases, _ asOf: Int32
  ) async throws -> (AccountStatistics, RFMAnalysis, ABCAnalysis, ABCAnalysis) {
    let statistics = try AccountStatistics(of: purchases, asOf: asOf, returns: .net)
    let abc = ABCAnalysis(try Ranking(of: statistics.revenue, members: statistics.accountsWithLines))
    let abcMargin = ABCAnalysis(try Ranking(of: statistics.margin, members: statistics.accountsWithCost))
    return (statistics, RFMAnalysis(of: statistics), abc, abcMargin)
  }

  private static func monthly(_ purchases: Purchases, _ asOf: Int32) async throws -> (MonthlyVariation, LastMonths, [Int64]) {
    let variation = try MonthlyVariation(of: purchases, asOf: asOf, returns: .net)
    return (variation, try LastMonths(of: purchases, asOf: asOf), try purchases.revenueOfLastYear(asOf: asOf, returns: .net))
  }

  /// Accounts with at least one line up to the reference day: those that have facts.
  var members: [Int32] { statistics.accountsWithLines }

  /// The figures of one account; nil without lines up to the reference day.
  func figures(_ index: Int) -> Figures? {
    guard let history = statistics[index], history.lines > 0, let row = variation[index] else { return nil }
    return Figures(
      account: ledger.accounts[index], history: history, abc: abc.classes[index], abcMargin: abcMargin.classes[index],
      variation: row, score: rfm.scores[index], lastYear: lastYear[index], months: months[index], rhythm: late.rhythms[index])
  }

  func frame(at moment: Instant) -> FactsFrame {
    FactsFrame(
      asOf: reference.day, isEndOfData: reference.isEndOfData, newest: newest, at: moment, currency: ledger.currency,
      revenue: statistics.totalRevenue, accounts: members.count, abc: abc.borders, abcMargin: abcMargin.borders,
      rfm: rfm.borders, regularity: late.regularity)
  }
}
