/// Words that mix Latin and Cyrillic letters which look alike: "Cтройснаб" with a Latin C.
public enum MixedScript {
  private static let alike: Set<Unicode.Scalar> = Set("ABCEHIKMOPTXYaceiopxy".unicodeScalars)

  /// The first word with both Cyrillic letters and Latin ones that look like them; nil when there is none.
  public static func word(in text: String) -> String? {
    for word in text.prefix(1_000).split(whereSeparator: { !$0.isLetter }) {
      var hasCyrillic = false, hasAlike = false, hasOther = false
      for scalar in word.unicodeScalars {
        if (0x400...0x4FF).contains(scalar.value) {
          hasCyrillic = true
        } else if alike.contains(scalar) {
          hasAlike = true
        } else {
          hasOther = true
        }
      }
      if hasCyrillic, hasAlike, !hasOther { return String(word) }
    }
    return nil
  }
}
