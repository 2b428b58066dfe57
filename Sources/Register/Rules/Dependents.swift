import Model
import Records

/// What hangs on a record when it is deleted: some records forbid the deletion, others go and come back with it.
struct Dependents: Rule {
  let table: String
  /// Types and their references: while a live record points here, this one stays.
  let keeping: [(table: String, via: String)]
  /// Types and their references that are deleted and restored together with this one.
  let taken: [(table: String, via: String)]

  static let all: [any Rule] = [
    Dependents(table: Account.table, keeping: [(Order.table, "account")], taken: [(Position.table, "account")]),
    Dependents(table: Contact.table, keeping: [], taken: [(Position.table, "contact")]),
    Dependents(table: Order.table, keeping: [], taken: [(OrderLine.table, "order")]),
    Dependents(table: Product.table, keeping: [(OrderLine.table, "product")], taken: []),
    Dependents(table: User.table, keeping: [(Account.table, "owner")], taken: []),
    Dependents(table: Team.table, keeping: [(User.table, "team")], taken: []),
  ]

  func precedeDeletion(_ records: [AnyRecord], in writing: Writing) throws {
    let ids = records.map(\.id)
    for kind in keeping {
      let count = try count(kind, ids, writing)
      if count > 0 { throw Problem.invalid([Issue(nil, .inUse, value: String(count), detail: kind.table)]) }
    }
    for kind in taken {
      guard let shape = writing.catalogue.shape(kind.table) else { continue }
      while true {
        let found = try lines(kind, ids, limit: 1000, writing).map(\.id)
        if found.isEmpty { break }
        // A contact may serve clients of another manager: whoever cannot see such a post may not take it away.
        if try writing.previousCount(found, shape) < found.count { throw Problem.invalid([Issue(nil, .inUse, detail: kind.table)]) }
        try writing.delete(kind.table, found)
      }
    }
  }

  func follow(_ saved: [(new: AnyRecord, old: AnyRecord?)], in writing: Writing) throws {
    // A restored record comes as new, in the state in which it was found: deleted, at the moment of its last change.
    let back = saved.filter { $0.old == nil && $0.new.isDeleted }.map(\.new)
    guard !back.isEmpty else { return }
    let moments = Dictionary(back.map { ($0.id, $0.changedAt) }, uniquingKeysWith: { first, _ in first })
    for kind in taken {
      guard let shape = writing.catalogue.shape(kind.table), let via = shape.field(named: kind.via) else { continue }
      let ids = try lines(kind, back.map(\.id), limit: Query.greatestLimit, writing, deleted: true).map(\.id)
      let together = try writing.deletedRecords(ids, shape).filter { record in
        record.isDeleted && record[via].integer.flatMap { moments[$0] } == record.changedAt
      }
      if !together.isEmpty { try writing.restore(kind.table, together.map(\.id)) }
    }
  }

  /// How many live records point here, counted no further than a list counts.
  private func count(_ kind: (table: String, via: String), _ ids: [Int64], _ writing: Writing) throws -> Int {
    var count = 0
    for start in stride(from: 0, to: ids.count, by: 500) where count < ScopedReader.greatestCount {
      let part = ids[start..<min(start + 500, ids.count)].map { Value.integer($0) }
      count += try writing.everything.count(kind.table, .isOneOf([kind.via], part), cap: ScopedReader.greatestCount - count)
    }
    return count
  }

  private func lines(
    _ kind: (table: String, via: String), _ ids: [Int64], limit: Int, _ writing: Writing, deleted: Bool = false
  ) throws -> [Line] {
    var out: [Line] = []
    for start in stride(from: 0, to: ids.count, by: 500) where out.count < limit {
      let part = ids[start..<min(start + 500, ids.count)].map { Value.integer($0) }
      var query = Query(kind.table, select: [], filter: .isOneOf([kind.via], part), limit: limit - out.count)
      query.includesDeleted = deleted
      out += try writing.everything.lines(query)
    }
    return out
  }
}

extension Writing {
  /// How many of the records the actor may see.
  fileprivate func previousCount(_ ids: [Int64], _ shape: Shape) throws -> Int {
    guard actor.role == .manager else { return ids.count }
    return try reader.count(shape.table, .isOneOf(["id"], ids.map { .integer($0) }), cap: ids.count)
  }

  /// Records by id, deleted ones too.
  fileprivate func deletedRecords(_ ids: [Int64], _ shape: Shape) throws -> [AnyRecord] {
    try transaction.records(shape, ids: ids, in: catalogue, includesDeleted: true)
  }
}
