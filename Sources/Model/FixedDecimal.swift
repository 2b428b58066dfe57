/// An exact decimal number with six digits after the decimal sign, within ±9.2 · 10^12.
public struct FixedDecimal: Sendable, Hashable, Comparable, FieldValue {
  public var millionths: Int64
  public init(millionths: Int64) { self.millionths = millionths }

  /// A whole number; nil beyond the range.
  public init?(_ whole: Int) {
    let (product, overflow) = Int64(whole).multipliedReportingOverflow(by: 1_000_000)
    guard !overflow else { return nil }
    millionths = product
  }

  public static var kind: Kind { .decimal }
  public init(slot: Value) {
    guard case .integer(let number) = slot else { Self.mismatch(slot) }
    millionths = number
  }
  public var value: Value { .integer(millionths) }
  public static func < (one: FixedDecimal, other: FixedDecimal) -> Bool { one.millionths < other.millionths }
}

extension FixedDecimal: CustomStringConvertible {
  /// The shortest exact form with a point: `-12.5`, `3`, `0.000001`. Read back by every importer of ours.
  public var description: String {
    let magnitude = millionths.magnitude
    let whole = String(magnitude / 1_000_000)
    var fraction = String(magnitude % 1_000_000)
    fraction = String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    return (millionths < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}

/// A percentage as it is written: 12.5 means 12.5 %.
public struct Percent: Sendable, Hashable, Comparable, FieldValue {
  public var millionths: Int64
  public init(millionths: Int64) { self.millionths = millionths }

  public static var kind: Kind { .percent }
  public init(slot: Value) {
    guard case .integer(let number) = slot else { Self.mismatch(slot) }
    millionths = number
  }
  public var value: Value { .integer(millionths) }
  public static func < (one: Percent, other: Percent) -> Bool { one.millionths < other.millionths }
}
