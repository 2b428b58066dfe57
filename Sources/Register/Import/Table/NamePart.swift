import Model

/// A part of a person's name that a file keeps in a column of its own.
public enum NamePart: String, Sendable, CaseIterable {
  case surname, given, patronymic

  /// The whole name, as it is written in the script of the surname: «Иванов Иван Иванович», "John Smith".
  static func joined(_ parts: [(part: NamePart, text: String)]) -> String {
    let texts = parts.filter { !$0.text.isEmpty }
    let surname = texts.first { $0.part == .surname }?.text ?? ""
    let isCyrillic = surname.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
    let order: [NamePart] = isCyrillic ? [.surname, .given, .patronymic] : [.given, .patronymic, .surname]
    return order.flatMap { part in texts.filter { $0.part == part }.map(\.text) }.joined(separator: " ")
  }
}
