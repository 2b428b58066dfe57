/// How many baskets hold each pair whose lower item is one of a stretch of numbers: a triangle of counts filled in one pass.
///
/// Numbers are those of `BasketRows`. The stretch is as long as the budget of cells allows; a thousand items fit as a whole.
struct PairTable {
  /// The lower items of the pairs.
  let lower: Range<Int>
  private let width: Int
  /// The pair (low, high) is at `offsets[low - lower.lowerBound] + high`.
  private let offsets: [Int]
  private var cells: [Int32]

  /// 16 MB: what the second-level caches of two cores hold, near enough.
  private static let budget = 4_000_000

  init(of rows: UnsafeBufferPointer<Int32>, from first: Int, width: Int) {
    self.width = width
    var offsets: [Int] = []
    var size = 0
    var low = first
    while low < width - 1, offsets.isEmpty || size + width - 1 - low <= Self.budget {
      offsets.append(size - low - 1)
      size += width - 1 - low
      low += 1
    }
    lower = first..<low
    self.offsets = offsets
    cells = [Int32](repeating: 0, count: size)
    count(rows)
  }

  private mutating func count(_ rows: UnsafeBufferPointer<Int32>) {
    cells.withUnsafeMutableBufferPointer { cells in
      offsets.withUnsafeBufferPointer { offsets in
        var position = 0
        while position < rows.count {
          let begin = position + 1
          position = begin + Int(rows[position])
          for low in (begin + 1)..<position {
            let number = Int(rows[low])
            if number >= lower.upperBound { continue }
            if number < lower.lowerBound { break }
            let offset = offsets[number - lower.lowerBound]
            for high in begin..<low { cells[offset + Int(rows[high])] &+= 1 }
          }
        }
      }
    }
  }

  /// The items above `low` that are with it in at least `minimum` baskets, ascending, and in how many.
  func partners(of low: Int, minimum: Int) -> [(number: Int, count: Int32)] {
    let offset = offsets[low - lower.lowerBound]
    var found: [(number: Int, count: Int32)] = []
    for high in (low + 1)..<width where cells[offset + high] >= minimum { found.append((high, cells[offset + high])) }
    return found
  }

  /// Puts in place of the counts of `low` the place of each item among its `partners`, -1 for the others.
  mutating func number(_ partners: [(number: Int, count: Int32)], of low: Int) {
    let offset = offsets[low - lower.lowerBound]
    for high in (low + 1)..<width { cells[offset + high] = -1 }
    for (place, partner) in partners.enumerated() { cells[offset + partner.number] = Int32(truncatingIfNeeded: place) }
  }

  /// Deals the baskets out: for each of some numbers, those that hold it, reduced to its partners (by place) above it. One pass.
  ///
  /// `next` has the free cell of each number of `lower`, -1 for those that want none; it ends behind the last one written. A region
  /// needs one and a half cells for each pair counted, and three more.
  func deal(_ rows: UnsafeBufferPointer<Int32>, into out: inout [Int32], next: inout [Int]) {
    out.withUnsafeMutableBufferPointer { out in
      next.withUnsafeMutableBufferPointer { next in
        cells.withUnsafeBufferPointer { cells in
          offsets.withUnsafeBufferPointer { offsets in
            var position = 0
            while position < rows.count {
              let begin = position + 1
              position = begin + Int(rows[position])
              for low in Swift.min(begin + 2, position)..<position {
                let number = Int(rows[low])
                if number >= lower.upperBound { continue }
                if number < lower.lowerBound { break }
                let start = next[number - lower.lowerBound]
                if start < 0 { continue }
                let offset = offsets[number - lower.lowerBound]
                var end = start + 1
                for high in begin..<low {
                  let place = cells[offset + Int(rows[high])]
                  out[end] = place
                  end += place < 0 ? 0 : 1
                }
                // One partner alone makes no set of three.
                if end < start + 3 { continue }
                out[start] = Int32(truncatingIfNeeded: end - start - 1)
                next[number - lower.lowerBound] = end
              }
            }
          }
        }
      }
    }
  }
}
