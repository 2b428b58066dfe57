/// A Cyrillic layout beside the Latin one: which letter stands on the key of which sign.
struct Layouts: Sendable {
  private let toCyrillic: [Unicode.Scalar: Unicode.Scalar]
  private let toLatin: [Unicode.Scalar: Unicode.Scalar]

  private init(_ latin: String, _ cyrillic: String) {
    let pairs = Array(zip(latin.unicodeScalars, cyrillic.unicodeScalars))
    toCyrillic = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    toLatin = Dictionary(pairs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // Shifted signs stand for the same letters: the search folds case anyway.
  private static let latinKeys = #"qwertyuiop[]asdfghjkl;'zxcvbnm,.`{}:"<>~"#
  static let russian = Layouts(latinKeys, "йцукенгшщзхъфывапролджэячсмитьбюёхъжэбюё")
  static let ukrainian = Layouts(latinKeys + #"\"#, "йцукенгшщзхїфівапролджєячсмитьбю'хїжєбю'ґ")

  /// Signs of the Latin layout on whose keys letters stand in the Cyrillic ones.
  static let lettersOnSigns: Set<Unicode.Scalar> = Set(#"[];'`{}:"<>~"#.unicodeScalars)

  /// The text as the same keys give it in this layout.
  func reading(_ text: String) -> String { map(text, toCyrillic) }

  /// The text as the same keys give it in the Latin layout.
  func latin(_ text: String) -> String { map(text, toLatin) }

  private func map(_ text: String, _ table: [Unicode.Scalar: Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { table[$0] ?? $0 }))
  }
}
