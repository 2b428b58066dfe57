/// Classical decomposition: the centred moving average over a season is the trend; what is left, averaged by position in the season,
/// is the season. Additive figures sum to 0, multiplicative ones have the mean 1.
struct SeasonalIndex {
  /// One per position, the first value's first.
  let figures: [Double]
  /// The moving average: entry i belongs to value `period / 2 + i`.
  let trend: [Double]

  /// Needs a full season of moving averages, 2 * period values; with fewer, plain means by position stand in.
  /// Multiplicative needs a trend without zeros: positive values.
  init(_ values: [Double], period: Int, multiplicative: Bool) {
    trend = Self.movingAverage(values, period)
    var sums = [Double](repeating: 0, count: period)
    var counts = [Double](repeating: 0, count: period)
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    let first = values.count >= 2 * period ? period / 2 : 0
    for position in values.indices {
      let level: Double
      if values.count >= 2 * period {
        guard position >= first, position - first < trend.count else { continue }
        level = trend[position - first]
      } else {
        level = mean
      }
      sums[position % period] += multiplicative ? values[position] / level : values[position] - level
      counts[position % period] += 1
    }
    let plain = zip(sums, counts).map { $1 > 0 ? $0 / $1 : (multiplicative ? 1 : 0) }
    let centre = plain.reduce(0, +) / Double(period)
    // A factor of zero or less (no sales in that month, ever) would divide by zero later on.
    figures = plain.map { multiplicative ? max($0 / centre, 0.01) : $0 - centre }
  }

  /// Of even periods the two ends weigh half. Running sums: the cost does not grow with the period.
  static func movingAverage(_ values: [Double], _ period: Int) -> [Double] {
    let half = period / 2
    guard period > 0, values.count > 2 * half else { return [] }
    let even = period % 2 == 0
    var inner = values[0...(2 * half)].reduce(0, +)
    return (half..<(values.count - half)).map { middle in
      if middle > half { inner += values[middle + half] - values[middle - half - 1] }
      let sum = even ? inner - (values[middle - half] + values[middle + half]) / 2 : inner
      return sum / Double(period)
    }
  }
}
