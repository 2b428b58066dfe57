/// How recency, frequency and monetary scores 1...5 are given. Raw values of settings are stored elsewhere; this carries the limits.
public enum RFMMethod: Equatable, Sendable {
  /// Each measure by itself over all buyers: 1 + floor(5 * strictly worse / n), equal values share a score.
  case independent
  /// Hughes: recency over all buyers, frequency among those of the same recency score, monetary among those of the same recency and
  /// frequency score; each by the rule above, so equal values share a score here too.
  case nested
  /// Limits set beforehand: they mean the same this year and next, and no buyer moves because others did.
  case fixed(RFMLimits)
}

/// The limits of fixed scores, four a measure: what is needed to reach 2, 3, 4 and 5.
public struct RFMLimits: Equatable, Sendable {
  /// Days since the last purchase, at most; not rising, zero or more.
  public let daysSinceLast: [Int32]
  /// Orders, at least; not falling.
  public let orders: [Int64]
  /// Minor units, at least; not falling.
  public let revenue: [Int64]

  /// Throws `limits` unless there are four of each, in their order.
  public init(daysSinceLast: [Int32], orders: [Int64], revenue: [Int64]) throws {
    guard daysSinceLast.count == 4, orders.count == 4, revenue.count == 4 else {
      throw AnalysisFault.limits("fixed RFM scores need four limits of each measure")
    }
    let descends = zip(daysSinceLast, daysSinceLast.dropFirst()).allSatisfy { $0.0 >= $0.1 }
    guard descends, daysSinceLast[3] >= 0, daysSinceLast[0] <= 3_652_059 else {
      throw AnalysisFault.limits("limits of recency must descend to 0 or above")
    }
    func ascends(_ limits: [Int64]) -> Bool { zip(limits, limits.dropFirst()).allSatisfy { $0.0 <= $0.1 } }
    guard ascends(orders), ascends(revenue) else {
      throw AnalysisFault.limits("limits of frequency and revenue must ascend")
    }
    self.daysSinceLast = daysSinceLast
    self.orders = orders
    self.revenue = revenue
  }

  /// The same as borders, recency turned into days since 1970-01-01.
  func borders(asOf day: Int32) -> RFMBorders {
    RFMBorders(
      lastDay: QuintileBorders(checked: daysSinceLast.map { Int64(day) - Int64($0) }), orders: QuintileBorders(checked: orders),
      revenue: QuintileBorders(checked: revenue))
  }
}
