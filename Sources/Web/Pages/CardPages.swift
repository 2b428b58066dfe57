import Markup
import Model
import Records
import Register

/// The card of a record of any type but the client, derived from its shape.
enum CardPages {
  /// `GET /:records/:id`
  static func show(_ shape: Shape, _ record: AnyRecord, _ visit: Visit) async throws -> Answer {
    let isOrder = shape.table == Order.table
    let (related, lines, titles, options) = try await visit.read { reader in
      let related = try Related.read(record, reader)
      let lines = isOrder ? try OrderLines.read(record.id, reader) : nil
      var options: [String: [(id: Int64, title: String)]] = [:]
      for target in Set(shape.fields.compactMap(\.kind.target)) where References.isShort(target) {
        options[target] = try References.options(target, reader)
      }
      if isOrder { options["product"] = try References.options("product", reader) }
      let shown = [record] + related.flatMap(\.records) + (lines?.records ?? [])
      return (related, lines, try reader.titles(of: shown), options)
    }
    let format = FieldFormat(visit, titles)
    let walk = try await Walk.read(record, shape, visit)
    let view = CardView(
      visit: visit, shape: shape, record: record, format: format, related: related, options: options, lines: lines, walk: walk)
    return .page(format.name(record, shape), section: Paths.many(shape.table), json: RecordJSON.record(record, shape)) { view.html }
      .showing(record, shape)
  }

  /// Where to go on after a record was saved: a line to its order, a post to its client, everything else to its own card.
  static func place(_ record: AnyRecord) -> String {
    switch record.table {
    case OrderLine.table: Paths.record(Order.table, Record<OrderLine>(record).order.raw)
    case Position.table: Paths.record(Account.table, Record<Position>(record).account.raw)
    default: Paths.record(record.table, record.id)
    }
  }
}
