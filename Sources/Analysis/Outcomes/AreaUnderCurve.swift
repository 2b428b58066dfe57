/// How well scores put positive cases before negative ones: the area under the ROC curve with its interval.
///
/// P(score of a positive > score of a negative) + half of the ties; variance of DeLong.
/// Source: DeLong, DeLong & Clarke-Pearson, Biometrics 44 (1988) 837; computed from mid-ranks.
public struct AreaUnderCurve: Equatable, Sendable {
  public let value: Double
  public let standardError: Double

  public func interval(_ level: Double = 0.95) -> ClosedRange<Double> {
    let reach = level > 0 && level < 1 ? NormalDistribution.quantile(0.5 + level / 2) * standardError : 0
    return max(0, value - reach)...min(1, max(max(0, value - reach), value + reach))
  }

  /// The scores rank no better than chance can: the 95 % interval covers one half, or lies below it.
  public var hasNoSignal: Bool { interval().lowerBound <= 0.5 }

  /// nil without two cases of each outcome; scores that are not numbers count as the lowest.
  public init?(scores: [Double], outcome: [Bool]) {
    guard scores.count == outcome.count else { return nil }
    let positives = outcome.count { $0 }
    let negatives = outcome.count - positives
    guard positives >= 2, negatives >= 2 else { return nil }
    let order = ascendingOrder(of: scores.map { $0.isNaN ? 0 : $0.ascendingKey })
    var (rank, hits, misses) = (0, 0, 0)
    var (sum, squaresOfHits, squaresOfMisses) = (0.0, 0.0, 0.0)
    while rank < order.count {
      var end = rank
      var (tiedHits, tiedMisses) = (0, 0)
      while end < order.count, scores[Int(order[end])] == scores[Int(order[rank])] || end == rank {
        if outcome[Int(order[end])] { tiedHits += 1 } else { tiedMisses += 1 }
        end += 1
      }
      // Share of negatives below each positive here, and of positives above each negative.
      let below = (Double(misses) + 0.5 * Double(tiedMisses)) / Double(negatives)
      let above = 1 - (Double(hits) + 0.5 * Double(tiedHits)) / Double(positives)
      sum += Double(tiedHits) * below
      squaresOfHits += Double(tiedHits) * below * below
      squaresOfMisses += Double(tiedMisses) * above * above
      hits += tiedHits
      misses += tiedMisses
      rank = end
    }
    let area = sum / Double(positives)
    let spreadOfHits = (squaresOfHits - Double(positives) * area * area) / Double(positives - 1)
    let spreadOfMisses = (squaresOfMisses - Double(negatives) * area * area) / Double(negatives - 1)
    value = area
    standardError = max(0, spreadOfHits / Double(positives) + spreadOfMisses / Double(negatives)).squareRoot()
  }
}

extension Double {
  /// Unsigned key of the same order; -0 and 0 alike.
  var ascendingKey: UInt64 {
    let bits = (self == 0 ? 0 : self).bitPattern
    return bits >> 63 == 1 ? ~bits : bits | 1 << 63
  }
}
