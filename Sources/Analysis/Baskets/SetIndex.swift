/// Finds the count of a set of items among frequent sets: open addressing over an order-free hash, so that the hash of a set without
/// one item is a subtraction.
struct SetIndex {
  private let sets: FrequentSets
  private var slots: [Int32]
  private let mask: Int

  init(_ sets: FrequentSets) {
    self.sets = sets
    var size = 16
    while size < sets.count * 2 { size *= 2 }
    mask = size - 1
    slots = [Int32](repeating: -1, count: size)
    for set in 0..<sets.count {
      var slot = Self.slot(Self.hash(sets.items(set))) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: set)
    }
  }

  /// nil when the set is not frequent. `position` is an index into the slice.
  func count(of items: ArraySlice<Int32>, without position: Int?) -> Int? {
    var hash = Self.hash(items)
    if let position { hash &-= Self.mixed(items[position]) }
    var slot = Self.slot(hash) & mask
    while slots[slot] >= 0 {
      let found = sets.items(Int(slots[slot]))
      if Self.equal(found, items, without: position) { return Int(sets.counts[Int(slots[slot])]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func equal(_ set: ArraySlice<Int32>, _ items: ArraySlice<Int32>, without position: Int?) -> Bool {
    guard set.count == items.count - (position == nil ? 0 : 1) else { return false }
    var other = items.startIndex
    for member in set {
      if other == position { other += 1 }
      if items[other] != member { return false }
      other += 1
    }
    return true
  }

  private static func hash(_ items: ArraySlice<Int32>) -> UInt64 { items.reduce(0) { $0 &+ mixed($1) } }

  private static func mixed(_ item: Int32) -> UInt64 {
    var word = UInt64(UInt32(bitPattern: item)) &+ 0x9E37_79B9_7F4A_7C15
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 1) }
}
