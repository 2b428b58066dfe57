/// The tables every examination of a base begins with, at one go on two threads: purchase histories, RFM, ABC by revenue and by margin,
/// concentration, cohorts.
public struct BaseOverview: Sendable {
  /// One measure of the customers: who carries it.
  public struct Weight: Sendable {
    public let ranking: Ranking
    public let abc: ABCAnalysis
    public let concentration: Concentration

    init(of values: [Int64], members: [Int32], limits: ABCLimits) throws {
      ranking = try Ranking(of: values, members: members)
      abc = ABCAnalysis(ranking, limits: limits)
      concentration = Concentration(ranking)
    }
  }

  public let statistics: AccountStatistics
  /// The accounts that ABC and concentration speak about: buyers under `.apart`, under `.net` those with returns only too.
  public let members: [Int32]
  public let rfm: RFMAnalysis
  public let revenue: Weight
  /// Of the members whose cost is known; nil when there are none.
  public let margin: Weight?
  /// ABC by revenue against ABC by margin, weighed by revenue; nil as above.
  public let matrix: ABCMatrix?
  /// nil for a base that reaches over more than `Cohorts.mostMonths`.
  public let cohorts: Cohorts?

  /// - Parameter last: the last day of the data, when the reference day is a later one: cohorts have not reached its month.
  /// - Throws: as `AccountStatistics`, `Ranking`, `ABCMatrix` and `Cohorts` do.
  public init(
    of purchases: Purchases, asOf day: Int32, returns: Returns = .net, scores: RFMMethod = .independent, limits: ABCLimits = .standard,
    through last: Int32? = nil
  ) throws {
    let statistics = try AccountStatistics(of: purchases, asOf: day, returns: returns)
    let members = returns == .apart ? statistics.buyers : statistics.accountsWithLines
    let (one, other) = bothHalves(
      { Result { try (Weight(of: statistics.revenue, members: members, limits: limits), Self.cohorts(purchases, statistics, last)) } },
      {
        Result { () throws -> (RFMAnalysis, Weight?) in
          let costed = members.filter { statistics.costedLines[Int($0)] > 0 }
          let margin = costed.isEmpty ? nil : try Weight(of: statistics.margin, members: costed, limits: limits)
          return (RFMAnalysis(of: statistics, by: scores), margin)
        }
      })
    (revenue, cohorts) = try one.get()
    (rfm, margin) = try other.get()
    matrix = try margin.map { [revenue] in
      try ABCMatrix(rows: revenue.abc.classes, columns: $0.abc.classes, value: statistics.revenue)
    }
    self.statistics = statistics
    self.members = members
  }

  private static func cohorts(_ purchases: Purchases, _ statistics: AccountStatistics, _ last: Int32?) throws -> Cohorts? {
    do {
      return try Cohorts(of: purchases, statistics, through: last)
    } catch AnalysisFault.tooMany {
      return nil
    }
  }
}
