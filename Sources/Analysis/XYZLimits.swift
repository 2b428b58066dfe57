/// Highest coefficients of variation of classes X and Y, both inclusive; above is Z.
public struct XYZLimits: Equatable, Sendable {
  public let x: Ratio
  public let y: Ratio

  /// Throws `AnalysisFault.limits` unless x <= y.
  public init(x: Ratio, y: Ratio) throws {
    guard x.isAtMost(y) else { throw AnalysisFault.limits("XYZ limits must ascend") }
    self.init(checked: x, y)
  }

  private init(checked x: Ratio, _ y: Ratio) {
    self.x = x
    self.y = y
  }

  /// 25 / 50 %, usual in trade: the default.
  public static let trade = XYZLimits(checked: .percent(25), .percent(50))
  /// 10 / 25 %, the classic for stable goods.
  public static let stable = XYZLimits(checked: .percent(10), .percent(25))
}
