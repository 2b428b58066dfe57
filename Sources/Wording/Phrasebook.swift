import Model

/// The words of the program in one language: messages by key, and the formats of numbers, money and dates.
///
/// Called like a function: `wording("clients.title")`, `wording("clients.count", count: 5)`. A missing key shows itself.
/// Cheap to copy: the texts are read once for each language.
public struct Phrasebook: Sendable {
  public let language: Language
  private let table: MessageTable

  public init(_ language: Language) {
    self.language = language
    table = MessageTable.of(language)
  }

  /// The message, with its places `{name}` filled.
  public func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let template = table.messages[key]?.template(.other) else { return key }
    return template.filled(values)
  }

  /// The message in the form that the number asks for; `{count}` is the number, formatted.
  public func callAsFunction(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
    guard let template = table.messages[key]?.template(language.pluralForm(count)) else { return key }
    return template.filled(values, count: integer(count))
  }

  /// The message in the form that a decimal number asks for: «1,5 клиента».
  public func callAsFunction(_ key: String, count: FixedDecimal, _ values: [String: String] = [:]) -> String {
    guard let template = table.messages[key]?.template(language.pluralForm(count)) else { return key }
    return template.filled(values, count: decimal(count))
  }

  public func has(_ key: String) -> Bool { table.messages[key] != nil }

  /// Every key of the language, sorted: what the lint tests and the reference documents read.
  public var keys: [String] { table.messages.keys.sorted() }

  /// The names of the places of a message, sorted.
  public func places(of key: String) -> [String] { (table.messages[key]?.places ?? []).sorted() }

  /// The plural forms a message has; empty for a message that does not count.
  public func forms(of key: String) -> Set<PluralForm> { Set(table.messages[key]?.forms.keys.map { $0 } ?? []) }

  /// What is wrong with the message files of the language; empty in a released program.
  public var faults: [String] { table.faults }
}

extension Phrasebook: CustomStringConvertible, CustomReflectable {
  public var description: String { "Phrasebook(\(language.code))" }
  /// Without the texts: a failed expectation would print them all.
  public var customMirror: Mirror { Mirror(self, children: ["language": language]) }
}
