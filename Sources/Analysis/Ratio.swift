/// An exact fraction, used wherever a limit decides a class: borders are compared in integers, never in floating point.
public struct Ratio: Equatable, Sendable {
  public let numerator: Int32
  public let denominator: Int32

  /// Throws `AnalysisFault.limits` unless `numerator >= 0` and `denominator > 0`.
  public init(_ numerator: Int32, _ denominator: Int32) throws {
    guard numerator >= 0, denominator > 0 else { throw AnalysisFault.limits("ratio \(numerator)/\(denominator)") }
    self.init(checked: numerator, denominator)
  }

  init(checked numerator: Int32, _ denominator: Int32) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whole percent; a negative number counts as 0.
  public static func percent(_ value: Int32) -> Ratio { Ratio(checked: max(0, value), 100) }

  public var value: Double { Double(numerator) / Double(denominator) }

  /// `self <= other`, exactly.
  func isAtMost(_ other: Ratio) -> Bool {
    Int64(numerator) * Int64(other.denominator) <= Int64(other.numerator) * Int64(denominator)
  }

  /// `part / whole < self` for a positive whole, exactly in 128 bits.
  func exceeds(part: Int64, of whole: Int64) -> Bool {
    Int128(part) * Int128(denominator) < Int128(whole) * Int128(numerator)
  }

  /// The smallest integer not below `count * self`, at most `count`.
  func ceiling(of count: Int) -> Int {
    let product = Int128(count) * Int128(numerator)
    let up = (product + Int128(denominator) - 1) / Int128(denominator)
    return Int(min(up, Int128(count)))
  }
}
