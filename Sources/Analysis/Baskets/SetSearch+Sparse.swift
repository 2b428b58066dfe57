extension SetSearch {
  /// Finds the sets that are `path`, one of the sparse items and more above it.
  mutating func search(_ sparse: SparseItems, _ rows: UnsafeBufferPointer<Int32>, _ items: [Int32]) throws {
    var first = 0
    while first < sparse.count {
      var begins: [Int] = []
      var size = 0
      while first + begins.count < sparse.count, begins.isEmpty || size + sparse.room[first + begins.count] <= Self.budget {
        begins.append(size)
        size += sparse.room[first + begins.count - 1]
      }
      var next = begins
      var dealt = [Int32](unsafeUninitializedCapacity: size) { cells, count in
        sparse.deal(rows, from: first, into: cells, next: &next)
        count = size
      }
      try dealt.withUnsafeMutableBufferPointer { dealt in
        for place in begins.indices where next[place] > begins[place] {
          path.append(items[first + place])
          try grow(UnsafeMutableBufferPointer(rebasing: dealt[begins[place]..<next[place]]), items)
          path.removeLast()
        }
      }
      first += begins.count
    }
  }

  /// Finds the sets that are `path` and one or more of `items`; `rows` are the baskets with `path`, which are reduced where they lie.
  private mutating func grow(_ rows: UnsafeMutableBufferPointer<Int32>, _ items: [Int32]) throws {
    var found: [Int32] = []
    tally.withUnsafeMutableBufferPointer { tally in
      var position = 0
      while position < rows.count {
        let begin = position + 1
        position = begin + Int(rows[position])
        for cell in begin..<position {
          let number = Int(rows[cell])
          if tally[number] == 0 { found.append(rows[cell]) }
          tally[number] &+= 1
        }
      }
    }
    let frequent = found.filter { tally[Int($0)] >= minimum }.sorted()
    for number in frequent { try keep(items[Int(number)], tally[Int(number)]) }
    for number in found { tally[Int(number)] = 0 }
    guard frequent.count > 1, path.count + 1 < longest else { return }
    // Places from 1 on; what is not frequent has none.
    for (place, number) in frequent.enumerated() { tally[Int(number)] = Int32(truncatingIfNeeded: place + 1) }
    let kept = reduce(rows)
    for number in frequent { tally[Int(number)] = 0 }
    if kept > 0 { try extend(UnsafeBufferPointer(rebasing: rows[..<kept]), frequent.map { items[Int($0)] }) }
  }

  /// Puts places for numbers and drops what has none, and baskets with a single place; cells still in use.
  private func reduce(_ rows: UnsafeMutableBufferPointer<Int32>) -> Int {
    tally.withUnsafeBufferPointer { places in
      var kept = 0
      var position = 0
      while position < rows.count {
        let begin = position + 1
        position = begin + Int(rows[position])
        var end = kept + 1
        for cell in begin..<position {
          let place = places[Int(rows[cell])]
          rows[end] = place &- 1
          end += place == 0 ? 0 : 1
        }
        if end < kept + 3 { continue }
        rows[kept] = Int32(truncatingIfNeeded: end - kept - 1)
        kept = end
      }
      return kept
    }
  }
}
