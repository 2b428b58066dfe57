/// Upper limits of the share reached BEFORE an item: below `a` it is A, below `b` it is B, else C.
public struct ABCLimits: Equatable, Sendable {
  public let a: Ratio
  public let b: Ratio

  /// Throws `AnalysisFault.limits` unless a <= b <= 1.
  public init(a: Ratio, b: Ratio) throws {
    guard a.isAtMost(b), b.isAtMost(.percent(100)) else { throw AnalysisFault.limits("ABC limits must ascend and end at 1 or below") }
    self.init(checked: a, b)
  }

  private init(checked a: Ratio, _ b: Ratio) {
    self.a = a
    self.b = b
  }

  /// 80 / 95 %.
  public static let standard = ABCLimits(checked: .percent(80), .percent(95))
}
