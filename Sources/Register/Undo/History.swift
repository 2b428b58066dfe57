import Model
import Records
import Storage

/// One change of a record as its card tells it.
public struct HistoryEntry: Sendable, Hashable {
  /// The line of the change log, by which the change can be undone.
  public let id: ID<Change>
  public let at: Instant
  public let user: ID<User>?
  /// Nil for the program itself.
  public let userName: String?
  public let via: Change.Via
  public let job: ID<Job>?
  public let action: Change.Action
  public let fields: [FieldChange]

  /// A field before and after a change, in the JSON form of its kind; both null for secrets.
  public struct FieldChange: Sendable, Hashable {
    public let name: String
    public let before: JSON
    public let after: JSON
  }
}

extension ScopedReader {
  /// The changes of a record, newest first, below the change `before`, at most `limit`. Deleted records have a history too.
  ///
  /// - Throws: `Problem.notFound` when the actor may not see the record.
  public func history(_ table: String, _ id: Int64, before: ID<Change>? = nil, limit: Int = 50) throws -> [HistoryEntry] {
    var query = Query(table, select: [], filter: .compare(["id"], .equal, .integer(id)), limit: 1)
    query.includesDeleted = true
    guard try !lines(query).isEmpty else { throw Problem.notFound(table: table, id: id) }
    let log = everything
    let change = Change.schema.fields
    var page = Query(
      Change.table, select: [], filter: change.table == table && change.record == Int(id), order: .latest,
      after: before.map { Query.Place(value: .null, id: $0.raw) }, limit: min(max(limit, 1), 500))
    page.select = []
    let changes = try log.records(Change.table, ids: log.lines(page).map(\.id)).map(Record<Change>.init)
    let names = try log.titles(User.table, ids: changes.compactMap { $0.actor?.raw })
    return changes.map { change in
      HistoryEntry(
        id: change.id, at: change.at, user: change.actor, userName: change.actor.flatMap { names[$0.raw] }, via: change.via,
        job: change.job,
        action: change.action, fields: HistoryEntry.fields(change.diff?.text))
    }
  }
}

extension HistoryEntry {
  private static func fieldChange(_ member: JSON.Member) -> FieldChange {
    let pair = member.value.array ?? []
    return FieldChange(name: member.name, before: pair.count == 2 ? pair[0] : .null, after: pair.count == 2 ? pair[1] : .null)
  }

  fileprivate static func fields(_ diff: String?) -> [FieldChange] {
    ((try? JSON(parsing: diff ?? "null"))?.members ?? []).map(fieldChange)
  }
}
