import Model
import Records
import Register

/// The records of one type that point at a record: the first few of them, and whether there are more. Bonds have a place when there are
/// none yet, too: that is where they are made.
struct Related: Sendable {
  let shape: Shape
  /// The field by which they point here.
  let via: any AnyField
  let columns: [any AnyField]
  let records: [AnyRecord]
  let hasMore: Bool

  static let size = 8
  /// The fields that tell most about a record of a type; other types show their titles.
  private static let telling: [String: [String]] = [
    "position": ["contact", "account", "post", "main"], "activity": ["sort", "at", "subject", "due"], "order": ["number", "day", "amount"],
    "order_line": ["order", "day", "quantity", "unit_price", "amount"], "account": ["name", "stage", "city"],
    "contact": ["name", "phone", "email"],
    "user": ["name", "role", "email"],
  ]

  /// Reads what points at the record, one query a reference; lines of orders have a table of their own.
  static func read(_ record: AnyRecord, _ reader: ScopedReader) throws -> [Related] {
    var out: [Related] = []
    for shape in reader.catalogue.shapes where shape.isPublic && (reader.actor.isAdministrator || shape.isReadable) {
      if shape.table == AccountFacts.table || (record.table == Order.table && shape.table == OrderLine.table) { continue }
      for field in shape.fields where field.kind.target == record.table && !field.isSecret {
        guard let filter = try filter(field, shape, record, reader) else { continue }
        let ids = try reader.lines(Query(shape.table, select: [], filter: filter, order: order(shape, field, record), limit: size + 1)).map(
          \.id)
        if ids.isEmpty, !shape.isBond { continue }
        let columns = (telling[shape.table] ?? [shape.title.name]).compactMap { shape.field(named: $0) }.filter { $0.name != field.name }
        out.append(
          Related(
            shape: shape, via: field, columns: columns, records: try reader.records(shape.table, ids: Array(ids.prefix(size))),
            hasMore: ids.count > size))
      }
    }
    return out
  }

  /// By time where an index bears it, else the newest records first.
  private static func order(_ shape: Shape, _ field: any AnyField, _ record: AnyRecord) -> Query.Order {
    switch shape.table {
    case Activity.table: Query.Order(["at"], descending: true)
    case Order.table where field.name == "account": Query.Order(["day"], descending: true)
    default: .latest
    }
  }

  /// Own fields may be without an index, and activities by contact have none: those are looked for among the clients of the contact.
  private static func filter(_ field: any AnyField, _ shape: Shape, _ record: AnyRecord, _ reader: ScopedReader) throws -> Predicate? {
    if !field.kind.isSeveral {
      return field.traits.contains(.indexed) ? .compare([field.name], .equal, .integer(record.id)) : nil
    }
    guard shape.table == Activity.table, record.table == Contact.table else { return nil }
    let accounts = try reader.lines(
      Query(Position.table, select: [["account"]], filter: .compare(["contact"], .equal, .integer(record.id)), limit: 50))
    let ids = accounts.map { $0.values[0] }.filter { !$0.isNull }
    return ids.isEmpty ? nil : .isOneOf(["account"], ids) && .isOneOf([field.name], [.integer(record.id)])
  }
}
