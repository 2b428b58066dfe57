/// n, the sum S and the sum of squares Q of a series, held exactly: CV^2 = (nQ - S^2) / S^2.
struct Spread {
  private let numerator: UInt128
  private let denominator: UInt128
  let coefficient: Double

  /// `total` must be positive, `months` at least 1; throws `overflow` when n * Q leaves 128 bits.
  init(months: Int32, total: Int64, squares: UInt128) throws {
    let (scaled, overflow) = squares.multipliedReportingOverflow(by: UInt128(months.magnitude))
    let (high, low) = total.magnitude.multipliedFullWidth(by: total.magnitude)
    let square = UInt128(high) << 64 | UInt128(low)
    // n * Q >= S^2 (Cauchy-Schwarz), so a smaller one can only come from inconsistent input.
    guard !overflow, scaled >= square else { throw AnalysisFault.overflow(sum: "squares of a monthly series") }
    numerator = scaled - square
    denominator = square
    coefficient = Self.double(numerator).squareRoot() / Double(total)
  }

  func xyz(_ limits: XYZLimits) -> XYZClass {
    if isAtMost(limits.x) { return .x }
    return isAtMost(limits.y) ? .y : .z
  }

  /// CV <= limit, that is (nQ - S^2) * q^2 <= S^2 * p^2, exactly.
  private func isAtMost(_ limit: Ratio) -> Bool {
    let q = UInt128(limit.denominator.magnitude)
    let p = UInt128(limit.numerator.magnitude)
    let (left, leftOver) = numerator.multipliedReportingOverflow(by: q * q)
    let (right, rightOver) = denominator.multipliedReportingOverflow(by: p * p)
    if !leftOver, !rightOver { return left <= right }
    let wideLeft = numerator.multipliedFullWidth(by: q * q)
    let wideRight = denominator.multipliedFullWidth(by: p * p)
    return (wideLeft.high, wideLeft.low) <= (wideRight.high, wideRight.low)
  }

  /// Two halves: the generic 128-bit conversion is slow.
  private static func double(_ value: UInt128) -> Double {
    Double(UInt64(truncatingIfNeeded: value >> 64)) * 18_446_744_073_709_551_616.0 + Double(UInt64(truncatingIfNeeded: value))
  }
}
