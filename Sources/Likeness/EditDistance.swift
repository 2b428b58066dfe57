/// How many typing slips lie between two spellings: a letter left out, put in, changed, or two neighbours swapped.
enum EditDistance {
  /// The optimal string alignment distance when it is at most `limit`, else nil. Spellings over 63 bytes are compared by their beginnings.
  static func within(_ limit: Int, _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int? {
    let (n, m) = (min(a.count, 63), min(b.count, 63))
    if abs(n - m) > limit { return nil }
    var head = 0
    while head < n, head < m, a[head] == b[head] { head += 1 }
    var tail = 0
    while tail < n - head, tail < m - head, a[n - 1 - tail] == b[m - 1 - tail] { tail += 1 }
    let (rows, columns) = (n - head - tail, m - head - tail)
    if rows == 0 || columns == 0 { return max(rows, columns) <= limit ? max(rows, columns) : nil }
    if limit == 1 {
      if rows == 1, columns == 1 { return 1 }
      let isSwap = rows == 2 && columns == 2 && a[head] == b[head + 1] && a[head + 1] == b[head]
      return isSwap ? 1 : nil
    }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * 64) { lines in
      var before = 0, last = 64, current = 128
      for column in 0...columns { lines[last + column] = Int32(column) }
      for row in 1...rows {
        lines[current] = Int32(row)
        var least = Int32(row)
        for column in 1...columns {
          let isSame = a[head + row - 1] == b[head + column - 1]
          var cost = min(lines[last + column] + 1, lines[current + column - 1] + 1, lines[last + column - 1] + (isSame ? 0 : 1))
          if row > 1, column > 1, a[head + row - 1] == b[head + column - 2], a[head + row - 2] == b[head + column - 1] {
            cost = min(cost, lines[before + column - 2] + 1)
          }
          lines[current + column] = cost
          least = min(least, cost)
        }
        if least > limit { return nil }
        (before, last, current) = (last, current, before)
      }
      let distance = Int(lines[last + columns])
      return distance <= limit ? distance : nil
    }
  }
}

extension SpellingTable {
  /// Whether two spellings are one slip apart, two for long ones; short words must be equal.
  func isNear(_ a: UInt32, _ b: UInt32) -> Bool {
    let shorter = min(length(a), length(b))
    return shorter >= 4 && distance(a, b, within: shorter >= 8 ? 2 : 1) != nil
  }

  func distance(_ a: UInt32, _ b: UInt32, within limit: Int) -> Int? {
    // A slip changes at most two letters; most strangers are told apart here.
    if (letters[Int(a)] ^ letters[Int(b)]).nonzeroBitCount > 2 * limit || abs(length(a) - length(b)) > limit { return nil }
    return bytes.withUnsafeBufferPointer { all in
      EditDistance.within(limit, UnsafeBufferPointer(rebasing: all[range(a)]), UnsafeBufferPointer(rebasing: all[range(b)]))
    }
  }
}
