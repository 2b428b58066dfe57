// `rounded()` of the standard library calls the C library of mathematics, which a program without Foundation links only when asked.
#if canImport(Glibc)
  import Glibc
#endif

/// Numbers of a drawing: SVG attributes take plain decimals, at most two places are visible.
enum Coordinate {
  /// The largest size a coordinate may have; beyond it nothing is in view.
  private static let bound = 1_000_000.0

  /// A decimal with at most two places, never an exponent. NaN prints 0 and infinities the bound, so that a drawing stays valid.
  static func text(_ value: Double) -> String {
    guard !value.isNaN else { return "0" }
    let hundredths = Int((min(max(value, -bound), bound) * 100).rounded())
    let size = hundredths.magnitude
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = (size / 100, size % 100)
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A share of the width or height, in percent of the drawing.
  static func percent(_ share: Double) -> String {
    text(share * 100) + "%"
  }
}
