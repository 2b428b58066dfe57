/// ABC classes by one measure: members by value descending (ties by index); the share before the item decides, so the item that
/// crosses a limit stays in the better class. Compared in 128-bit integers. Shares are of the sum of all values, negative ones included;
/// a value of zero or less always ends in C. When the total is not positive, shares mean nothing: nobody is classed.
/// Source: Pareto, Juran; H. F. Dickie, "ABC inventory analysis shoots for dollars", 1951.
public struct ABCAnalysis: Sendable {
  public let limits: ABCLimits
  /// Sum of the members' values.
  public let total: Int64
  /// One per index of the value column; nil for those outside the group, and for all when `total` is not positive.
  public let classes: [ABCClass?]
  /// The values at which classes A and B end, to class single values until the next full run; nil when nobody is classed.
  public let borders: ABCBorders?
  private let ends: [Int]
  private let sums: [Int64]

  public init(_ ranking: Ranking, limits: ABCLimits = .standard) {
    let total = ranking.total
    self.limits = limits
    self.total = total
    var classes = [ABCClass?](repeating: nil, count: ranking.columnCount)
    guard total > 0 else {
      self.classes = classes
      borders = nil
      ends = [0, 0, 0]
      sums = [0, 0, 0]
      return
    }
    // The share before the item rises as long as values are positive and stays at or above 1 after that, so each class is one run.
    let a = Self.end(from: 0, ranking, below: limits.a, total)
    let b = Self.end(from: a, ranking, below: limits.b, total)
    for rank in 0..<a { classes[Int(ranking.order[rank])] = .a }
    for rank in a..<b { classes[Int(ranking.order[rank])] = .b }
    for rank in b..<ranking.count { classes[Int(ranking.order[rank])] = .c }
    self.classes = classes
    borders = ABCBorders(
      lowestA: a > 0 ? ranking.value(at: a - 1) : nil, lowestB: b > a ? ranking.value(at: b - 1) : nil)
    ends = [a, b, ranking.count]
    let (bestA, bestB) = (ranking.sum(ofBest: a), ranking.sum(ofBest: b))
    sums = [bestA, bestB - bestA, total - bestB]
  }

  public func count(of letter: ABCClass) -> Int {
    letter == .a ? ends[0] : ends[letter.position] - ends[letter.position - 1]
  }

  /// Sum of the values in a class, in the unit of the column.
  public func value(of letter: ABCClass) -> Int64 { sums[letter.position] }

  /// The class's share of the total, nil when nobody is classed.
  public func share(of letter: ABCClass) -> Double? {
    total > 0 ? Double(value(of: letter)) / Double(total) : nil
  }

  private static func end(from start: Int, _ ranking: Ranking, below limit: Ratio, _ total: Int64) -> Int {
    var rank = start
    while rank < ranking.count, limit.exceeds(part: ranking.sum(ofBest: rank), of: total) { rank += 1 }
    return rank
  }
}
