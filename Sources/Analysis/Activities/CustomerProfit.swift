/// Profit of every account: margin minus cost to serve, and the whale curve over it.
///
/// The whale curve is the cumulative share of total profit, customers by profit descending: it rises above 1 where the profitable
/// customers end (`concentration.peak`) and falls back to 1. Source: R. Cooper & R. S. Kaplan, HBR May 1991; Kaplan & Narayanan 2001.
public struct CustomerProfit: Sendable {
  /// Minor units, one per account.
  public let byAccount: [Int64]
  /// Peak, best and worst fifth: `peak`, `share(ofBest:)`, `share(ofWorst:)`, `curve(points:)`.
  public let concentration: Concentration

  /// - Parameters: `margin` and `costToServe` one per account, minor units; `members` the accounts that take part (nil: all).
  /// - Throws: `columnLength`, `overflow`, and what `Ranking` throws for members.
  public init(margin: [Int64], costToServe: [Int64], members: [Int32]? = nil) throws {
    guard costToServe.count == margin.count else {
      throw AnalysisFault.columnLength(column: "cost to serve", expected: margin.count, found: costToServe.count)
    }
    byAccount = try zip(margin, costToServe).map { margin, cost in
      let (profit, over) = margin.subtractingReportingOverflow(cost)
      if over { throw AnalysisFault.overflow(sum: "profit of an account") }
      return profit
    }
    concentration = Concentration(try Ranking(of: byAccount, members: members))
  }

  /// Accounts on which money is lost, of those that take part.
  public var losing: Int { (0..<concentration.count).count { concentration.ranking.value(at: $0) < 0 } }
}
