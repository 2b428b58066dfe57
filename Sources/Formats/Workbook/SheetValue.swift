import Model

/// The value of one cell of a workbook, its number format applied as far as it says what the number is.
public enum SheetValue: Sendable, Equatable {
  case empty
  case text(String)
  case number(Double)
  case yesNo(Bool)
  /// Days since 1970-01-01.
  case day(Int32)
  /// A day and seconds since its midnight.
  case moment(Int32, Double)
  /// Seconds since midnight.
  case time(Double)
  /// Seconds of a format such as [h]:mm.
  case duration(Double)
  /// An error value such as #DIV/0!.
  case error(String)
}

extension SheetValue {
  /// The value as text: numbers as short as they are exact, days as 2026-11-22, durations as ISO 8601; errors are empty.
  public var plainText: String {
    switch self {
    case .empty, .error: ""
    case .text(let text): text
    case .number(let number): Self.text(number)
    case .yesNo(let flag): flag ? "TRUE" : "FALSE"
    case .day(let day): Day(day).description
    case .moment(let day, let seconds): Day(day).description + "T" + Self.clock(seconds)
    case .time(let seconds): Self.clock(seconds)
    case .duration(let seconds): (seconds < 0 ? "-PT" : "PT") + Self.text(seconds.magnitude) + "S"
    }
  }

  public var json: JSON {
    switch self {
    case .number(let number):
      if let whole = Int64(exactly: number), whole.magnitude < 1 << 53 { return .integer(whole) }
      return .number(number)
    case .yesNo(let flag): return .bool(flag)
    default: return .string(plainText)
    }
  }

  /// Whole numbers without a fraction and never with an exponent below 10^15: they are often codes and telephones.
  static func text(_ number: Double) -> String {
    if let whole = Int64(exactly: number), whole.magnitude < 1_000_000_000_000_000 { return String(whole) }
    return "\(number)"
  }

  private static func clock(_ seconds: Double) -> String {
    let milliseconds = Int((min(max(seconds, 0), 86_399.999) * 1_000).rounded())
    let whole = min(milliseconds / 1_000, 86_399)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let text = two(whole / 3_600) + ":" + two(whole / 60 % 60) + ":" + two(whole % 60)
    let rest = milliseconds % 1_000
    guard rest > 0 else { return text }
    return text + "." + String(String(1_000 + rest).dropFirst())
  }
}
