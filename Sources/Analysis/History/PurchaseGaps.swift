/// The days between consecutive purchases over a whole base: the median of each account's own, the median of all, and how alike the last
/// two of each are.
struct PurchaseGaps {
  /// By account, days; 0 without gaps.
  let medians: [Double]
  /// (g1/(g1+g2) - 1/2)^2 of the last two gaps of every account that has two, by ascending account.
  let squares: [Double]
  /// Of all gaps, days; nil without any.
  let median: Double?

  init(of days: PurchaseDays) {
    let count = days.accountCount
    let parts: [Part]
    if days.days.count < fewLines {
      parts = [Part(days, 0..<count)]
    } else {
      let (one, other) = bothHalves({ Part(days, 0..<count / 2) }, { Part(days, count / 2..<count) })
      parts = [one, other]
    }
    medians = parts.flatMap(\.medians)
    squares = parts.flatMap(\.squares)
    median = Self.median(of: parts.map(\.lengths))
  }

  /// The median of the own gaps of one account, days; nil under one gap.
  static func median(of account: Int, in days: PurchaseDays) -> Double? {
    let own = days.range(of: account)
    guard own.count > 1 else { return nil }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: own.count - 1) { gaps in
      for place in gaps.indices { gaps[place] = days.days[own.lowerBound + place + 1] - days.days[own.lowerBound + place] }
      return median(of: gaps)
    }
  }

  /// Of one gap or more, which it puts in order: few as a rule, so by insertion.
  fileprivate static func median(of gaps: UnsafeMutableBufferPointer<Int32>) -> Double {
    if gaps.count > 32 {
      var gaps = gaps
      gaps.sort()
    } else {
      for end in 1..<max(1, gaps.count) {
        let gap = gaps[end]
        var place = end
        while place > 0, gaps[place - 1] > gap {
          gaps[place] = gaps[place - 1]
          place -= 1
        }
        gaps[place] = gap
      }
    }
    return Double(Int(gaps[(gaps.count - 1) / 2]) + Int(gaps[gaps.count / 2])) / 2
  }

  /// From how many gaps there are of each length.
  private static func median(of lengths: [[Int32]]) -> Double? {
    let counts = (0..<(lengths.map(\.count).max() ?? 0)).map { length in
      lengths.reduce(0) { $0 + (length < $1.count ? Int($1[length]) : 0) }
    }
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    func length(at rank: Int) -> Int {
      var before = 0
      return counts.firstIndex {
        before += $0
        return before > rank
      } ?? 0
    }
    return Double(length(at: (total - 1) / 2) + length(at: total / 2)) / 2
  }

  /// What is found in a range of accounts.
  private struct Part {
    var medians: [Double] = []
    var squares: [Double] = []
    /// How many gaps there are of each length in days.
    var lengths: [Int32]

    init(_ calendar: PurchaseDays, _ accounts: Range<Int>) {
      lengths = [Int32](repeating: 0, count: calendar.longestGap + 1)
      medians.reserveCapacity(accounts.count)
      squares.reserveCapacity(accounts.count)
      let days = calendar.days.span
      let starts = calendar.starts.span
      var most = 0
      for account in accounts { most = max(most, Int(starts[account + 1] - starts[account])) }
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(1, most)) { scratch in
        scratch.initialize(repeating: 0)
        for account in accounts {
          let start = Int(starts[account])
          let count = Int(starts[account + 1]) - start - 1
          if count < 1 {
            medians.append(0)
            continue
          }
          for place in 0..<count {
            let gap = days[start + place + 1] - days[start + place]
            scratch[place] = gap
            lengths[Int(gap)] += 1
          }
          if count > 1 {
            let (before, last) = (Double(scratch[count - 2]), Double(scratch[count - 1]))
            let part = last / (last + before) - 0.5
            squares.append(part * part)
          }
          medians.append(PurchaseGaps.median(of: UnsafeMutableBufferPointer(rebasing: scratch[..<count])))
        }
      }
    }
  }
}
