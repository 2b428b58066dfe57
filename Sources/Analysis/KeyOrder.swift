/// Positions of keys in ascending order, equal keys in order of position (radix sort by 11-bit digits; digits all keys share are skipped).
func ascendingOrder(of keys: [UInt64]) -> [Int32] { KeyOrder(of: keys).positions }

/// Keys in ascending order with their positions, equal keys in order of position.
///
/// A key and its position go into one word of 64 bits when they fit, as money and days do: half the memory to move.
struct KeyOrder {
  let positions: [Int32]
  /// The keys themselves, ascending.
  let keys: [UInt64]

  init(of keys: [UInt64]) {
    guard let first = keys.first else {
      (positions, self.keys) = ([], [])
      return
    }
    var low = first, high = first
    for key in keys {
      low = min(low, key)
      high = max(high, key)
    }
    let keyBits = UInt64.bitWidth - (high &- low).leadingZeroBitCount
    let positionBits = UInt64.bitWidth - UInt64(keys.count - 1).leadingZeroBitCount
    (positions, self.keys) =
      keyBits + positionBits <= UInt64.bitWidth
      ? Self.packed(keys, low, keyBits, UInt64(positionBits)) : Self.paired(keys, low, keyBits)
  }

  /// The keys alone.
  static func ascending(_ keys: [UInt64]) -> [UInt64] {
    guard let low = keys.min(), let high = keys.max() else { return [] }
    var words = keys.map { $0 &- low }
    sort(&words, bits: UInt64.bitWidth - (high &- low).leadingZeroBitCount) { $0 }
    for place in words.indices { words[place] = words[place] &+ low }
    return words
  }

  private static func packed(_ keys: [UInt64], _ low: UInt64, _ keyBits: Int, _ positionBits: UInt64) -> ([Int32], [UInt64]) {
    var words = [UInt64](unsafeUninitializedCapacity: keys.count) { words, count in
      for position in keys.indices { words.initializeElement(at: position, to: (keys[position] &- low) << positionBits | UInt64(position)) }
      count = keys.count
    }
    sort(&words, bits: keyBits) { $0 >> positionBits }
    let mask: UInt64 = (1 << positionBits) &- 1
    let positions = words.map { Int32(truncatingIfNeeded: $0 & mask) }
    for place in words.indices { words[place] = words[place] >> positionBits &+ low }
    return (positions, words)
  }

  private static func paired(_ keys: [UInt64], _ low: UInt64, _ keyBits: Int) -> ([Int32], [UInt64]) {
    struct Entry {
      var key: UInt64
      var position: Int32
    }
    var entries = keys.enumerated().map { Entry(key: $0.element &- low, position: Int32(truncatingIfNeeded: $0.offset)) }
    sort(&entries, bits: keyBits) { $0.key }
    return (entries.map(\.position), entries.map { $0.key &+ low })
  }

  /// Stable, by the lowest bits of the key.
  @inline(__always)
  private static func sort<Entry: BitwiseCopyable>(_ entries: inout [Entry], bits: Int, by key: (Entry) -> UInt64) {
    var spare = entries
    var shift: UInt64 = 0
    while shift < bits {
      var next = [Int](repeating: 0, count: 2049)
      next.withUnsafeMutableBufferPointer { next in
        entries.withUnsafeBufferPointer { entries in
          spare.withUnsafeMutableBufferPointer { spare in
            for entry in entries { next[Int((key(entry) >> shift) & 2047) + 1] &+= 1 }
            for digit in 1..<2049 { next[digit] &+= next[digit - 1] }
            for entry in entries {
              let digit = Int((key(entry) >> shift) & 2047)
              spare[next[digit]] = entry
              next[digit] &+= 1
            }
          }
        }
      }
      swap(&entries, &spare)
      shift += 11
    }
  }
}

extension Int64 {
  /// Unsigned key of the same order.
  var ascendingKey: UInt64 { UInt64(bitPattern: self) ^ (1 << 63) }
  /// Unsigned key of the opposite order.
  var descendingKey: UInt64 { ~ascendingKey }

  init(ofAscendingKey key: UInt64) { self.init(bitPattern: key ^ (1 << 63)) }

  init(ofDescendingKey key: UInt64) { self.init(bitPattern: ~key ^ (1 << 63)) }
}
