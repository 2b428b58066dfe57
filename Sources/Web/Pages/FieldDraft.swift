import Model
import Records
import Wording

/// A new own field as a form brings it.
struct FieldDraft: Sendable {
  var labels: [Language: String] = [:]
  var kind = "text"
  var options = ""
  var target = ""
  var flags: Set<String> = []

  init() {}

  /// The one label of the form is in the language of the page.
  init(_ form: Fields, _ language: Language) {
    if let label = FieldDraft.text(form["label"]) { labels[language] = label }
    kind = form["kind"] ?? "text"
    options = FieldDraft.lines(form["options"])
    target = form["target"] ?? ""
    flags = Set(["required", "unique", "indexed", "searchable"].filter { form[$0] != nil })
  }

  /// A line of text without blanks around it, at most 200 characters; nil when nothing is left.
  static func text(_ text: String?) -> String? {
    let line = String((text ?? "").trimmed.prefix(200))
    return line.isEmpty ? nil : line
  }

  /// Options one a line, without empty lines and carriage returns.
  static func lines(_ text: String?) -> String {
    (text ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var made: Kind? {
    Kind(name: kind, options: options.split(separator: "\n").map(String.init), table: target.isEmpty ? nil : target)
  }

  /// What is wrong with the draft as far as it can be told before it is saved.
  var issues: [Issue] {
    var issues: [Issue] = []
    if labels.isEmpty { issues.append(Issue("label", .required)) }
    guard Kind.names.contains(kind) else { return issues + [Issue("sort", .notAnOption, value: kind)] }
    guard let made else { return issues + [Issue("target", .required)] }
    if made.options?.isEmpty ?? false { issues.append(Issue("options", .required)) }
    if flags.contains("searchable"), !made.isText { issues.append(Issue("searchable", .wrongKind, value: kind)) }
    if flags.contains("unique"), made.isSeveral || made == .longText || made == .yesNo {
      issues.append(Issue("unique", .wrongKind, value: kind))
    }
    return issues
  }

  func definition(of table: String, taken: Set<String>) -> Record<FieldDefinition> {
    var definition = Record<FieldDefinition>()
    definition.table = table
    definition.slug = Slug.of(labels.values.first ?? "", taken: taken)
    definition.labelRu = labels[.russian]
    definition.labelUk = labels[.ukrainian]
    definition.labelEn = labels[.english]
    definition.sort = kind
    definition.options = kind == "choice" || kind == "choices" ? LongText(options) : nil
    definition.target = kind == "reference" || kind == "references" ? target : nil
    definition.required = flags.contains("required")
    definition.unique = flags.contains("unique")
    definition.indexed = flags.contains("indexed")
    definition.searchable = flags.contains("searchable")
    return definition
  }
}
