import Model
import Records
import Register

/// The lines of an order.
struct OrderLines: Sendable {
  let order: Int64
  let records: [AnyRecord]
  /// Longer orders show their first lines; the list of lines has them all.
  let hasMore: Bool

  static let size = 500

  static func read(_ order: Int64, _ reader: ScopedReader) throws -> OrderLines {
    let query = Query(OrderLine.table, select: [], filter: .compare(["order"], .equal, .integer(order)), limit: size + 1)
    let ids = try reader.lines(query).map(\.id)
    return OrderLines(order: order, records: try reader.records(OrderLine.table, ids: Array(ids.prefix(size))), hasMore: ids.count > size)
  }
}
