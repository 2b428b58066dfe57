/// Repeat purchases and their mean value, money in units of the mean over customers: what the likelihood of spend is summed over.
struct SpendGroups: Sendable {
  struct Pair: Sendable {
    let purchases: Double
    let mean: Double
  }

  let pairs: [Pair]
  let tallies: [HistoryGroups.Tally]
  /// What money was divided by.
  let unit: Double
  /// Customers.
  var weight: Double { Double(pairs.count) }

  init(_ pairs: [Pair]) {
    let unit = pairs.reduce(0) { $0 + $1.mean } / Double(max(1, pairs.count))
    self.init(scaled: pairs.map { Pair(purchases: $0.purchases, mean: $0.mean / unit) }, unit)
  }

  private init(scaled pairs: [Pair], _ unit: Double) {
    self.pairs = pairs
    self.unit = unit
    var weights: [Double: Double] = [:]
    for pair in pairs { weights[pair.purchases, default: 0] += 1 }
    tallies = weights.sorted { $0.key < $1.key }.map { HistoryGroups.Tally(purchases: $0.key, weight: $0.value) }
  }

  /// Every k-th customer, about `count` of them.
  func sample(_ count: Int) -> SpendGroups {
    let step = max(1, pairs.count / max(1, count))
    return SpendGroups(scaled: stride(from: 0, to: pairs.count, by: step).map { pairs[$0] }, unit)
  }

  /// Pearson's r of x and m.
  var correlation: Double? {
    let count = weight
    let (meanX, meanM) = pairs.reduce(into: (0.0, 0.0)) { $0 = ($0.0 + $1.purchases / count, $0.1 + $1.mean / count) }
    var (xx, mm, xm) = (0.0, 0.0, 0.0)
    for pair in pairs {
      let (x, m) = (pair.purchases - meanX, pair.mean - meanM)
      xx += x * x
      mm += m * m
      xm += x * m
    }
    return xx > 0 && mm > 0 ? xm / (xx * mm).squareRoot() : nil
  }

  /// Adds up a term over all customers, half of them on a second thread when that is worth it; the order of addition is fixed.
  func sum(_ term: (Pair, inout SIMD4<Double>) -> Void) -> SIMD4<Double> {
    func part(_ range: Range<Int>) -> SIMD4<Double> {
      var total = SIMD4<Double>.zero
      let pairs = pairs.span
      for index in range { term(pairs[index], &total) }
      return total
    }
    let middle = pairs.count / 2
    guard pairs.count >= 4000 else { return part(0..<middle) + part(middle..<pairs.count) }
    let (first, second) = bothHalves({ part(0..<middle) }, { part(middle..<pairs.count) })
    return first + second
  }
}
