/// The rows of a pass turned into columns, block by block so that each row comes from memory once.
struct AccountColumns {
  /// Counts and days.
  struct Narrow {
    var lines: [Int32] = []
    var orders: [Int32] = []
    var purchaseDays: [Int32] = []
    var costedLines: [Int32] = []
    var firstDay: [Int32] = []
    var lastDay: [Int32] = []
  }

  /// Money and months.
  struct Wide {
    var revenue: [Int64] = []
    var returned: [Int64] = []
    var margin: [Int64] = []
    var costedRevenue: [Int64] = []
    var months: [UInt64] = []
  }

  let narrow: Narrow
  let wide: Wide

  init(of table: ScatteredRows<AccountSums>) {
    if table.rows.count < fewLines {
      (narrow, wide) = (Self.narrow(table), Self.wide(table))
    } else {
      (narrow, wide) = bothHalves({ Self.narrow(table) }, { Self.wide(table) })
    }
  }

  private typealias Block = LazySequence<Slice<UnsafeMutableBufferPointer<AccountSums>>>

  private static func forEachBlock(of table: ScatteredRows<AccountSums>, _ body: (Block) -> Void) {
    let count = table.rows.count
    for start in stride(from: 0, to: count, by: 1024) { body(table.rows[start..<min(start + 1024, count)].lazy) }
  }

  private static func narrow(_ table: ScatteredRows<AccountSums>) -> Narrow {
    var columns = Narrow()
    for column: WritableKeyPath<Narrow, [Int32]> in [\.lines, \.orders, \.purchaseDays, \.costedLines, \.firstDay, \.lastDay] {
      columns[keyPath: column].reserveCapacity(table.rows.count)
    }
    forEachBlock(of: table) { block in
      columns.lines.append(contentsOf: block.map { $0.lines })
      columns.orders.append(contentsOf: block.map { $0.orders })
      columns.purchaseDays.append(contentsOf: block.map { $0.purchaseDays })
      columns.costedLines.append(contentsOf: block.map { $0.costedLines })
      columns.firstDay.append(contentsOf: block.map { $0.firstDay })
      columns.lastDay.append(contentsOf: block.map { $0.lastDay })
    }
    return columns
  }

  private static func wide(_ table: ScatteredRows<AccountSums>) -> Wide {
    var columns = Wide()
    for column: WritableKeyPath<Wide, [Int64]> in [\.revenue, \.returned, \.margin, \.costedRevenue] {
      columns[keyPath: column].reserveCapacity(table.rows.count)
    }
    columns.months.reserveCapacity(table.rows.count)
    forEachBlock(of: table) { block in
      columns.revenue.append(contentsOf: block.map { $0.revenue })
      columns.returned.append(contentsOf: block.map { $0.returned })
      columns.margin.append(contentsOf: block.map { $0.margin })
      columns.costedRevenue.append(contentsOf: block.map { $0.costedRevenue })
      columns.months.append(contentsOf: block.map { $0.months })
    }
    return columns
  }
}
