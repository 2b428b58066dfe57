/// Members of a group from the greatest value to the smallest (ties by index), with running sums: the ground of ABC and concentration.
public struct Ranking: Sendable {
  /// Length of the value column the indexes point into.
  public let columnCount: Int
  /// Indexes into the value column, best first.
  public let order: [Int32]
  /// Sum of the values of the best 1, 2, ... members.
  public let cumulative: [Int64]

  public var count: Int { order.count }
  /// Sum over all members; 0 for an empty group.
  public var total: Int64 { cumulative.last ?? 0 }

  /// - Parameters: `values` one per dense index, in any whole unit; `members` the strictly ascending indexes that take part (nil: all).
  /// - Throws: `AnalysisFault` for members out of range or order, `overflow` when a running sum leaves 64 bits.
  public init(of values: [Int64], members: [Int32]? = nil) throws {
    let keys: [UInt64]
    if let members {
      try checkIndexes(members, below: values.count, "members")
      for position in members.indices.dropFirst() where members[position] <= members[position - 1] {
        throw AnalysisFault.membersNotAscending(position: position)
      }
      keys = members.map { values[Int($0)].descendingKey }
    } else {
      keys = values.map(\.descendingKey)
    }
    guard keys.count < Int(Int32.max) else { throw AnalysisFault.countOutOfRange(what: "members", value: keys.count) }
    let sorted = KeyOrder(of: keys)
    // Everybody takes part: positions are indexes.
    let some = members.flatMap { $0.count < values.count ? $0 : nil }
    let order = some.map { members in sorted.positions.map { members[Int($0)] } } ?? sorted.positions
    var running: [Int64] = []
    running.reserveCapacity(order.count)
    var sum: Int64 = 0
    var overflow = false
    for key in sorted.keys {
      let (next, over) = sum.addingReportingOverflow(Int64(ofDescendingKey: key))
      sum = next
      overflow = overflow || over
      running.append(next)
    }
    if overflow { throw AnalysisFault.overflow(sum: "values of a ranking") }
    columnCount = values.count
    self.order = order
    cumulative = running
  }

  /// The value at a rank (0 is the best).
  func value(at rank: Int) -> Int64 {
    // Wrapping: both sums were checked and their difference is the original value.
    rank == 0 ? cumulative[0] : cumulative[rank] &- cumulative[rank - 1]
  }

  /// Sum of the best `count` members, 0 for none.
  func sum(ofBest count: Int) -> Int64 {
    count > 0 && !cumulative.isEmpty ? cumulative[min(count, cumulative.count) - 1] : 0
  }
}
