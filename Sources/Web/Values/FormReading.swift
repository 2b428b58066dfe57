import Model
import Register
import Wording

/// A submitted form as a record: text to value, field by field; what the visitor may not set is left as it was.
struct FormReading: Sendable {
  let shape: Shape
  let form: Fields
  let actor: Actor
  let style: ReadingStyle
  private let fills: Set<String>
  /// How the form showed values: seconds and the like that an input does not show are kept by what was not typed over.
  private let shown: InputText
  private let found: [String: [String: FieldText.Found]]
  /// What may have been meant where no single record was found.
  private let candidates: [String: [String: String]]

  /// Reads the form; the records that it names by title are looked up in one reading.
  init(_ form: Fields, _ shape: Shape, _ visit: Visit) async throws {
    self.shape = shape
    self.form = form
    actor = visit.actor
    style = .form(visit.desk.workspace, decimalComma: visit.phrases.language != .english)
    fills = visit.desk.fills(shape.table)
    shown = InputText(language: visit.phrases.language, zone: visit.zone, titles: Titles())
    let wanted = Self.names(form, shape)
    (found, candidates) =
      wanted.isEmpty
      ? ([:], [:])
      : try await visit.read { reader in
        let found = try References.find(wanted, reader)
        return (found, try References.candidates(found, reader))
      }
  }

  /// Texts by the table that they are looked up in.
  private static func names(_ form: Fields, _ shape: Shape) -> [String: Set<String>] {
    var wanted: [String: Set<String>] = [:]
    for field in shape.fields {
      guard let target = field.kind.target, let text = form[field.name], !text.isEmpty else { continue }
      if field.kind.isSeveral {
        for part in text.split(whereSeparator: { $0 == ";" || $0 == "\n" }).prefix(100) {
          wanted[target, default: []].insert(String(part).trimmed)
        }
      } else {
        wanted[target, default: []].insert(text.trimmed)
      }
    }
    return wanted
  }

  /// May the visitor set this field in a form?
  static func isOpen(_ field: any AnyField, _ shape: Shape, _ actor: Actor) -> Bool {
    guard !field.isReadOnly, !field.isSecret, actor.mayWrite(shape) else { return false }
    return actor.isAdministrator || !field.traits.contains(.administrative)
  }

  /// Puts what the form says into the record and answers what could not be read or is missing: all complaints at once.
  func take(into record: inout AnyRecord) -> [Issue] {
    var issues: [Issue] = []
    for field in shape.fields where FormReading.isOpen(field, shape, actor) && form[field.name] != nil {
      switch value(of: field, was: record[field]) {
      case .success(let value):
        record[field] = value
        let isFilled = !value.isEmpty || fills.contains(field.name) || (record.isNew && field.fallback != .none)
        if field.isRequired, !isFilled { issues.append(Issue(field.name, .required)) }
      case .failure(let issue): issues.append(naming(issue, field))
      }
    }
    return issues
  }

  private func naming(_ issue: Issue, _ field: any AnyField) -> Issue {
    guard let target = field.kind.target, let text = issue.value, let likely = candidates[target]?[text.trimmed] else { return issue }
    return Issue(issue.field, issue.rule, value: issue.value, detail: likely)
  }

  /// The value that the form gives a field.
  func value(of field: any AnyField, was: Value) -> Result<Value, Issue> {
    let text = form[field.name] ?? ""
    if case .choices = field.kind {
      let options = form.all(field.name).filter { !$0.isEmpty }
      return field.kind.normalise(.texts(options)).mapError { Issue(field.name, $0, value: options.joined(separator: ", ")) }
    }
    if field.kind.target != nil, let ids = form[field.name + "~id"], form[field.name + "~title"] == text {
      let kept = ids.split(separator: ",").prefix(1000).compactMap { Int64($0) }
      return field.kind.normalise(field.kind.isSeveral ? .integers(kept) : kept.first.map { .integer($0) } ?? .null)
        .mapError { Issue(field.name, $0, value: text) }
    }
    if field.kind.target == nil, !was.isNull, shown.text(was, field.kind) == text { return .success(was) }
    var style = style
    // An amount without a currency stays in the one that it had.
    if let currency = was.money?.currency { style.currency = currency }
    let found = found
    let reading = FieldText(style, labels: FormReading.labels, lookUp: { table, text in found[table]?[text.trimmed] ?? .none })
    return reading.value(text, of: field, in: shape.table)
  }

  private static let labels: FieldText.Labels = { table, field, option in
    Language.allCases.map { Phrasebook($0).label(option: option, of: field, in: table) }
  }
}
