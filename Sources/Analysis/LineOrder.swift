/// Line numbers in ascending order of day, stable (counting sort); for histories that are not already in order.
func lineOrder(of day: [Int32], in range: ClosedRange<Int32>) -> [Int32] {
  let low = Int(range.lowerBound)
  var next = [Int32](repeating: 0, count: Int(range.upperBound) - low + 2)
  var order = [Int32](repeating: 0, count: day.count)
  next.withUnsafeMutableBufferPointer { next in
    day.withUnsafeBufferPointer { day in
      for value in day { next[Int(value) - low + 1] += 1 }
      for slot in 1..<next.count { next[slot] += next[slot - 1] }
      order.withUnsafeMutableBufferPointer { order in
        for line in 0..<day.count {
          let slot = Int(day[line]) - low
          order[Int(next[slot])] = Int32(truncatingIfNeeded: line)
          next[slot] += 1
        }
      }
    }
  }
  return order
}

/// A column in the given order of lines; an empty column stays empty.
func gathered<Value>(_ column: [Value], _ lines: [Int32]) -> [Value] {
  column.isEmpty ? [] : lines.map { column[Int($0)] }
}
