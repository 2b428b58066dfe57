import Model
import Records
import Register

/// One change for all chosen rows of a list, and taking it back.
enum BulkPages {
  static let greatestCount = 500

  /// `do=owner|stage|delete|undo`, `id=` once a row. Rows that refuse are told apart; the others are changed together.
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
    let outcome: (writing: Int64, done: Int, refused: Int)
    switch action {
    case "delete": outcome = try await delete(ids, shape, visit)
    case "owner", "stage": outcome = try await set(action, form[action] ?? "", ids, shape, visit)
    default: throw Problem.invalid([Issue("do", .notAnOption, value: action, detail: "owner, stage, delete, undo")])
    }
    let told = "\(outcome.writing).\(outcome.done).\(outcome.refused)" + (action == "delete" ? ".1" : "")
    let path = back(form, shape, told)
    let json: JSON = [
      "writing": .integer(outcome.writing), "changed": .integer(Int64(outcome.done)), "refused": .integer(Int64(outcome.refused)),
    ]
    return .done(path, json: json)
  }

  private static func set(
    _ name: String, _ text: String, _ ids: [Int64], _ shape: Shape, _ visit: Visit
  ) async throws -> (writing: Int64, done: Int, refused: Int) {
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
      let results = try writing.saveEach(changed, as: shape.table)
      let done = results.filter { if case .success = $0 { true } else { false } }.count
      return (try writing.number, done, ids.count - records.count + results.count - done)
    }
  }

  private static func delete(_ ids: [Int64], _ shape: Shape, _ visit: Visit) async throws -> (writing: Int64, done: Int, refused: Int) {
    try await visit.desk.write(by: visit.actor) { writing in
      let seen = try writing.reader.records(shape.table, ids: ids).map(\.id)
      if !seen.isEmpty { try writing.delete(shape.table, seen) }
      return (try writing.number, seen.count, ids.count - seen.count)
    }
  }

  private static func undo(_ form: Fields, _ shape: Shape, _ visit: Visit) async throws -> Answer {
    guard let number = form["writing"].flatMap({ Int64($0) }) else {
      throw Problem.invalid([Issue("writing", .notANumber, value: form["writing"])])
    }
    let count = try await visit.desk.write(by: visit.actor) { try $0.takeBack(writing: number) }
    let json: JSON = ["restored": .integer(Int64(count)), "message": .string(visit.phrases("undo.done"))]
    return .done(back(form, shape, "0.\(count).0"), json: json)
  }

  /// The list from which the form came, and nothing else of this or another site.
  private static func back(_ form: Fields, _ shape: Shape, _ changed: String) -> String {
    let path = Paths.list(shape.table)
    let parts = (form["back"] ?? path).split(separator: "?", maxSplits: 1)
    guard parts.first.map(String.init) == path, var fields = Fields(encoded: parts.count > 1 ? parts[1] : "") else { return path }
    fields.set("_changed", changed)
    return path + "?" + fields.encoded
  }
}
