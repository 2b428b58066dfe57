import Model

/// The form of a sentence that a number asks for (CLDR plural categories, cardinal).
public enum PluralForm: String, Sendable, Hashable, CaseIterable {
  case one, few, many, other
}

extension Language {
  /// The forms each counted message of the language must have.
  public var pluralForms: [PluralForm] {
    switch self {
    case .russian, .ukrainian: [.one, .few, .many, .other]
    case .english: [.one, .other]
    }
  }

  /// The form for a whole number. Source of the rules: Unicode CLDR, plural rules of ru, uk, en.
  public func pluralForm(_ number: Int) -> PluralForm {
    let magnitude = number.magnitude
    switch self {
    case .english: return magnitude == 1 ? .one : .other
    case .russian, .ukrainian:
      let (tens, units) = (magnitude % 100, magnitude % 10)
      if units == 1, tens != 11 { return .one }
      if (2...4).contains(units), !(12...14).contains(tens) { return .few }
      return .many
    }
  }

  /// The form for a decimal number: that of the whole number when nothing stands after the decimal sign, else `other`.
  public func pluralForm(_ number: FixedDecimal) -> PluralForm {
    let (whole, rest) = number.millionths.quotientAndRemainder(dividingBy: 1_000_000)
    return rest == 0 ? pluralForm(Int(whole)) : .other
  }
}
