import Model
import Records

extension Writing {
  /// The number of this writing in the change log: by it the writing is found again and taken back.
  public var number: Int64 { get throws { try transaction.batch() } }

  /// Takes back an earlier writing of the same user: what it changed gets the values of before, what it deleted lives again.
  ///
  /// Fields that somebody changed since are left as they are. Answers how many records were taken back.
  public func takeBack(writing batch: Int64) throws -> Int {
    guard let user = actor.user else { throw Problem.forbidden }
    let changes = try everything.fetch(Change.self, order: .latest) { $0.batch == Int(batch) && $0.actor == user }
    guard !changes.isEmpty else { throw Problem.notFound(table: "change", id: batch) }
    var touched = 0
    for (table, ofTable) in Dictionary(grouping: changes, by: \.table) {
      guard let shape = catalogue.shape(table), shape.isPublic else { continue }
      let deleted = ofTable.filter { $0.action == .delete }.map { Int64($0.record) }
      if !deleted.isEmpty { try restore(table, deleted) }
      touched += deleted.count
      let updates = ofTable.filter { $0.action == .update }
      let records = try reader.records(table, ids: updates.map { Int64($0.record) })
      let differences = Dictionary(updates.map { (Int64($0.record), $0.diff?.text ?? "{}") }, uniquingKeysWith: { first, _ in first })
      let restored = try records.map { try before($0, differences[$0.id] ?? "{}", shape) }
      let changed = zip(restored, records).filter { $0 != $1 }.map(\.0)
      try save(changed, as: table)
      touched += changed.count
    }
    return touched
  }

  private func before(_ record: AnyRecord, _ difference: String, _ shape: Shape) throws -> AnyRecord {
    var record = record
    for member in try JSON(parsing: difference).members ?? [] {
      guard let field = shape.field(named: member.name), !field.isReadOnly, let pair = member.value.array, pair.count == 2 else { continue }
      guard case .success(let now) = field.kind.value(pair[1]), record[field] == now else { continue }
      if case .success(let old) = field.kind.value(pair[0]) { record[field] = old }
    }
    return record
  }
}
