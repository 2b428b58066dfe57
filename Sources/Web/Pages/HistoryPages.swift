import Markup
import Model
import Records
import Register

/// The change log of one record.
enum HistoryPages {
  static let size = 50

  /// `GET /:records/:id/history`, older ones below `before`.
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let shape = try RecordPages.shape(visit)
    let record = try await RecordPages.find(shape, try visit.number(at: 1), visit)
    let before = visit.query["before"].flatMap { Int64($0) }.map { ID<Change>(raw: $0) }
    let (entries, titles, facts) = try await visit.read { reader in
      let entries = try reader.history(shape.table, record.id, before: before, limit: size + 1)
      let facts = shape.table == Account.table ? try reader.records(AccountFacts.table, ids: [record.id]).first : nil
      return (entries, try reader.titles(of: [record] + HistoryView.records(entries, shape)), facts.map(Record<AccountFacts>.init))
    }
    let items = entries.prefix(size).map { entry -> JSON in
      [
        "id": .integer(entry.id.raw), "at": .string(entry.at.exact), "who": entry.user.map { .integer($0.raw) } ?? .null,
        "via": .string(entry.via.rawValue), "what": .string(entry.action.rawValue),
        "difference": .object(entry.fields.map { JSON.Member($0.name, [$0.before, $0.after]) }),
      ]
    }
    let view = HistoryView(visit: visit, shape: shape, record: record, entries: entries, format: FieldFormat(visit, titles))
    let name = view.format.name(record, shape)
    return .page(name, section: Paths.many(shape.table), json: ["items": .array(items)]) {
      let top: HTML =
        shape.table == Account.table
        ? AccountHead(visit: visit, account: Record(record), facts: facts, people: [], titles: titles).html(tab: .history)
        : CardView(visit: visit, shape: shape, record: record, format: view.format, related: []).head(tab: .history)
      return "\(top)\(view.html)"
    }
  }
}
