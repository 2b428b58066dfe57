import Model

extension Phrasebook {
  /// How long: «45 с», «7 мин», «1 ч 20 мин», «2 дн. 4 ч». The two greatest units, rounded down.
  public func duration(_ duration: Duration) -> String {
    let (seconds, negative) = (duration.components.seconds.magnitude, duration.components.seconds < 0)
    let parts: [(UInt64, String)] =
      switch seconds {
      case ..<60: [(seconds, "unit.second")]
      case ..<3600: [(seconds / 60, "unit.minute")]
      case ..<86_400: [(seconds / 3600, "unit.hour"), (seconds / 60 % 60, "unit.minute")]
      default: [(seconds / 86_400, "unit.day"), (seconds / 3600 % 24, "unit.hour")]
      }
    let shown = parts.enumerated().filter { $0.offset == 0 || $0.element.0 > 0 }
    let text = shown.map { integer(Int(clamping: $0.element.0)) + "\u{A0}" + self($0.element.1) }.joined(separator: "\u{A0}")
    return negative ? "\u{2212}" + text : text
  }
}
