/// Which ids of a range are meant: one bit an id, by its distance from the lowest.
struct Marks: Sendable {
  private let range: ClosedRange<Int64>
  /// 64 distances each, the lowest bit first.
  private(set) var words: [UInt64]

  /// None of them yet.
  init(_ range: ClosedRange<Int64>) {
    self.range = range
    words = [UInt64](repeating: 0, count: Int(range.upperBound - range.lowerBound) >> 6 + 1)
  }

  /// Ids outside the range are not noted.
  @inline(__always)
  mutating func add(_ id: Int64) {
    if range.contains(id) { add(place: Int(id - range.lowerBound)) }
  }

  /// - Parameter place: a distance within the range.
  @inline(__always)
  mutating func add(place: Int) { words[place >> 6] |= 1 &<< UInt64(place & 63) }

  /// Those of this set that stand in another one of the same range.
  func within(_ other: Marks) -> Marks {
    var both = self
    for index in words.indices { both.words[index] &= other.words[index] }
    return both
  }
}

extension Marks: Equatable {}
