import Model
import Records

extension Writing {
  /// The number of this writing in the change log: by it the writing is found again and taken back.
  public var number: Int64 { get throws { try transaction.batch() } }

  /// Takes back an earlier writing of the same user: what it changed gets the values of before, what it deleted lives again, what it
  /// restored goes again. What hangs on a record comes and goes with it, so that types are gone through in the order of the catalogue.
  ///
  /// Fields that somebody changed since are left as they are. Answers how many records were taken back.
  public func takeBack(writing batch: Int64) throws -> Int {
    guard let user = actor.user else { throw Problem.forbidden }
    let changes = try everything.fetch(Change.self, order: .latest) { $0.batch == Int(batch) && $0.actor == user }
    guard !changes.isEmpty else { throw Problem.notFound(table: "change", id: batch) }
    let byTable = Dictionary(grouping: changes, by: \.table)
    return try catalogue.shapes.filter(\.isPublic).reduce(0) { touched, shape in
      guard let ofTable = byTable[shape.table] else { return touched }
      return try touched + turnBack(ofTable, shape) + revert(ofTable.filter { $0.action == .update }, shape)
    }
  }

  private func turnBack(_ changes: [Record<Change>], _ shape: Shape) throws -> Int {
    let live = try live(shape.table, changes.map { Int64($0.record) })
    func records(_ action: Change.Action, areLive: Bool) -> [Int64] {
      changes.filter { $0.action == action && (live[Int64($0.record)] != nil) == areLive }.map { Int64($0.record) }
    }
    let (gone, back) = (records(.delete, areLive: false), records(.restore, areLive: true))
    if !gone.isEmpty { try restore(shape.table, gone) }
    if !back.isEmpty { try delete(shape.table, back) }
    return gone.count + back.count
  }

  private func revert(_ updates: [Record<Change>], _ shape: Shape) throws -> Int {
    let records = try reader.records(shape.table, ids: updates.map { Int64($0.record) })
    let differences = Dictionary(updates.map { (Int64($0.record), $0.diff?.text ?? "{}") }, uniquingKeysWith: { first, _ in first })
    let reverted = try records.map { try before($0, differences[$0.id] ?? "{}", shape) }
    let changed = zip(reverted, records).filter { $0 != $1 }.map(\.0)
    try save(changed, as: shape.table)
    return changed.count
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
