import Analysis
import Model

extension Ledger {
  init(empty currency: Currency) throws {
    purchases = try Purchases(accountCount: 0, orderCount: 0, account: [], order: [], day: [], revenue: [])
    accounts = []
    self.currency = currency
    skipped = Skipped()
  }

  /// Joins the columns of the parts, squeezes the accounts that occur into dense indexes in order of id, leaves out lines of
  /// accounts that are not live, and puts the lines into order of day.
  init(_ parts: [LineColumns], _ marks: AccountMarks, orders: ClosedRange<Int64>, _ currency: Currency) async throws {
    var skipped = Skipped()
    skipped.otherCurrency = parts.reduce(0) { $0 + $1.foreign }
    skipped.broken = parts.reduce(0) { $0 + $1.broken }
    let (index, ids, hasDropped) = Self.denseAccounts(parts, marks)
    let all = parts.reduce(0) { $0 + $1.count }
    let isCostly = parts.contains { $0.withCost > 0 }
    // Side by side: memory is made ready for one column while another is filled.
    async let orderColumn = Self.joined(parts, all, index, hasDropped, \.order)
    async let dayColumn = Self.joined(parts, all, index, hasDropped, \.day)
    async let revenueColumn = Self.joined(parts, all, index, hasDropped, \.revenue)
    async let costColumn = isCostly ? Self.joined(parts, all, index, hasDropped, \.cost) : []
    let account = Self.joinedAccounts(parts, all, index)
    var lines = Lines(
      account: account, order: await orderColumn, day: await dayColumn, revenue: await revenueColumn, cost: await costColumn)
    skipped.deletedAccount = all - account.count
    let filled = parts.filter { $0.count > 0 }
    let isInOrder = parts.allSatisfy(\.isInOrderOfDay) && zip(filled, filled.dropFirst()).allSatisfy { $0.lastDay <= $1.firstDay }
    if !isInOrder { lines.sortByDay() }
    purchases = try Purchases(
      accountCount: ids.count, orderCount: Int(orders.upperBound - orders.lowerBound) + 1, account: lines.account,
      order: lines.order, day: lines.day, revenue: lines.revenue, cost: lines.costColumn)
    accounts = ids
    self.currency = currency
    self.skipped = skipped
  }

  private static func joined<T>(
    _ parts: [LineColumns], _ count: Int, _ index: [Int32], _ hasDropped: Bool,
    _ column: @Sendable (LineColumns.Block) -> UnsafeMutablePointer<T>
  ) -> [T] {
    Array(unsafeUninitializedCapacity: count) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      for block in parts.lazy.flatMap(\.blocks) {
        let from = column(block)
        if !hasDropped {
          (base + filled).initialize(from: from, count: block.count)
          filled += block.count
        } else {
          for line in 0..<block.count where index[Int(block.account[line])] >= 0 {
            (base + filled).initialize(to: from[line])
            filled += 1
          }
        }
      }
    }
  }

  private static func joinedAccounts(_ parts: [LineColumns], _ count: Int, _ index: [Int32]) -> [Int32] {
    index.withUnsafeBufferPointer { index in
      Array(unsafeUninitializedCapacity: count) { buffer, filled in
        guard let base = buffer.baseAddress else { return }
        for block in parts.lazy.flatMap(\.blocks) {
          for line in 0..<block.count {
            let dense = index[Int(block.account[line])]
            if dense < 0 { continue }
            base[filled] = dense
            filled += 1
          }
        }
      }
    }
  }

  /// Dense index by distance from the lowest id (-1: no live account with lines), the ids by dense index, and whether lines
  /// of other accounts are there.
  private static func denseAccounts(_ parts: [LineColumns], _ marks: AccountMarks) -> ([Int32], [Int64], Bool) {
    var index = [Int32](repeating: -1, count: marks.width)
    var ids: [Int64] = []
    var hasDropped = false
    for place in 0..<marks.width where parts.contains(where: { $0.hasLines[place] }) {
      guard marks.isLive[place] else {
        hasDropped = true
        continue
      }
      index[place] = Int32(truncatingIfNeeded: ids.count)
      ids.append(marks.range.lowerBound + Int64(place))
    }
    return (index, ids, hasDropped)
  }
}

/// Columns of lines on their way into `Purchases`.
private struct Lines {
  var account: [Int32]
  var order: [Int32]
  var day: [Int32]
  var revenue: [Int64]
  /// `Int64.min` where the cost is not known; empty when none is.
  var cost: [Int64]

  var costColumn: CostColumn {
    if cost.isEmpty { return .unknown }
    if !cost.contains(.min) { return .known(cost) }
    return .partly(cost.map { $0 == .min ? 0 : $0 }, known: cost.map { $0 != .min })
  }

  /// Counting sort, stable, so that both passes of the analysis find each account's lines in order.
  mutating func sortByDay() {
    guard let low = day.min(), let high = day.max() else { return }
    var next = [Int32](repeating: 0, count: Int(high) - Int(low) + 2)
    for value in day { next[Int(value - low) + 1] += 1 }
    for slot in 1..<next.count { next[slot] += next[slot - 1] }
    var order = [Int32](repeating: 0, count: day.count)
    for line in day.indices {
      let slot = Int(day[line] - low)
      order[Int(next[slot])] = Int32(truncatingIfNeeded: line)
      next[slot] += 1
    }
    account = order.map { account[Int($0)] }
    revenue = order.map { revenue[Int($0)] }
    if !cost.isEmpty { cost = order.map { cost[Int($0)] } }
    self.order = order.map { self.order[Int($0)] }
    day = order.map { day[Int($0)] }
  }
}
