/// A language of the interface.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case russian = "ru"
  case ukrainian = "uk"
  case english = "en"

  /// The language of a workspace that has not chosen one.
  public static let standard = Language.russian

  /// The ISO 639-1 code, as in `<html lang>`.
  public var code: String { rawValue }

  /// The name of the language in itself, as a language menu shows it.
  public var nativeName: String {
    switch self {
    case .russian: "Русский"
    case .ukrainian: "Українська"
    case .english: "English"
    }
  }
}
