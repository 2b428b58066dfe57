/// What a mark means; the style sheet gives it a colour that is legible in both themes.
public enum Tone: String, Sendable, CaseIterable {
  /// A quantity without judgement.
  case plain
  /// More than before.
  case gain
  /// Less than before. Orange, not red: red is for what needs action.
  case loss
  /// A level, not a change.
  case total
  /// The outcome of a calculation.
  case result
  /// Something that needs action.
  case alarm
  /// Context, such as a previous period.
  case ghost
}
