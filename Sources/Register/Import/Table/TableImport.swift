import Formats
import Model

/// Imports a table in which each row is a record of one type.
struct TableImport {
  let session: ImportSession
  let shape: Shape
  /// The columns that feed something, and the fields of each way to find a record.
  let columns: [Fed]
  let ways: [Way]
  let fallbacks: [String: Value]
  var references: ReferenceIndex
  var repetitions: Repetitions
  /// What a dry run knows of the whole file and remembers of the rows behind.
  var census: KeyCensus
  var tried: TriedRecords
  var settled = 0
  /// The part settled last found records of the register.
  var findsKnown = false
  /// What the texts of choices mean, by index of the column.
  var choices: [Int: [String: Result<Value, Issue>]] = [:]

  /// The bonds of which the columns say something.
  let bonds: [Bond]

  /// A way to find the record of a row: fields that agree; none stands for the id.
  struct Way: Sendable {
    let name: String
    let fields: [any AnyField]
    /// The columns that feed these fields, as indexes of `columns`.
    let places: [Int]
  }

  /// - Throws: `Problem.invalid` when the plan names what the type or the file has not, or leaves out what new records need.
  init(_ session: ImportSession, _ table: String) async throws {
    let plan = session.plan, desk = session.desk
    guard let shape = desk.catalogue.shape(table), shape.isPublic else {
      throw Problem.invalid([Issue("subject", .notAnOption, value: table)])
    }
    guard session.actor.mayWrite(shape) else { throw Problem.forbidden }
    self.session = session
    self.shape = shape
    columns = try Fed.columns(plan, session.source, shape, desk.catalogue)
    bonds = plan.bonds(desk.catalogue)
    ways = try TableImport.ways(plan, shape, columns)
    references = ReferenceIndex(desk, session.actor, names: plan.names)
    repetitions = Repetitions(shape, columns, ways, bonds, plan.repetition)
    census = KeyCensus(fileSize: session.isDryRun && !ways.isEmpty ? session.source.size : 0)
    tried = TriedRecords(session.importer.trial)
    fallbacks = try await TableImport.fallbacks(plan, shape, session, &references)
    try checkRequired(plan, desk.catalogue, rules: desk.rules)
    let used = Set(columns.flatMap(\.positions))
    session.outcome.unknownColumns = session.source.header.indices.filter { !used.contains($0) }.map { session.source.header[$0] }
  }

  private static func ways(_ plan: ImportPlan, _ shape: Shape, _ columns: [Fed]) throws -> [Way] {
    guard plan.matching != .create else { return [] }
    return try plan.match.map { name in
      var fields: [any AnyField] = []
      var places: [Int] = []
      for part in name.split(separator: "+").map(String.init) {
        guard let place = columns.firstIndex(where: { $0.target.bond == nil && $0.target.fed == part }) else {
          throw Problem.invalid([Issue("match", .notFound, value: name, detail: columns.map(\.target.name).joined(separator: ", "))])
        }
        if let field = columns[place].target.field {
          guard !field.kind.isSeveral else { throw Problem.invalid([Issue("match", .wrongKind, value: name)]) }
          fields.append(field)
        }
        places.append(place)
      }
      guard !places.isEmpty, fields.count == places.count || name == "id" else {
        throw Problem.invalid([Issue("match", .malformed, value: name)])
      }
      return Way(name: name, fields: fields, places: places)
    }
  }

  private static func fallbacks(
    _ plan: ImportPlan, _ shape: Shape, _ session: ImportSession, _ references: inout ReferenceIndex
  ) async throws -> [String: Value] {
    let reading = session.text()
    var values: [String: Value] = [:]
    for (name, text) in plan.defaults {
      guard let target = ImportTarget(name, shape, session.desk.catalogue), target.bond == nil, let field = target.field else {
        throw Problem.invalid([Issue(name, .unknownField)])
      }
      if let table = field.kind.target { try await references.prepare([table: [text]]) }
      let known = references.lookUp(isByID: target.isByID)
      values[field.name] = try reading.finding(known).value(text, of: field, in: shape.table).mapError { Problem.invalid([$0]) }.get()
    }
    return values
  }

  /// Rows may name other records of the type.
  var namesOwn: Bool { columns.contains { $0.target.bond == nil && $0.target.field?.kind.target == shape.table } }

  /// A file that cannot make a single record is refused before anything is written.
  private func checkRequired(_ plan: ImportPlan, _ catalogue: Catalogue, rules: [any Rule]) throws {
    let fed = Set(columns.map(\.target.fed)).union(fallbacks.keys)
    let onlyFinds = plan.matching != .create && ways.contains { $0.name == "id" }
    let own = onlyFinds ? [] : shape.needed(rules).map { (table: shape.table, field: $0, target: $0.name) }
    let needed = own + bonds.flatMap { bond in bond.needed.map { (bond.shape.table, $0.field, $0.target) } }
    let missing = needed.filter { !fed.contains($0.target) }
    guard missing.isEmpty else {
      let (words, headings) = (session.importer.words, session.source.headings)
      throw Problem.invalid(missing.map { Issue($0.target, .noColumn, value: words.columnName($0.table, $0.field.name), detail: headings) })
    }
  }
}

extension ImportSession {
  /// Reads cells as the plan says.
  func text() -> FieldText {
    let workspace = desk.workspace
    var style = ReadingStyle(workspace, decimalSign: plan.decimalSign, dayOrder: plan.dayOrder)
    style.currency = plan.currency
    return FieldText(style, labels: importer.words.optionLabels)
  }
}
