import Analysis
import Model

extension Ledger {
  init(empty currency: Currency) throws {
    purchases = try Purchases(accountCount: 0, orderCount: 0, account: [], order: [], day: [], revenue: [])
    accounts = []
    self.currency = currency
    skipped = Skipped()
  }

  /// Joins the columns of the ranges, squeezes the accounts that occur into dense indexes in order of id, leaves out lines of
  /// accounts that are not live, and puts the lines into order of day.
  init(_ parts: [LineColumns], _ marks: AccountMarks, orders: ClosedRange<Int64>, _ currency: Currency) throws {
    var skipped = Skipped()
    skipped.otherCurrency = parts.reduce(0) { $0 + $1.foreign }
    skipped.broken = parts.reduce(0) { $0 + $1.broken }
    let (index, ids, dropped) = Self.denseAccounts(parts, marks)
    skipped.deletedAccount = dropped
    let count = parts.reduce(0) { $0 + $1.count } - dropped
    let keepsAll = dropped == 0
    let account = index.withUnsafeBufferPointer { index in
      Self.joined(parts, count) { part, into in
        var next = 0
        for line in 0..<part.count {
          let dense = index[Int(part.account[line])]
          if dense < 0 { continue }
          into[next] = dense
          next += 1
        }
        return next
      }
    }
    func column<T>(_ source: (LineColumns) -> UnsafeMutablePointer<T>) -> [T] {
      Self.joined(parts, count) { part, into in
        let from = source(part)
        if keepsAll {
          into.update(from: from, count: part.count)
          return part.count
        }
        var next = 0
        for line in 0..<part.count where index[Int(part.account[line])] >= 0 {
          into[next] = from[line]
          next += 1
        }
        return next
      }
    }
    var lines = Lines(
      account: account, order: column(\.order), day: column(\.day), revenue: column(\.revenue),
      cost: parts.contains { $0.withCost > 0 } ? column(\.cost) : [])
    let isInOrder =
      parts.allSatisfy(\.isInOrderOfDay)
      && zip(parts.filter { $0.count > 0 }, parts.filter { $0.count > 0 }.dropFirst()).allSatisfy { $0.lastDay <= $1.firstDay }
    if !isInOrder { lines.sortByDay() }
    purchases = try Purchases(
      accountCount: ids.count, orderCount: Int(orders.upperBound - orders.lowerBound) + 1, account: lines.account,
      order: lines.order, day: lines.day, revenue: lines.revenue, cost: lines.costColumn)
    accounts = ids
    self.currency = currency
    self.skipped = skipped
  }

  private static func joined<T>(
    _ parts: [LineColumns], _ count: Int, _ copy: (LineColumns, UnsafeMutablePointer<T>) -> Int
  ) -> [T] {
    Array(unsafeUninitializedCapacity: count) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      for part in parts where part.count > 0 && filled < count { filled += copy(part, base + filled) }
    }
  }

  /// Dense index by distance from the lowest id (-1: no live account with lines), the ids by dense index, and the lines left out.
  private static func denseAccounts(_ parts: [LineColumns], _ marks: AccountMarks) -> ([Int32], [Int64], Int) {
    var index = [Int32](repeating: -1, count: marks.width)
    var ids: [Int64] = []
    var dropped = 0
    index.withUnsafeMutableBufferPointer { index in
      for part in parts {
        for line in 0..<part.count {
          let place = Int(part.account[line])
          if marks.isLive[place] { index[place] = 0 } else { dropped += 1 }
        }
      }
      for place in index.indices where index[place] == 0 {
        index[place] = Int32(truncatingIfNeeded: ids.count)
        ids.append(marks.range.lowerBound + Int64(place))
      }
    }
    return (index, ids, dropped)
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
