import Model
import Records

/// The records that cells name, looked up in bulk: by title, by a unique field, or by id.
struct ReferenceIndex {
  private let desk: Desk
  private let actor: Actor
  /// Whom texts mean that are no names of users.
  private let names: [String: String]
  private var byText: [String: [String: FieldText.Found]] = [:]
  private var count = 0
  /// Beyond this the index is begun anew: memory does not grow with the file.
  private static let mostKept = 200_000

  init(_ desk: Desk, _ actor: Actor, names: [String: String]) {
    self.desk = desk
    self.actor = actor
    self.names = names
  }

  /// Looks up texts by table, as far as they are not known yet.
  mutating func prepare(_ wanted: [String: Set<String>]) async throws {
    if count > Self.mostKept { (byText, count) = ([:], 0) }
    for (table, texts) in wanted {
      let fresh = texts.filter { byText[table]?[$0] == nil }
      guard !fresh.isEmpty else { continue }
      let meant = table == User.table ? Dictionary(uniqueKeysWithValues: fresh.map { ($0, names[$0] ?? $0) }) : [:]
      let found = try await find(meant.isEmpty ? Array(fresh) : Array(Set(meant.values)), table)
      for text in fresh { byText[table, default: [:]][text] = found[meant[text] ?? text] }
      count += fresh.count
    }
  }

  /// Answers from what was prepared.
  func lookUp(isByID: Bool) -> FieldText.LookUp {
    let known = byText
    return { table, text in
      if isByID, FieldText.id(text) == .none { return .none }
      return known[table]?[isByID ? "#" + text.digits : text] ?? .none
    }
  }

  private func find(_ texts: [String], _ table: String) async throws -> [String: FieldText.Found] {
    try await desk.read(as: actor) { reader in
      guard let shape = reader.catalogue.shape(table) else { return [:] }
      var ids: [String: Set<Int64>] = [:]
      let names = ([shape.title] + shape.fields.filter { $0.traits.contains(.unique) && !$0.isSecret }).filter { $0.kind.isText }
      for field in names {
        let left = texts.filter { ids[$0] == nil }
        for start in stride(from: 0, to: left.count, by: 500) {
          let part = left[start..<min(start + 500, left.count)]
          let filter = Predicate.isOneOf([field.name], part.map { .text($0) })
          var found: [String: Set<Int64>] = [:]
          for line in try reader.lines(Query(table, select: [[field.name]], filter: filter, limit: Query.greatestLimit)) {
            if let text = line.values[0].text { found[shape.key(of: text, field), default: []].insert(line.id) }
          }
          for text in part { if let some = found[shape.key(of: text, field)] { ids[text] = some } }
        }
      }
      // `#42`, and a bare number that is nobody's name.
      let numbers = texts.filter { ids[$0] == nil && FieldText.id($0) != .none }
      for start in stride(from: 0, to: numbers.count, by: 500) {
        let part = numbers[start..<min(start + 500, numbers.count)]
        let filter = Predicate.isOneOf(["id"], part.compactMap { if case .one(let id) = FieldText.id($0) { .integer(id) } else { nil } })
        let live = Set(try reader.lines(Query(table, select: [], filter: filter, limit: 500)).map(\.id))
        for text in part { if case .one(let id) = FieldText.id(text), live.contains(id) { ids[text] = [id] } }
      }
      return Dictionary(
        uniqueKeysWithValues: texts.map { text in
          let some = ids[text] ?? []
          return (text, some.count > 1 ? .several : some.first.map { .one($0) } ?? .none)
        })
    }
  }
}
