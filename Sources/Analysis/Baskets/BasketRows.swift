/// Baskets one after another in one flat array, each as its length and its items by number, the highest first.
///
/// Items bear numbers of their own in here: 0 is the rarest. So the part of a basket above any of its items is what stands before it.
struct BasketRows {
  /// Lengths and numbers: a basket of n items takes n + 1 cells.
  private(set) var cells: [Int32]
  /// Item index of each number.
  let items: [Int32]
  /// Baskets that hold each number.
  let counts: [Int32]

  /// The items that are in at least `minimumCount` baskets; a basket with fewer than two of them tells nothing of sets and is left out.
  init(_ baskets: Baskets, minimumCount: Int) {
    var frequency = [Int32](repeating: 0, count: baskets.itemCount)
    for item in baskets.items { frequency[Int(item)] += 1 }
    let frequent = frequency.indices.filter { frequency[$0] >= minimumCount }
    items = ascendingOrder(of: frequent.map { UInt64(frequency[$0].magnitude) }).map { Int32(truncatingIfNeeded: frequent[Int($0)]) }
    counts = items.map { frequency[Int($0)] }
    var number = [Int32](repeating: -1, count: baskets.itemCount)
    for (rank, item) in items.enumerated() { number[Int(item)] = Int32(truncatingIfNeeded: rank) }
    cells = Self.rows(baskets, number)
  }

  private static func rows(_ baskets: Baskets, _ number: [Int32]) -> [Int32] {
    // One more than all can take, as a number is written before it is known to count.
    [Int32](unsafeUninitializedCapacity: baskets.items.count + baskets.count + 1) { cells, kept in
      baskets.items.withUnsafeBufferPointer { items in
        baskets.starts.withUnsafeBufferPointer { starts in
          number.withUnsafeBufferPointer { number in
            for basket in 0..<baskets.count {
              var end = kept + 1
              for entry in Int(starts[basket])..<Int(starts[basket + 1]) {
                let value = number[Int(items[entry])]
                cells[end] = value
                end += value < 0 ? 0 : 1
              }
              let length = end - kept - 1
              if length < 2 { continue }
              cells[kept] = Int32(truncatingIfNeeded: length)
              descend(cells, kept + 1, end)
              kept = end
            }
          }
        }
      }
    }
  }

  private static func descend(_ cells: UnsafeMutableBufferPointer<Int32>, _ begin: Int, _ end: Int) {
    // Long baskets exist (a year's purchases of a dealer in one invoice), and insertion is quadratic.
    if end - begin > 32 {
      cells[begin..<end].sort(by: >)
      return
    }
    for position in (begin + 1)..<end {
      let value = cells[position]
      var slot = position
      while slot > begin, cells[slot - 1] < value {
        cells[slot] = cells[slot - 1]
        slot -= 1
      }
      cells[slot] = value
    }
  }
}
