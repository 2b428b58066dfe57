/// Positions of keys in ascending order, equal keys in order of position (radix sort by 11-bit digits; digits all keys share are skipped).
func ascendingOrder(of keys: [UInt64]) -> [Int32] {
  struct Entry {
    var key: UInt64
    var position: Int32
  }
  guard var low = keys.first else { return [] }
  var high = low
  for key in keys {
    low = min(low, key)
    high = max(high, key)
  }
  let lowest = low
  var entries = keys.enumerated().map { Entry(key: $0.element &- lowest, position: Int32(truncatingIfNeeded: $0.offset)) }
  var spare = entries
  let bits = UInt64.bitWidth - (high &- low).leadingZeroBitCount
  var shift = 0
  while shift < bits {
    var next = [Int](repeating: 0, count: 2049)
    next.withUnsafeMutableBufferPointer { next in
      entries.withUnsafeBufferPointer { entries in
        spare.withUnsafeMutableBufferPointer { spare in
          for entry in entries { next[Int((entry.key >> UInt64(shift)) & 2047) + 1] &+= 1 }
          for digit in 1..<2049 { next[digit] &+= next[digit - 1] }
          for entry in entries {
            let digit = Int((entry.key >> UInt64(shift)) & 2047)
            spare[next[digit]] = entry
            next[digit] &+= 1
          }
        }
      }
    }
    swap(&entries, &spare)
    shift += 11
  }
  return entries.map(\.position)
}

extension Int64 {
  /// Unsigned key of the same order.
  var ascendingKey: UInt64 { UInt64(bitPattern: self) ^ (1 << 63) }
  /// Unsigned key of the opposite order.
  var descendingKey: UInt64 { ~ascendingKey }
}
