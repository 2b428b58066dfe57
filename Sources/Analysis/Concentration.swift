/// How much of the whole few members carry: Pareto shares, the cumulative (whale) curve, Gini.
/// Every share is nil when the total is not positive.
///
/// With negative values (margin, net revenue) the curve rises above 1 and falls back to it: the whale of Kaplan & Narayanan 2001.
public struct Concentration: Sendable {
  public let ranking: Ranking
  /// G = 2 * sum(i * v_i) / (n * sum v) - (n + 1) / n, v ascending, the sums exact. May exceed 1 when values are negative.
  public let gini: Double?
  /// Members with a positive value: where the curve peaks.
  public let peakCount: Int

  public var count: Int { ranking.count }
  public var total: Int64 { ranking.total }

  public init(_ ranking: Ranking) {
    self.ranking = ranking
    var weighted: Int128 = 0
    var positive = 0
    for rank in 0..<ranking.count {
      let value = ranking.value(at: rank)
      // |i * v| < 2^31 * 2^63 and at most 2^31 terms: below 2^125.
      weighted += Int128(ranking.count - rank) * Int128(value)
      if value > 0 { positive += 1 }
    }
    peakCount = positive
    let count = Double(ranking.count)
    gini = ranking.total > 0 ? 2 * Double(weighted) / (count * Double(ranking.total)) - (count + 1) / count : nil
  }

  /// Share of the total carried by the ceil(n * part) best members.
  public func share(ofBest part: Ratio) -> Double? { share(ofBestCount: part.ceiling(of: count)) }

  /// Share of the total of the ceil(n * part) worst members; negative when they lose money.
  public func share(ofWorst part: Ratio) -> Double? {
    guard total > 0 else { return nil }
    let rest = ranking.sum(ofBest: count - part.ceiling(of: count))
    return (Double(total) - Double(rest)) / Double(total)
  }

  /// Share of the total carried by the best `count` members.
  public func share(ofBestCount count: Int) -> Double? {
    total > 0 ? Double(ranking.sum(ofBest: count)) / Double(total) : nil
  }

  /// The fewest best members that together reach a share of the total, compared exactly; nil when it cannot be reached or means nothing.
  public func fewest(reaching share: Ratio) -> Int? {
    guard total > 0 else { return nil }
    if share.numerator == 0 { return 0 }
    // Running sums rise up to the peak, so the first to reach the share is found by bisection.
    var low = 1
    var high = peakCount
    guard high > 0, !share.exceeds(part: ranking.sum(ofBest: high), of: total) else { return nil }
    while low < high {
      let middle = (low + high) / 2
      if share.exceeds(part: ranking.sum(ofBest: middle), of: total) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
