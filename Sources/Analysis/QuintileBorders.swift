/// For one measure, the lowest values that reached score 2, 3, 4 and 5 at the last full run.
public struct QuintileBorders: Equatable, Sendable {
  /// Four entries; nil where no member reached the score.
  public let lowest: [Int64?]

  /// Takes exactly four entries, nil otherwise.
  public init?(lowest: [Int64?]) {
    guard lowest.count == 4 else { return nil }
    self.lowest = lowest
  }

  init(checked lowest: [Int64?]) {
    self.lowest = lowest
  }

  /// 1...5: one more than the borders at or below the value.
  public func score(of value: Int64) -> UInt8 {
    var score: UInt8 = 1
    for step in 0..<lowest.count {
      if let border = lowest[step], value >= border { score = UInt8(step + 2) }
    }
    return score
  }
}
