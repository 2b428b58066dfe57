extension String {
  /// The text with no-break spaces where a line must not break: after №, between a number and its sign, before a dash,
  /// and, in Russian and Ukrainian (`shortWords`), after one-letter Cyrillic words. For plain text only: markup has spaces
  /// that must stay.
  public func withNoBreaks(shortWords: Bool = true) -> String {
    var out: [Unicode.Scalar] = []
    out.reserveCapacity(unicodeScalars.count)
    let scalars = Array(unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      guard scalar == " ", index > 0, index + 1 < scalars.count else {
        out.append(scalar)
        continue
      }
      let (before, after) = (scalars[index - 1], scalars[index + 1])
      let isBound =
        before == "№" || after == "—"
        || (Typography.isDigit(before) && Typography.signs.contains(after))
        || (shortWords && Typography.isCyrillic(before) && (index == 1 || !Typography.isWord(scalars[index - 2])))
      out.append(isBound ? "\u{A0}" : " ")
    }
    return String(String.UnicodeScalarView(out))
  }
}

private enum Typography {
  static let signs: Set<Unicode.Scalar> = ["%", "‰", "₽", "₴", "€", "£", "₸"]

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x4FF).contains(scalar.value) }
  /// A letter, a digit, an apostrophe or a hyphen: what a word is made of.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isDigit(scalar) || scalar == "-" || scalar == "’" || scalar == "'" || scalar == "}" || scalar == "."
  }
}
