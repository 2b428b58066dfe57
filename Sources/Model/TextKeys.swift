/// How the texts of one base become the keys by which they are sorted, matched and found.
///
/// What a telephone means depends on the country of the base and on the numbering plans of the world, which Model does not know:
/// whoever opens a base brings a reader of them. A value per base, so that two bases open in one process never meet.
public struct TextKeys: Sendable {
  /// The key of a text that names telephones; nil where it names none that a country gives out.
  public typealias PhoneKey = @Sendable (_ text: String) -> String?
  private let phoneKey: PhoneKey

  public init(phoneKey: @escaping PhoneKey) { self.phoneKey = phoneKey }

  /// Telephones by their bare digits: for types that belong to no base.
  public static let plain = TextKeys { _ in nil }

  /// The key of a whole text of a kind: the numbers that telephones mean, mailbox and host of an address of mail, else the folded text.
  public func key(of text: String, _ kind: Kind) -> String {
    switch kind {
    case .phone: phoneKey(text) ?? Self.bare(text)
    case .email: EmailText.key(of: text)
    case .requisite(let sort): sort.stored(text).textKey
    default: text.textKey
    }
  }

  /// The key of a piece that stands in the keys of texts of a kind: what a person types into a filter.
  public func piece(of text: String, _ kind: Kind) -> String {
    switch kind {
    // Keys hold a number as it is dialled at home and abroad, so digits are a piece of them as they stand, but for those after
    // the word of an extension.
    case .phone: text.isPlainNumber ? text.digits : phone(text) ?? Self.bare(text)
    case .email: EmailText.readable(text).textKey
    default: key(of: text, kind)
    }
  }

  /// The digits of the first telephone that a text names, with its country's code.
  public func phone(_ text: String) -> String? { phoneKey(text)?.split(separator: " ").first.map { String($0) } }

  private static func bare(_ text: String) -> String {
    let digits = text.digits
    return digits.isEmpty ? text.textKey : digits
  }
}

extension String {
  /// Whether there are digits, and nothing beside them but the signs that people put between the digits of a telephone.
  public var isPlainNumber: Bool {
    var hasDigit = false
    for scalar in unicodeScalars {
      switch scalar {
      case "0"..."9": hasDigit = true
      case " ", "+", "-", ".", "(", ")", "\u{A0}", "\u{2010}"..."\u{2014}", "\u{202F}": continue
      default: return false
      }
    }
    return hasDigit
  }
}
