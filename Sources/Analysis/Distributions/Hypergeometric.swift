import Glibc

/// The hypergeometric distribution: hits among `drawn` out of `total`, of which `marked` are marked (a 2 x 2 table with fixed margins).
struct Hypergeometric {
  let total: Int
  let marked: Int
  let drawn: Int

  /// P(hits >= `hits`): the p value of Fisher's exact test against positive association. Terms by ratio from the first, to about 1e-12.
  func upper(_ hits: Int) -> Double {
    let least = max(0, marked + drawn - total)
    let most = min(marked, drawn)
    if hits <= least { return 1 }
    if hits > most { return 0 }
    // Sum the shorter-converging side: terms fall on both sides of the mode.
    let mean = Double(marked) * Double(drawn) / Double(total)
    if Double(hits) >= mean {
      return min(1, exp(logShare(hits)) * ratioSum(from: hits, to: most, up: true))
    }
    return max(0, 1 - exp(logShare(hits - 1)) * ratioSum(from: hits - 1, to: least, up: false))
  }

  /// Sum of P(k) / P(start) from `start` on to `end`.
  private func ratioSum(from start: Int, to end: Int, up: Bool) -> Double {
    var sum = 1.0
    var term = 1.0
    var k = start
    while k != end {
      let low = Double(up ? k : k - 1)
      let ratio =
        (Double(marked) - low) * (Double(drawn) - low) / ((low + 1) * (Double(total) - Double(marked) - Double(drawn) + low + 1))
      term *= up ? ratio : 1 / ratio
      sum += term
      k += up ? 1 : -1
      if term < sum * 1e-17 { break }
    }
    return sum
  }

  private func logShare(_ hits: Int) -> Double {
    Self.logChoose(marked, hits) + Self.logChoose(total - marked, drawn - hits) - Self.logChoose(total, drawn)
  }

  private static func logChoose(_ n: Int, _ k: Int) -> Double {
    if k <= 0 || k >= n { return 0 }
    return -log(Double(n) + 1) - logBeta(Double(k) + 1, Double(n - k) + 1)
  }
}
