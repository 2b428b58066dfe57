/// Numbers from 0 for the marked places of a range, ascending.
///
/// One bit a place and one number for each 64 of them: all types take their ids from one sequence, so those of one type are spread over
/// many times their count, and a number for each place would be memory touched for nothing.
struct DenseIndex: Sendable {
  let count: Int
  private let words: [UInt64]
  /// How many places are marked before each word.
  private let before: [Int32]

  /// - Parameter marks: less than 2^31 places.
  init(_ marks: Marks) {
    words = marks.words
    var count = 0
    before = words.map { word in
      defer { count += word.nonzeroBitCount }
      return Int32(truncatingIfNeeded: count)
    }
    self.count = count
  }

  /// The number of a place within the words; -1 for one that is not marked.
  @inline(__always)
  subscript(place: Int) -> Int32 {
    let word = words[place >> 6], bit = 1 as UInt64 &<< UInt64(place & 63)
    return word & bit == 0 ? -1 : before[place >> 6] + Int32(truncatingIfNeeded: (word & (bit &- 1)).nonzeroBitCount)
  }

  /// The marked places, ascending.
  func places<T>(_ transform: (Int) -> T) -> [T] {
    var out: [T] = []
    out.reserveCapacity(count)
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        out.append(transform(index << 6 + rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
    }
    return out
  }
}
