/// Survival with censoring: the share still there after a time, and how sure it is.
///
/// S(t) = product over event times u <= t of (1 - d(u)/n(u)), d events and n at risk; its error by Greenwood's formula.
/// Source: E. L. Kaplan & P. Meier, JASA 53 (1958) 457; M. Greenwood 1926.
public struct SurvivalCurve: Sendable {
  /// A time at which somebody was lost.
  public struct Step: Equatable, Sendable {
    public let time: Int32
    public let atRisk: Int
    public let lost: Int
    /// S from this time on.
    public let survival: Double
    public let standardError: Double
  }

  /// Ascending in time.
  public let steps: [Step]
  public let count: Int
  /// The longest time anybody was followed; nothing is said beyond it.
  public let longest: Int32?

  /// - Parameters: `times` how long each was followed, zero or more; `lost` whether that ended in a loss (false: still there, censored).
  ///   A loss at a time counts before those censored at the same time.
  /// - Throws: `columnLength`, `badNumber` for a negative time.
  public init(times: [Int32], lost: [Bool]) throws {
    guard lost.count == times.count else { throw AnalysisFault.columnLength(column: "lost", expected: times.count, found: lost.count) }
    if let line = times.firstIndex(where: { $0 < 0 }) { throw AnalysisFault.badNumber(column: "time", line: line) }
    let order = ascendingOrder(of: times.map { UInt64($0.magnitude) }).map(Int.init)
    count = times.count
    longest = order.last.map { times[$0] }
    var steps: [Step] = []
    var survival = 1.0
    var greenwood = 0.0
    var position = 0
    while position < order.count {
      let time = times[order[position]]
      let atRisk = order.count - position
      var losses = 0
      while position < order.count, times[order[position]] == time {
        if lost[order[position]] { losses += 1 }
        position += 1
      }
      if losses == 0 { continue }
      survival *= Double(atRisk - losses) / Double(atRisk)
      if losses < atRisk { greenwood += Double(losses) / (Double(atRisk) * Double(atRisk - losses)) }
      steps.append(
        Step(time: time, atRisk: atRisk, lost: losses, survival: survival, standardError: survival * greenwood.squareRoot()))
    }
    self.steps = steps
  }

  /// S(t); nil before 0, beyond the longest time followed, and for nobody.
  public func survival(at time: Int32) -> Double? {
    guard let longest, time >= 0, time <= longest else { return nil }
    return step(at: time)?.survival ?? 1
  }

  /// The standard error of S(t); nil as above.
  public func standardError(at time: Int32) -> Double? { survival(at: time).map { _ in step(at: time)?.standardError ?? 0 } }

  /// The first time at which half or fewer are left; nil when more than half always were.
  public var median: Int32? { steps.first { $0.survival <= 0.5 }?.time }

  private func step(at time: Int32) -> Step? {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? steps[low - 1] : nil
  }
}
