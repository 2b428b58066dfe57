/// Scores 1...5 of a column by the share of strictly smaller values, with the borders between them.
struct Quintiles {
  let scores: [UInt8]
  let borders: QuintileBorders

  init(of values: [Int64]) {
    let order = ascendingOrder(of: values.map(\.ascendingKey))
    var scores = [UInt8](repeating: 0, count: values.count)
    var lowest = [Int64?](repeating: nil, count: 4)
    var score = 0
    var previous: Int64 = 0
    for rank in order.indices {
      let position = Int(order[rank])
      let value = values[position]
      if rank == 0 || value != previous {
        // `rank` values are strictly smaller; it is below the count, so the score is at most 5.
        let next = 1 + 5 * rank / order.count
        if next > max(score, 1) {
          for step in max(score, 1)..<next { lowest[step - 1] = value }
        }
        score = next
        previous = value
      }
      scores[position] = UInt8(truncatingIfNeeded: score)
    }
    self.scores = scores
    borders = QuintileBorders(checked: lowest)
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
