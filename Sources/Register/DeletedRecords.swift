import Model
import Records

/// A deleted record as the list of the deleted tells it: what it was, when it went and by whom.
public struct DeletedRecord: Sendable, Hashable {
  public let record: AnyRecord
  public let at: Instant
  /// Nil for the program itself.
  public let user: ID<User>?
  public let userName: String?
}

extension ScopedReader {
  /// A page of the deleted records of a type that the actor may see, newest first, and the place after which the next page begins.
  ///
  /// Deleted records stand in an index by their moment, everybody's together: for who does not see them all, that index is read window
  /// by window through his gate, a bounded number of them. A page may then hold fewer records than asked for and yet have a next one.
  ///
  /// - Throws: `Problem.invalid` for a place that is none of this list.
  public func deleted(
    _ table: String, after: Query.Place? = nil, limit: Int = 50
  ) throws -> (records: [DeletedRecord], next: Query.Place?) {
    guard let shape = catalogue.shape(table) else { throw Problem.invalid([Issue(table, .unknownField)]) }
    if let after, after.value.integer == nil { throw Problem.invalid([Issue("after", .malformed)]) }
    let limit = min(max(limit, 1), 500)
    let isNarrowed = actor.role == .manager && shape.scope != nil
    let window = isNarrowed ? 1000 : limit + 1
    var (found, next) = ([AnyRecord](), after)
    var moments: [Int64: Query.Place] = [:]
    for _ in 0..<(isNarrowed ? 5 : 1) {
      let looked = try everything.lines(Query.deleted(table, after: next, limit: window))
      for line in looked { moments[line.id] = line.place }
      found += try records(table, ids: looked.map(\.id), includesDeleted: true)
      next = looked.count == window ? looked.last?.place : nil
      if found.count > limit || next == nil { break }
    }
    if found.count > limit {
      found = Array(found.prefix(limit))
      next = found.last.flatMap { moments[$0.id] }
    }
    let users = try deleters(of: found.map(\.id), table)
    let names = try everything.titles(User.table, ids: users.values.compactMap { $0?.raw })
    let records = found.map { record in
      let user = users[record.id] ?? nil
      let at = moments[record.id]?.value.integer ?? record.changedAt.microseconds
      return DeletedRecord(record: record, at: Instant(microseconds: at), user: user, userName: user.flatMap { names[$0.raw] })
    }
    return (records, next)
  }

  /// Who deleted each of the records the last time, by the change log.
  private func deleters(of ids: [Int64], _ table: String) throws -> [Int64: ID<User>?] {
    guard !ids.isEmpty else { return [:] }
    let change = Change.schema.fields
    let deletions = change.table == table && change.action == .delete && .isOneOf(change.record.steps, ids.map { .integer($0) })
    let lines = try everything.lines(
      Query(
        Change.table, select: [change.record.steps, change.actor.steps], filter: deletions, order: .latest, limit: Query.greatestLimit))
    return Dictionary(
      lines.map { ($0.values[0].integer ?? 0, $0.values[1].integer.map { ID<User>(raw: $0) }) }, uniquingKeysWith: { latest, _ in latest })
  }
}
