/// What a customer of a given size could spend: the line below which a high share (80-90 %) of the segment's spends lie. Quantile
/// regression, least of sum rho(y - a - b x), rho(r) = r (q - [r < 0]); for a given slope the best a is a quantile of the rests, and what
/// is
/// left is convex in the slope. Source: Koenker & Bassett, Econometrica 46 (1978) 33; Cooil et al., Journal of Marketing 71 (2007) 67.
public struct SpendFrontier: Equatable, Sendable {
  public let quantile: Double
  public let intercept: Double
  /// Spend for one unit of size; never negative: a bigger firm does not need less.
  public let slope: Double
  /// Customers it rests on.
  public let count: Int

  /// - Parameters: `size` of each firm of the segment (people, revenue), `spend` with us in the period, any unit.
  /// - Throws: `columnLength`, `badNumber` for numbers that are negative or not finite, `tooFew` under 20 customers, `limits` for a
  /// quantile
  ///   outside 0.5...0.99.
  public init(size: [Double], spend: [Double], quantile: Double = 0.85) throws {
    guard (0.5...0.99).contains(quantile) else { throw AnalysisFault.limits("quantile of the frontier") }
    guard spend.count == size.count else {
      throw AnalysisFault.columnLength(column: "spend", expected: size.count, found: spend.count)
    }
    guard size.count >= 20 else { throw AnalysisFault.tooFew(what: "customers of the segment", found: size.count, needed: 20) }
    for (name, column) in [("size", size), ("spend", spend)] {
      if let line = column.firstIndex(where: { !($0 >= 0 && $0 <= PeriodicSeries.largest) }) {
        throw AnalysisFault.badNumber(column: name, line: line)
      }
    }
    func fit(_ slope: Double) -> (intercept: Double, loss: Double) {
      let rests = zip(size, spend).map { $1 - slope * $0 }
      let order = ascendingOrder(of: rests.map(\.ascendingKey))
      let position = min(order.count - 1, max(0, Int((quantile * Double(order.count)).rounded(.up)) - 1))
      let intercept = rests[Int(order[position])]
      let loss = rests.reduce(0) { sum, rest in
        let over = rest - intercept
        return sum + over * (over < 0 ? quantile - 1 : quantile)
      }
      return (intercept, loss)
    }
    let (largest, most) = (size.max() ?? 0, spend.max() ?? 0)
    let mean = size.reduce(0, +) / Double(size.count)
    // No line through the data is steeper than the highest spend over the mean size, but for outliers; ten times that is out of the
    // question.
    let steepest = largest > 0 ? 10 * most / mean : 0
    let best = steepest > 0 ? leastPosition(from: 0, to: steepest) { fit($0).loss } : 0
    self.quantile = quantile
    slope = best
    intercept = fit(best).intercept
    count = size.count
  }

  /// The estimated spend of a customer of this size with all suppliers together; not below zero.
  public func wallet(size: Double) -> Double { max(0, intercept + slope * size) }

  /// Own sales as a share of the wallet: declared spend where the customer told it, else the estimate; 1 at most. nil without a wallet.
  public func share(sales: Double, size: Double, declared: Double? = nil) -> (share: Double, isEstimate: Bool)? {
    let wallet = declared ?? wallet(size: size)
    guard wallet > 0, sales.isFinite else { return nil }
    return (min(1, max(0, sales / wallet)), declared == nil)
  }
}
