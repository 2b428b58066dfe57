import Formats

/// Numbers of a study's cells as floating point: exact decimals where they are short, else the nearest double.
enum StudyNumber {
  /// nil for what is no number, or is beyond 10^100.
  static func value(_ text: String, _ sign: DecimalSign) -> Double? {
    switch NumberText.millionths(text, sign: sign) {
    case .success(let millionths): return Double(millionths) / 1_000_000
    case .failure(.tooPrecise), .failure(.outOfRange), .failure(.digitsLost), .failure(.notANumber): return long(text, sign)
    case .failure: return nil
    }
  }

  /// More decimals than millionths hold, or an exponent: "1991.58333333333", "1.2e-05".
  private static func long(_ text: String, _ sign: DecimalSign) -> Double? {
    guard text.utf8.count <= 64 else { return nil }
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case ".", ",": if scalar == (sign == .dot ? "." : ",") { plain.append(".") }
      case "0"..."9", "-", "+", "e", "E": plain.unicodeScalars.append(scalar)
      case " ", "\u{A0}", "\u{202F}", "'": continue
      default: return nil
      }
    }
    guard let value = Double(plain), value.isFinite, abs(value) <= 1e100 else { return nil }
    return value
  }

  /// The decimal sign that a sample of texts agrees on.
  static func sign(of texts: some Sequence<String>, delimiter: UInt8) -> DecimalSign {
    DecimalSignGuess(sample: texts, preferred: delimiter == UInt8(ascii: ";") ? .comma : .dot).sign
  }
}
