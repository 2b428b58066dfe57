import Glibc

/// The candidates with their levels in every column and the weight that these come to.
struct Comparison {
  let columns: [any Column]
  let table: LikenessTable
  let pairs: [UInt64]
  /// Levels of each pair, four bits a column.
  let patterns: [UInt64]
  /// Binary logarithm of the odds that the pair is one party.
  let scores: [Float]
  let weights: Weights

  init(_ columns: [any Column], _ table: LikenessTable, _ pairs: [UInt64]) {
    self.columns = columns
    self.table = table
    self.pairs = pairs
    let count = table.count
    var patterns: [UInt64] = [], census: [UInt64: Int] = [:]
    patterns.reserveCapacity(pairs.count)
    for pair in pairs {
      let pattern = Self.pattern(columns, Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      patterns.append(pattern)
      census[pattern, default: 0] += 1
    }
    var random: [UInt64: Int] = [:]
    var dice: UInt64 = 0x2545_F491_4F6C_DD1D
    let draws = count < 2 ? 0 : min(60_000, count * 20)
    for _ in 0..<draws {
      dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let a = Int((dice >> 33) % UInt64(count))
      dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let b = Int((dice >> 33) % UInt64(count))
      if a != b { random[Self.pattern(columns, a, b), default: 0] += 1 }
    }
    let weights = Weights(columns, patterns: census, random: random, records: count, pairs: Double(count) * Double(count - 1) / 2)
    self.weights = weights
    self.patterns = patterns
    // A list of names alone can prove nothing: equal names are worth a look, no more.
    let isNamesOnly = !columns.contains { $0.role != .name && $0.role != .form && $0.role != .kind }
    scores = zip(pairs, patterns).map { pair, pattern in
      let score = Self.score(columns, weights, table, Int(pair >> 32), Int(pair & 0xFFFF_FFFF), pattern)
      guard isNamesOnly else { return Float(score) }
      return columns.indices.contains { columns[$0].role == .name && Weights.level(pattern, $0) == 5 }
        ? Float(max(0.5, min(score, 3))) : -10
    }
  }

  @inline(__always)
  static func pattern(_ columns: [any Column], _ a: Int, _ b: Int) -> UInt64 {
    var pattern: UInt64 = 0
    for index in columns.indices { pattern |= UInt64(columns[index].level(a, b)) << UInt64(index * 4) }
    return pattern
  }

  /// Odds with regard to how common the shared values are: «Иванов» says less than «Сковорода».
  static func score(_ columns: [any Column], _ weights: Weights, _ table: LikenessTable, _ a: Int, _ b: Int, _ pattern: UInt64) -> Double {
    // A branch is a record of its own: one tax number with two reasons of registration, or an office beside its company.
    if table.branch.level(a, b) == 1 || table.isOffice[a] != table.isOffice[b] { return -100 }
    var score = log2(weights.prior / (1 - weights.prior))
    for index in columns.indices {
      let level = Weights.level(pattern, index)
      if level > 0 { score += weight(columns, weights, index, level, a, b) }
    }
    return score
  }

  static func weight(_ columns: [any Column], _ weights: Weights, _ index: Int, _ level: Int, _ a: Int, _ b: Int) -> Double {
    let weight = weights.weight(index, level)
    guard let frequency = columns[index].frequency(a, b, UInt8(level)) else { return weight }
    // A value alone on its pair is rare, yet how rare cannot be told from one pair.
    return weight - log2(min(max(frequency, 0.02), 50))
  }

  /// A pair that may not have been a candidate.
  func score(_ a: Int, _ b: Int) -> Double {
    Self.score(columns, weights, table, a, b, Self.pattern(columns, a, b))
  }

  func reasons(_ a: Int, _ b: Int) -> [Doubles.Reason] {
    columns.indices.compactMap { index in
      let level = columns[index].level(a, b)
      guard level > 0 else { return nil }
      let nearness = Double(level - 1) / Double(columns[index].levels - 2)
      return Doubles.Reason(
        role: columns[index].role, nearness: nearness, weight: Self.weight(columns, weights, index, Int(level), a, b))
    }
  }
}
