/// Where the lines of a base go so that they stand in order of day, those of one day as they were read.
///
/// What a run costs beside the reading is memory touched for the first time: each column is written once, at its place.
struct LinePlaces: Sendable {
  /// How many lines stay.
  let count: Int
  /// By line, part after part; -1 for a line that is left out. Nil when all lines stay where they are.
  private let places: [Int32]?

  /// - Parameter index: the accounts whose lines stay, by distance from the lowest id.
  init(_ parts: [LineColumns], _ index: DenseIndex, hasDropped: Bool) {
    let filled = parts.filter { $0.count > 0 }
    let all = filled.reduce(0) { $0 + $1.count }
    let isInOrder = filled.allSatisfy(\.isInOrderOfDay) && zip(filled, filled.dropFirst()).allSatisfy { $0.lastDay <= $1.firstDay }
    guard hasDropped || !isInOrder, let low = filled.map(\.firstDay).min(), let high = filled.map(\.lastDay).max() else {
      (count, places) = (all, nil)
      return
    }
    var next = Self.counts(filled, index, low...high)
    var kept = 0
    for slot in next.indices {
      let lines = Int(next[slot])
      next[slot] = Int32(truncatingIfNeeded: kept)
      kept += lines
    }
    places = Array(unsafeUninitializedCapacity: all) { places, count in
      for block in filled.lazy.flatMap(\.blocks) {
        for line in 0..<block.count {
          var place: Int32 = -1
          if index[Int(block.account[line])] >= 0 {
            let slot = Int(block.day[line] - low)
            place = next[slot]
            next[slot] = place + 1
          }
          places.initializeElement(at: count, to: place)
          count += 1
        }
      }
    }
    count = kept
  }

  /// How many lines stay on each day.
  private static func counts(_ parts: [LineColumns], _ index: DenseIndex, _ days: ClosedRange<Int32>) -> [Int32] {
    var counts = [Int32](repeating: 0, count: days.count)
    for block in parts.lazy.flatMap(\.blocks) {
      for line in 0..<block.count where index[Int(block.account[line])] >= 0 {
        counts[Int(block.day[line] - days.lowerBound)] += 1
      }
    }
    return counts
  }

  /// One column of all parts with every line at its place.
  @inline(__always)
  func column<T: BitwiseCopyable>(_ parts: [LineColumns], _ value: (LineColumns.Block, Int) -> T) -> [T] {
    Array(unsafeUninitializedCapacity: count) { column, filled in
      defer { filled = count }
      guard let base = column.baseAddress else { return }
      var number = 0
      for block in parts.lazy.flatMap(\.blocks) {
        if let places {
          places.withUnsafeBufferPointer { places in
            for line in 0..<block.count where places[number + line] >= 0 {
              (base + Int(places[number + line])).initialize(to: value(block, line))
            }
          }
        } else {
          for line in 0..<block.count { (base + number + line).initialize(to: value(block, line)) }
        }
        number += block.count
      }
    }
  }
}
