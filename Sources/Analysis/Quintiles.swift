/// Scores 1...5 of a column by the share of strictly smaller values, with the borders between them.
struct Quintiles {
  let scores: [UInt8]
  let borders: QuintileBorders

  init(of values: [Int64]) {
    // Days and orders take few values: counting them is several times faster than putting them in order.
    if let low = values.min(), let high = values.max(), high &- low >= 0, high &- low < Self.fewValues {
      (scores, borders) = Self.counted(values, from: low, to: high)
      return
    }
    let sorted = KeyOrder.ascending(values.map(\.ascendingKey))
    var lowest = [Int64?](repeating: nil, count: 4)
    var score = 1
    for rank in sorted.indices where rank > 0 && sorted[rank] != sorted[rank - 1] {
      // `rank` values are strictly smaller; it is below the count, so the score is at most 5.
      let next = 1 + 5 * rank / sorted.count
      if next > score {
        for step in score..<next { lowest[step - 1] = Int64(ofAscendingKey: sorted[rank]) }
        score = next
      }
    }
    let borders = QuintileBorders(checked: lowest)
    scores = values.map(borders.score)
    self.borders = borders
  }

  private static let fewValues: Int64 = 65_536

  private static func counted(_ values: [Int64], from low: Int64, to high: Int64) -> ([UInt8], QuintileBorders) {
    var counts = [Int](repeating: 0, count: Int(high - low) + 1)
    for value in values { counts[Int(value - low)] += 1 }
    var lowest = [Int64?](repeating: nil, count: 4)
    var scoreOf = [UInt8](repeating: 1, count: counts.count)
    var smaller = 0
    var score = 1
    for offset in counts.indices where counts[offset] > 0 {
      let next = 1 + 5 * smaller / values.count
      for step in score..<max(next, score) { lowest[step - 1] = low + Int64(offset) }
      score = next
      scoreOf[offset] = UInt8(truncatingIfNeeded: score)
      smaller += counts[offset]
    }
    return (values.map { scoreOf[Int($0 - low)] }, QuintileBorders(checked: lowest))
  }

  /// Scores by the same rule within each group; one group number, small and not negative, for each value.
  static func scores(of values: [Int64], within groups: [Int]) -> [UInt8] {
    var members = [[Int]](repeating: [], count: (groups.max() ?? 0) + 1)
    for position in groups.indices { members[groups[position]].append(position) }
    var scores = [UInt8](repeating: 0, count: values.count)
    for group in members where !group.isEmpty {
      let own = Quintiles(of: group.map { values[$0] }).scores
      for index in group.indices { scores[group[index]] = own[index] }
    }
    return scores
  }
}
