/// How many digits stand after the decimal sign.
public enum Decimals: Sendable, Hashable {
  /// Always so many: for columns that align.
  case exactly(Int)
  /// At most so many, zeros at the end left out: for running text.
  case upTo(Int)

  /// 0 to 6: a decimal has no more.
  var greatest: Int {
    switch self {
    case .exactly(let digits), .upTo(let digits): min(max(digits, 0), 6)
    }
  }
  var keepsZeros: Bool { if case .exactly = self { true } else { false } }
}
