import Glibc

/// What a character is in Russian and Ukrainian writing: its case, and how usual it is.
struct CyrillicLetter {
  enum Shape { case small, capital, other }

  let shape: Shape
  /// Natural logarithm of the share among letters; a heavy fine for what no text holds (box drawing, letters of other languages).
  let logFrequency: Double

  /// Shares in percent: Russian after the frequency list of the Russian National Corpus (Lyashevskaya, Sharov 2009), rounded;
  /// і ї є ґ at about half of their share in Ukrainian, since either language may come.
  private static let percent: [Unicode.Scalar: Double] = [
    "о": 10.97, "е": 8.45, "а": 8.01, "и": 7.35, "н": 6.7, "т": 6.26, "с": 5.47, "р": 4.73, "в": 4.54, "л": 4.4, "к": 3.49,
    "м": 3.21, "д": 2.98, "п": 2.81, "у": 2.62, "я": 2.01, "ы": 1.9, "ь": 1.74, "г": 1.7, "з": 1.65, "б": 1.59, "ч": 1.44,
    "й": 1.21, "х": 0.97, "ж": 0.94, "ш": 0.73, "ю": 0.64, "ц": 0.48, "щ": 0.36, "э": 0.32, "ф": 0.26, "ъ": 0.04, "ё": 0.04,
    "і": 3.0, "ї": 0.4, "є": 0.4, "ґ": 0.02,
  ]
  private static let punctuation: Set<Unicode.Scalar> = ["«", "»", "№", "\u{A0}", "–", "—", "“", "”", "„", "’", "…", "°", "§"]

  init(_ scalar: Unicode.Scalar) {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    if let share = Self.percent[lower] {
      shape = lower == scalar ? .small : .capital
      logFrequency = log(share / 100)
    } else {
      shape = .other
      logFrequency = log(Self.punctuation.contains(scalar) ? 0.01 : 0.00002)
    }
  }
}
