import Model
import Storage

/// A line of an order as an import compares it.
struct KnownLine {
  struct Key: Hashable {
    let order: Int64
    let product: Int64
    let quantity: Int64
    let price: Int64
    let ordinal: Int64
  }

  let id: Int64
  let amount: Int64?
  let discount: Int64?
  let cost: Int64?
}

extension Transaction {
  /// The live lines of the orders, by what a file knows of them.
  func linesOfOrders(_ orders: [Int64]) throws -> [KnownLine.Key: KnownLine] {
    var lines: [KnownLine.Key: KnownLine] = [:]
    for start in stride(from: 0, to: orders.count, by: 500) {
      let part = Array(orders[start..<min(start + 500, orders.count)])
      try each(
        """
        SELECT id, "order", product, quantity, unit_price, ordinal, amount, discount, cost \
        FROM order_line WHERE "order" IN \(list: part) AND deleted_at IS NULL
        """
      ) { row in
        let key = KnownLine.Key(
          order: row.integer(1), product: row.integer(2), quantity: row.integer(3), price: row.integer(4), ordinal: row.integer(5))
        lines[key] = KnownLine(
          id: row.integer(0), amount: row.optionalInteger(6), discount: row.optionalInteger(7), cost: row.optionalInteger(8))
      }
    }
    return lines
  }
}
