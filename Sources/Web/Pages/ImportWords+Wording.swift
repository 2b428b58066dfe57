import Model
import Register
import Wording

extension ImportWords {
  /// The labels and reasons of all languages: files from anywhere are understood, rejects are explained in the given language.
  public init(_ phrases: Phrasebook) {
    let books = Language.allCases.map { Phrasebook($0) }
    let texts: @Sendable (String) -> [String] = { key in books.filter { $0.has(key) }.map { $0(key) } }
    self.init(
      fieldLabels: { table, field in texts("field.\(table).\(field)") },
      columnName: { table, field in
        let key = table.map { "field.\($0).\(field)" } ?? "import.column.\(field)"
        return phrases.has(key) ? phrases(key) : field
      },
      optionLabels: { table, field, option in texts("option.\(table).\(field).\(option)") },
      explanation: { reject in (phrases.reason(reject.reason), phrases.wayOut(reject)) },
      rejectHeadings: ["line", "column", "value", "rule", "wayOut"].map { phrases("import.rejects." + $0) },
      wholeSale: phrases("import.wholeSale"))
  }
}

extension Phrasebook {
  /// The reason of a reject in words.
  public func reason(_ name: String) -> String { has("import.reason." + name) ? self("import.reason." + name) : name }

  /// How a rejected row can be mended: a text of imports where there is one, else the sentence about the broken rule.
  public func wayOut(_ reject: Reject) -> String {
    let key = "import.wayOut." + reject.reason
    let values = [
      "column": reject.column ?? self("issue.wholeRecord"), "value": reject.value ?? self("issue.emptyValue"),
      "detail": detail(of: reject),
    ]
    if has(key) { return self(key, values) }
    guard let rule = Issue.Rule(rawValue: reject.reason) else { return "" }
    return sentence(Issue(reject.column, rule, value: reject.value, detail: reject.detail), label: reject.column)
  }

  /// The detail of what a line refers to begins with the rule that it broke.
  private func detail(of reject: Reject) -> String {
    let parts = (reject.detail ?? "").split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = parts.first, Reject.reasons.contains(first) else { return reject.detail ?? "" }
    return reason(first) + (parts.count > 1 ? " (\(parts[1]))" : "")
  }
}
