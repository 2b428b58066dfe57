import Glibc

/// How much each level of each column says for or against two records being one, after Fellegi and Sunter (1969): the binary
/// logarithm of how much oftener doubles show it than strangers do. Learnt from the records themselves by expectation maximisation.
struct Weights {
  /// For each column and level: the share among doubles and among strangers. Level 0, not filled, says nothing.
  private(set) var doubles: [[Double]]
  private(set) var strangers: [[Double]]
  /// The share of doubles among all pairs of the file.
  private(set) var prior: Double
  private let tops: [Bool]

  /// Two shares of one level keep this far from 0, so that one odd pair cannot forbid all like it.
  static let least = 1e-4

  /// - Parameters:
  ///   - patterns: levels of the candidates, four bits a column, with how many pairs have them.
  ///   - random: the same for pairs drawn at random, nearly all strangers.
  ///   - pairs: all pairs of the file.
  init(_ columns: [any Column], patterns: [UInt64: Int], random: [UInt64: Int], records: Int, pairs: Double) {
    doubles = columns.map { Self.firstGuess($0.levels) }
    strangers = columns.enumerated().map { Self.shares(random, column: $0.offset, levels: $0.element.levels) }
    tops = columns.map { $0.equalPairs > 0 }
    prior = min(0.01, Double(records) / 4 / max(pairs, 1))
    let filled = columns.map { Double($0.filled) * Double($0.filled - 1) / 2 }
    for column in columns.indices {
      let top = columns[column].levels - 1
      // At first as if half of the equals were strangers.
      strangers[column][top] = max(columns[column].equalPairs / 2, 0.5) / max(filled[column], 1)
    }
    let all = patterns.map { (pattern: $0.key, count: Double($0.value)) }.sorted { $0.pattern < $1.pattern }
    for _ in 0..<40 {
      var sums = doubles.map { [Double](repeating: 0, count: $0.count) }
      var total = 0.0
      for (pattern, count) in all {
        let share = probability(pattern) * count
        total += share
        for column in sums.indices { sums[column][Self.level(pattern, column)] += share }
      }
      for column in columns.indices {
        let known = sums[column].dropFirst().reduce(0, +), top = columns[column].levels - 1
        guard known > 1 else { continue }
        for level in 1...top { doubles[column][level] = max(Self.least, (sums[column][level] + 0.01) / (known + 0.01 * Double(top))) }
        temper(column, most: Self.mostDiffering(columns[column].role))
        let others = max(columns[column].equalPairs - sums[column][top], 0.5)
        strangers[column][top] = min(0.99, others / max(filled[column], 1))
      }
      let next = min(0.5, max(total, 0.5) / max(pairs, 1))
      let isSettled = abs(next - prior) < prior * 1e-4
      prior = next
      if isSettled { break }
    }
  }

  /// Doubles that differ in a column oftener than this are not believed: in a list without doubles the learning would otherwise
  /// settle on namesakes and branches, and call them doubles with other numbers.
  private static func mostDiffering(_ role: LikenessRole) -> Double {
    switch role {
    case .taxNumber, .registryNumber, .personNumber, .kind: 0.1
    case .name, .birthday, .country: 0.15
    case .city, .region, .form: 0.25
    case .phone, .email, .address, .secondAddress, .postcode: 0.3
    default: 0.5
    }
  }

  /// Brings the share of the lowest level down to a bound, the other levels up in proportion.
  private mutating func temper(_ column: Int, most: Double) {
    let low = doubles[column][1]
    guard low > most else { return }
    for level in 2..<doubles[column].count { doubles[column][level] *= (1 - most) / max(1 - low, 1e-9) }
    doubles[column][1] = most
    // All of it lay in the lowest level: the rest is spread evenly.
    if doubles[column].dropFirst(2).allSatisfy({ $0 < Self.least }) {
      for level in 2..<doubles[column].count { doubles[column][level] = (1 - most) / Double(doubles[column].count - 2) }
    }
  }

  @inline(__always)
  static func level(_ pattern: UInt64, _ column: Int) -> Int { Int(pattern >> UInt64(column * 4) & 15) }

  /// Of a pair with these levels, without regard to how common its values are.
  func probability(_ pattern: UInt64) -> Double {
    var weight = log2(prior / (1 - prior))
    for column in doubles.indices {
      let level = Self.level(pattern, column)
      if level > 0 { weight += self.weight(column, level) }
    }
    return Self.probability(weight)
  }

  @inline(__always)
  func weight(_ column: Int, _ level: Int) -> Double { log2(doubles[column][level] / strangers[column][level]) }

  static func probability(_ weight: Double) -> Double { 1 / (1 + exp2(-weight)) }

  private static func firstGuess(_ levels: Int) -> [Double] {
    var shares = [Double](repeating: 0, count: levels)
    for level in 1..<levels { shares[level] = level == levels - 1 ? 0.7 : level == 1 ? 0.1 : 0.2 / Double(max(1, levels - 3)) }
    return shares
  }

  private static func shares(_ patterns: [UInt64: Int], column: Int, levels: Int) -> [Double] {
    var counts = [Double](repeating: 0.5, count: levels), total = 0.0
    for (pattern, count) in patterns {
      let level = level(pattern, column)
      if level > 0 {
        counts[level] += Double(count)
        total += Double(count)
      }
    }
    return counts.map { max(1e-9, $0 / max(total + 0.5 * Double(levels), 1)) }
  }
}
