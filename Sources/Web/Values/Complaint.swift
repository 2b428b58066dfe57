import Model
import Register
import Wording

/// What is wrong with an input, in the words of the visitor.
enum Complaint {
  /// The sentence of an issue about a field of the shape; options and types are named by their labels.
  static func sentence(_ issue: Issue, _ shape: Shape, _ phrases: Phrasebook) -> String {
    guard let name = issue.field, let field = shape.field(named: name) else { return sentence(issue, label: nil, phrases) }
    var issue = issue
    if issue.rule == .notAnOption, let options = field.kind.options {
      let labels = options.prefix(20).map { phrases.label(option: $0, of: name, in: shape.table) }
      issue = Issue(name, issue.rule, value: issue.value, detail: labels.joined(separator: ", "))
    }
    let label = phrases.label(field, of: shape.table)
    if issue.rule == .notANumber, field.kind == .integer {
      return phrases("issue.notANumber.integer", ["field": label, "value": issue.value ?? phrases("issue.emptyValue")])
    }
    if let candidates = issue.detail, field.kind.target != nil, [.notFound, .ambiguous].contains(issue.rule) {
      let values = ["field": label, "value": issue.value ?? phrases("issue.emptyValue"), "detail": candidates]
      return phrases("issue.\(issue.rule.rawValue).which", values)
    }
    return sentence(issue, label: label, phrases)
  }

  static func sentence(_ issue: Issue, label: String?, _ phrases: Phrasebook) -> String {
    var issue = issue
    // A rule names the type of the records that are in the way.
    if issue.rule == .inUse, let table = issue.detail, phrases.has("type.\(table).many") {
      var types = phrases.label(types: table).lowercased()
      if issue.field == nil, let count = issue.value.flatMap({ Int($0) }) {
        types += " (" + phrases.integer(count) + (count >= ScopedReader.greatestCount ? "+)" : ")")
      }
      issue = Issue(issue.field, .inUse, value: issue.value, detail: types)
    }
    return phrases.sentence(issue, label: label)
  }
}

extension [Issue] {
  /// The store names the field whose value is taken; the value itself is that of the record.
  func naming(_ record: AnyRecord, _ shape: Shape) -> [Issue] {
    map { issue in
      guard issue.rule == .taken, issue.value == nil, let field = issue.field.flatMap({ shape.field(named: $0) }) else { return issue }
      return Issue(issue.field, .taken, value: record[field].text, detail: issue.detail)
    }
  }
}
