/// Time of an activity by its circumstances: t = b0 + b1 X1 + b2 X2 + ..., in milliseconds.
/// Source: R. S. Kaplan & S. R. Anderson, Harvard Business Review, November 2004.
public struct TimeEquation: Equatable, Sendable {
  /// b0, milliseconds.
  public let base: Int64
  /// b1, b2, ..., milliseconds for one unit of each driver.
  public let perDriver: [Int64]

  /// The longest time a term may stand for: about 31 years, so that no sum of 1,000 terms and counts below 10^6 leaves 64 bits.
  static let longest: Int64 = 1_000_000_000_000

  /// Throws `limits` for negative times, times beyond 10^12 ms, or more than 1,000 drivers.
  public init(base: Int64, perDriver: [Int64] = []) throws {
    guard perDriver.count <= 1000, ([base] + perDriver).allSatisfy({ (0...Self.longest).contains($0) }) else {
      throw AnalysisFault.limits("time equation")
    }
    self.base = base
    self.perDriver = perDriver
  }

  /// Milliseconds for one event with these driver counts (0 or 1 for a circumstance, a number for a quantity).
  /// - Throws: `columnLength`, `limits` for negative counts, `overflow`.
  public func time(_ drivers: [Int64] = []) throws -> Int64 {
    guard drivers.count == perDriver.count else {
      throw AnalysisFault.columnLength(column: "drivers", expected: perDriver.count, found: drivers.count)
    }
    var sum = Int128(base)
    for (unit, count) in zip(perDriver, drivers) {
      guard count >= 0 else { throw AnalysisFault.limits("negative driver") }
      sum += Int128(unit) * Int128(count)
    }
    guard let time = Int64(exactly: sum) else { throw AnalysisFault.overflow(sum: "time equation") }
    return time
  }
}
