extension Language {
  /// Between groups of three digits: a no-break space, in English a comma.
  var groupSeparator: StaticString { self == .english ? "," : "\u{A0}" }
  /// Between the whole and the fraction.
  var decimalSign: StaticString { self == .english ? "." : "," }
  /// Percent with what stands before it.
  var percentSign: StaticString { self == .english ? "%" : "\u{A0}%" }
}
