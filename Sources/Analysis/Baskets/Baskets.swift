/// Market baskets in compressed rows: the distinct items of every basket, ascending. Items and baskets are dense indexes.
public struct Baskets: Sendable {
  /// All baskets, empty ones included: the N of every support.
  public let count: Int
  public let itemCount: Int
  /// Basket b holds `items[starts[b]..<starts[b + 1]]`.
  let starts: [Int32]
  let items: [Int32]

  /// Entries after repetitions inside a basket are dropped.
  public var entryCount: Int { items.count }

  /// From pairs of columns in any order: entry i says that basket `basket[i]` holds item `item[i]`; repetitions count once.
  /// - Throws: `AnalysisFault` for unequal columns, indexes out of range, negative counts or 2^31 entries and more.
  public init(basketCount: Int, itemCount: Int, basket: [Int32], item: [Int32]) throws {
    for (what, value) in [("baskets", basketCount), ("items", itemCount), ("entries", basket.count)] {
      guard value >= 0, value < Int(Int32.max) else { throw AnalysisFault.countOutOfRange(what: what, value: value) }
    }
    guard item.count == basket.count else {
      throw AnalysisFault.columnLength(column: "item", expected: basket.count, found: item.count)
    }
    try checkIndexes(basket, below: basketCount, "basket")
    try checkIndexes(item, below: itemCount, "item")
    count = basketCount
    self.itemCount = itemCount
    (starts, items) = Self.rows(basketCount, basket, item)
  }

  /// Counting sort by basket, then each basket sorted and freed of repetitions.
  private static func rows(_ count: Int, _ basket: [Int32], _ item: [Int32]) -> ([Int32], [Int32]) {
    var next = [Int32](repeating: 0, count: count + 1)
    var rows = [Int32](repeating: 0, count: item.count)
    var starts = [Int32](repeating: 0, count: count + 1)
    var kept = 0
    next.withUnsafeMutableBufferPointer { next in
      rows.withUnsafeMutableBufferPointer { rows in
        for row in basket { next[Int(row) + 1] += 1 }
        for row in 0..<count { next[row + 1] += next[row] }
        // Entries usually come basket by basket already; this keeps that fast and any other order right.
        for entry in basket.indices {
          let row = Int(basket[entry])
          rows[Int(next[row])] = item[entry]
          next[row] += 1
        }
        var begin = 0
        for row in 0..<count {
          let end = Int(next[row])
          starts[row] = Int32(truncatingIfNeeded: kept)
          sort(rows, begin, end)
          var previous: Int32 = -1
          for position in begin..<end where rows[position] != previous {
            previous = rows[position]
            rows[kept] = previous
            kept += 1
          }
          begin = end
        }
      }
    }
    starts[count] = Int32(truncatingIfNeeded: kept)
    rows.removeLast(rows.count - kept)
    return (starts, rows)
  }

  private static func sort(_ rows: UnsafeMutableBufferPointer<Int32>, _ begin: Int, _ end: Int) {
    if end - begin < 2 { return }
    if end - begin > 24 {
      rows[begin..<end].sort()
      return
    }
    for position in (begin + 1)..<end {
      let value = rows[position]
      var slot = position
      while slot > begin, rows[slot - 1] > value {
        rows[slot] = rows[slot - 1]
        slot -= 1
      }
      rows[slot] = value
    }
  }
}
