import Model
import Records
import Register

/// One change for all chosen rows of a list, and taking it back.
enum BulkPages {
  static let greatestCount = 500

  private struct Outcome: Sendable {
    let writing: Int64
    let verdicts: Verdicts
    /// Chosen rows that the visitor may not see, or that are gone.
    let missing: Int
  }

  /// `do=owner|stage|delete|restore|undo`, `id=` once a row. Rows that refuse are named; the others are changed together.
  @Sendable static func change(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    let form = try visit.form()
    guard visit.actor.mayWrite(shape) else { throw Problem.forbidden }
    let action = form["do"] ?? ""
    if action == "undo" { return try await undo(form, shape, visit) }
    let ids = Array(Set(form.all("id").compactMap { Int64($0) })).sorted()
    guard form.all("id").count <= greatestCount else {
      throw Problem.invalid([Issue(nil, .tooMany, detail: String(greatestCount))])
    }
    switch action {
    case "delete": return try await told(.deleted, delete(ids, shape, visit), form, shape, visit)
    case "restore": return try await told(.restored, restore(ids, shape, visit), form, shape, visit)
    case "owner", "stage": return try await told(.changed, set(action, form[action] ?? "", ids, shape, visit), form, shape, visit)
    default: throw Problem.invalid([Issue("do", .notAnOption, value: action, detail: "owner, stage, delete, restore, undo")])
    }
  }

  /// Back to the list with a word about it; where records refused, a page that names them.
  private static func told(
    _ deed: BulkToast.Deed, _ outcome: Outcome, _ form: Fields, _ shape: Shape, _ visit: Visit
  ) async throws -> Answer {
    let kept = outcome.verdicts.kept
    let ids = kept.map(\.id)
    let records = try await visit.read { try $0.records(shape.table, ids: ids, includesDeleted: true) }
    let names = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let format = FieldFormat(visit)
    let told = kept.map { item -> (id: Int64, name: String, issues: [Issue]) in
      var issues = [Issue(nil, .notAllowed)]
      if case .invalid(let given) = item.problem { issues = names[item.id].map { given.naming($0, shape) } ?? given }
      return (item.id, names[item.id].map { format.name($0, shape) } ?? "№ \(item.id)", issues)
    }
    let toast = BulkToast(deed, writing: outcome.writing, done: outcome.verdicts.done.count, refused: outcome.missing)
    let view = BulkResultView(visit: visit, shape: shape, toast: toast, kept: told, back: back(form, shape, nil))
    let json: JSON = [
      "writing": .integer(outcome.writing), "changed": .integer(Int64(toast.done)), "refused": .integer(Int64(kept.count + toast.refused)),
      "kept": view.json,
    ]
    if kept.isEmpty { return .done(back(form, shape, toast), json: json) }
    return .page(visit.phrases("bulk.kept.title"), section: Paths.many(shape.table), json: json) { view.html }
  }

  private static func set(_ name: String, _ text: String, _ ids: [Int64], _ shape: Shape, _ visit: Visit) async throws -> Outcome {
    guard let field = shape.field(named: name), !field.isReadOnly else { throw Problem.invalid([Issue(name, .unknownField)]) }
    let json: JSON = field.kind.target == nil ? .string(text) : Int64(text).map { .integer($0) } ?? .null
    guard case .success(let value) = field.kind.value(json) else { throw Problem.invalid([Issue(name, .notAnOption, value: text)]) }
    return try await visit.desk.write(by: visit.actor) { writing in
      let records = try writing.reader.records(shape.table, ids: ids)
      let changed = records.filter { $0[field] != value }.map { record in
        var record = record
        record[field] = value
        return record
      }
      var verdicts = Verdicts()
      for (record, result) in zip(changed, try writing.saveEach(changed, as: shape.table)) {
        switch result {
        case .success: verdicts.done.append(record.id)
        case .failure(let problem): verdicts.kept.append(Verdicts.Kept(id: record.id, problem: problem))
        }
      }
      return Outcome(writing: try writing.number, verdicts: verdicts, missing: ids.count - records.count)
    }
  }

  private static func delete(_ ids: [Int64], _ shape: Shape, _ visit: Visit) async throws -> Outcome {
    try await visit.desk.write(by: visit.actor) { writing in
      let verdicts = try writing.deleteEach(shape.table, ids)
      return Outcome(writing: try writing.number, verdicts: verdicts, missing: ids.count - verdicts.done.count - verdicts.kept.count)
    }
  }

  private static func restore(_ ids: [Int64], _ shape: Shape, _ visit: Visit) async throws -> Outcome {
    try await visit.desk.write(by: visit.actor) { writing in
      let verdicts = try writing.restoreEach(shape.table, ids)
      return Outcome(writing: try writing.number, verdicts: verdicts, missing: 0)
    }
  }

  private static func undo(_ form: Fields, _ shape: Shape, _ visit: Visit) async throws -> Answer {
    guard let number = form["writing"].flatMap({ Int64($0) }) else {
      throw Problem.invalid([Issue("writing", .notANumber, value: form["writing"])])
    }
    let count = try await visit.desk.write(by: visit.actor) { try $0.takeBack(writing: number) }
    let json: JSON = ["restored": .integer(Int64(count)), "message": .string(visit.phrases("undo.done"))]
    return .done(back(form, shape, BulkToast(.changed, writing: 0, done: count, refused: 0)), json: json)
  }

  /// The list from which the form came, or that of its deleted records, and nothing else of this or another site.
  private static func back(_ form: Fields, _ shape: Shape, _ toast: BulkToast?) -> String {
    let path = Paths.list(shape.table)
    let parts = (form["back"] ?? path).split(separator: "?", maxSplits: 1).map(String.init)
    guard let place = parts.first, [path, DeletedListPage.path(shape)].contains(place),
      var fields = Fields(encoded: parts.count > 1 ? parts[1] : "")
    else { return path }
    fields.set("_changed", toast?.text)
    return fields.isEmpty ? place : place + "?" + fields.encoded
  }
}
