/// RFM scores of all buyers: R days since the last purchase, F distinct purchase orders, M revenue.
///
/// score = 1 + floor(5 * (number of buyers strictly worse) / n): equal values share a score, so fifths may be uneven (`RFMMethod` has
/// others).
/// Source: A. M. Hughes, "Strategic Database Marketing", 1994; Bult & Wansbeek 1995.
public struct RFMAnalysis: Sendable {
  /// The reference day, days since 1970-01-01.
  public let asOf: Int32
  /// One per account; nil for accounts without purchases.
  public let scores: [RFMScore?]
  /// Customers per code, 125 cells: index (R - 1) * 25 + (F - 1) * 5 + (M - 1).
  public let cells: [Int]
  /// nil without buyers, and for nested scores, whose borders differ from cell to cell.
  public let borders: RFMBorders?

  /// The statistics carry the reference day and the rule for returns.
  public init(of statistics: AccountStatistics, by method: RFMMethod = .independent) {
    let buyers = statistics.buyers
    let days = buyers.map { Int64(statistics.lastDay[Int($0)]) }
    let orders = buyers.map { Int64(statistics.orders[Int($0)]) }
    let revenue = buyers.map { statistics.revenue[Int($0)] }
    switch method {
    case .independent:
      let (r, f, m) = (Quintiles(of: days), Quintiles(of: orders), Quintiles(of: revenue))
      let borders = buyers.isEmpty ? nil : RFMBorders(lastDay: r.borders, orders: f.borders, revenue: m.borders)
      self.init(statistics, buyers, r.scores, f.scores, m.scores, borders)
    case .nested:
      let r = Quintiles(of: days).scores
      let f = Quintiles.scores(of: orders, within: r.map { Int($0) })
      let m = Quintiles.scores(of: revenue, within: r.indices.map { Int(r[$0]) * 5 + Int(f[$0]) })
      self.init(statistics, buyers, r, f, m, nil)
    case .fixed(let limits):
      let borders = limits.borders(asOf: statistics.asOf)
      self.init(
        statistics, buyers, days.map(borders.lastDay.score), orders.map(borders.orders.score), revenue.map(borders.revenue.score),
        buyers.isEmpty ? nil : borders)
    }
  }

  /// Scores one per buyer.
  private init(
    _ statistics: AccountStatistics, _ buyers: [Int32], _ recency: [UInt8], _ frequency: [UInt8], _ monetary: [UInt8],
    _ borders: RFMBorders?
  ) {
    var scores = [RFMScore?](repeating: nil, count: statistics.accountCount)
    var cells = [Int](repeating: 0, count: 125)
    for position in buyers.indices {
      let (r, f, m) = (recency[position], frequency[position], monetary[position])
      scores[Int(buyers[position])] = RFMScore(recency: r, frequency: f, monetary: m)
      cells[Int(r) * 25 + Int(f) * 5 + Int(m) - 31] += 1
    }
    asOf = statistics.asOf
    self.scores = scores
    self.cells = cells
    self.borders = borders
  }

  /// Customers with exactly this score.
  public func count(of score: RFMScore) -> Int {
    cells[Int(score.recency) * 25 + Int(score.frequency) * 5 + Int(score.monetary) - 31]
  }

  /// Cells with at least one customer.
  public var occupiedCells: Int { cells.count { $0 > 0 } }

  /// Customers and revenue of each segment; `statistics` must be the ones scored.
  /// - Throws: `columnLength` for other statistics, `overflow`.
  public func segments(of statistics: AccountStatistics) throws -> [RFMSegment: MatrixCell] {
    guard statistics.accountCount == scores.count else {
      throw AnalysisFault.columnLength(column: "statistics", expected: scores.count, found: statistics.accountCount)
    }
    var sums = [MatrixCell](repeating: MatrixCell(), count: 125)
    for account in scores.indices {
      guard let score = scores[account] else { continue }
      let cell = Int(score.recency) * 25 + Int(score.frequency) * 5 + Int(score.monetary) - 31
      let (sum, over) = sums[cell].value.addingReportingOverflow(statistics.revenue[account])
      if over { throw AnalysisFault.overflow(sum: "revenue of an RFM cell") }
      sums[cell].value = sum
      sums[cell].count += 1
    }
    var segments: [RFMSegment: MatrixCell] = [:]
    for cell in sums.indices where sums[cell].count > 0 {
      let (r, f, m) = (UInt8(cell / 25 + 1), UInt8(cell / 5 % 5 + 1), UInt8(cell % 5 + 1))
      guard let segment = RFMScore(recency: r, frequency: f, monetary: m)?.segment else { continue }
      let (sum, over) = segments[segment, default: MatrixCell()].value.addingReportingOverflow(sums[cell].value)
      if over { throw AnalysisFault.overflow(sum: "revenue of an RFM segment") }
      segments[segment, default: MatrixCell()].value = sum
      segments[segment, default: MatrixCell()].count += sums[cell].count
    }
    return segments
  }
}
