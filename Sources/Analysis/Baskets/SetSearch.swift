/// The search behind `FrequentSets`. Works in ranks: 0 is the rarest frequent item.
struct SetSearch {
  private(set) var starts: [Int32] = [0]
  private(set) var members: [Int32] = []
  private(set) var counts: [Int32] = []
  private let minimum: Int
  private let longest: Int
  private let limit: Int
  /// Baskets of ranks, descending, infrequent items left out: a tail is a prefix.
  private var rowStarts: [Int32]
  private var rows: [Int32]
  private let itemOfRank: [Int32]
  private let countOfRank: [Int32]
  private var path: [Int32] = []
  /// Counts of extensions while one level is being delivered; zero in between.
  private var tally: [Int32]

  init(_ baskets: Baskets, minimumCount: Int, longest: Int, limit: Int) {
    minimum = minimumCount
    self.longest = longest
    self.limit = limit
    var frequency = [Int32](repeating: 0, count: baskets.itemCount)
    for item in baskets.items { frequency[Int(item)] += 1 }
    let frequent = frequency.indices.filter { frequency[$0] >= minimumCount }
    let ranked = ascendingOrder(of: frequent.map { UInt64(frequency[$0].magnitude) }).map { Int32(truncatingIfNeeded: frequent[Int($0)]) }
    var rankOf = [Int32](repeating: -1, count: baskets.itemCount)
    for rank in ranked.indices { rankOf[Int(ranked[rank])] = Int32(truncatingIfNeeded: rank) }
    itemOfRank = ranked
    countOfRank = ranked.map { frequency[Int($0)] }
    tally = [Int32](repeating: 0, count: ranked.count)
    (rowStarts, rows) = Self.ranked(baskets, rankOf)
  }

  /// Baskets with fewer than two frequent items extend nothing and are left out.
  private static func ranked(_ baskets: Baskets, _ rankOf: [Int32]) -> ([Int32], [Int32]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(baskets.count + 1)
    var rows = [Int32](repeating: 0, count: baskets.items.count)
    var kept = 0
    rows.withUnsafeMutableBufferPointer { rows in
      baskets.items.withUnsafeBufferPointer { items in
        for basket in 0..<baskets.count {
          let begin = kept
          for entry in Int(baskets.starts[basket])..<Int(baskets.starts[basket + 1]) {
            let rank = rankOf[Int(items[entry])]
            if rank < 0 { continue }
            rows[kept] = rank
            kept += 1
          }
          descend(rows, begin, kept)
          if kept - begin < 2 { kept = begin } else { starts.append(Int32(truncatingIfNeeded: kept)) }
        }
      }
    }
    rows.removeLast(rows.count - kept)
    return (starts, rows)
  }

  private static func descend(_ rows: UnsafeMutableBufferPointer<Int32>, _ begin: Int, _ end: Int) {
    if end - begin < 2 { return }
    // Long baskets exist (a year's purchases of a dealer in one invoice), and insertion is quadratic.
    if end - begin > 24 {
      rows[begin..<end].sort(by: >)
      return
    }
    for position in (begin + 1)..<end {
      let rank = rows[position]
      var slot = position
      while slot > begin, rows[slot - 1] < rank {
        rows[slot] = rows[slot - 1]
        slot -= 1
      }
      rows[slot] = rank
    }
  }

  mutating func run() throws {
    for rank in itemOfRank.indices { try keep([itemOfRank[rank]], countOfRank[rank]) }
    if longest < 2 || itemOfRank.isEmpty { return }
    // Vertical lists of all ranks, one after the other.
    var begins = [Int](repeating: 0, count: itemOfRank.count + 1)
    for rank in rows { begins[Int(rank) + 1] += 1 }
    for rank in itemOfRank.indices { begins[rank + 1] += begins[rank] }
    var next = begins
    var lists = [Int32](repeating: 0, count: rows.count)
    for row in 0..<(rowStarts.count - 1) {
      for entry in Int(rowStarts[row])..<Int(rowStarts[row + 1]) {
        let rank = Int(rows[entry])
        lists[next[rank]] = Int32(truncatingIfNeeded: row)
        next[rank] += 1
      }
    }
    for rank in itemOfRank.indices {
      path.append(Int32(truncatingIfNeeded: rank))
      try extend(lists[begins[rank]..<begins[rank + 1]], last: Int32(truncatingIfNeeded: rank))
      path.removeLast()
    }
  }

  /// Finds all frequent extensions of `path` (whose last rank is `last`), whose baskets are `list`, by higher ranks.
  private mutating func extend(_ list: ArraySlice<Int32>, last: Int32) throws {
    if list.count < minimum { return }
    var found: [Int32] = []
    list.withUnsafeBufferPointer { list in
      rows.withUnsafeBufferPointer { rows in
        rowStarts.withUnsafeBufferPointer { starts in
          tally.withUnsafeMutableBufferPointer { tally in
            for row in list {
              var entry = Int(starts[Int(row)])
              while rows[entry] > last {
                let rank = Int(rows[entry])
                if tally[rank] == 0 { found.append(rows[entry]) }
                tally[rank] += 1
                entry += 1
              }
            }
          }
        }
      }
    }
    let deeper = path.count + 1 < longest
    let frequent = found.filter { tally[Int($0)] >= minimum }.sorted()
    let counted = frequent.map { tally[Int($0)] }
    for rank in found { tally[Int(rank)] = 0 }
    if frequent.isEmpty { return }
    for (rank, count) in zip(frequent, counted) { try keep((path + [rank]).map { itemOfRank[Int($0)] }.sorted(), count) }
    // The highest rank has nothing above it; a single frequent extension neither.
    guard deeper, frequent.count > 1 else { return }
    let (lists, begins) = deliver(list, last, frequent, counted)
    for position in frequent.indices.dropLast() {
      path.append(frequent[position])
      try extend(lists[begins[position]..<begins[position + 1]], last: frequent[position])
      path.removeLast()
    }
  }

  /// The baskets of each frequent extension, one list after the other.
  private mutating func deliver(_ list: ArraySlice<Int32>, _ last: Int32, _ frequent: [Int32], _ counted: [Int32]) -> ([Int32], [Int]) {
    var begins = [0]
    for count in counted { begins.append(begins[begins.count - 1] + Int(count)) }
    var lists = [Int32](repeating: 0, count: begins[begins.count - 1])
    // Tally holds the next free slot of a frequent rank, plus one; zero elsewhere.
    for position in frequent.indices { tally[Int(frequent[position])] = Int32(truncatingIfNeeded: begins[position] + 1) }
    lists.withUnsafeMutableBufferPointer { lists in
      list.withUnsafeBufferPointer { list in
        rows.withUnsafeBufferPointer { rows in
          rowStarts.withUnsafeBufferPointer { starts in
            tally.withUnsafeMutableBufferPointer { tally in
              for row in list {
                var entry = Int(starts[Int(row)])
                while rows[entry] > last {
                  let slot = tally[Int(rows[entry])]
                  if slot > 0 {
                    lists[Int(slot) - 1] = row
                    tally[Int(rows[entry])] = slot + 1
                  }
                  entry += 1
                }
              }
            }
          }
        }
      }
    }
    for rank in frequent { tally[Int(rank)] = 0 }
    return (lists, begins)
  }

  private mutating func keep(_ items: [Int32], _ count: Int32) throws {
    guard counts.count < limit else { throw AnalysisFault.tooMany(what: "frequent sets", limit: limit) }
    members.append(contentsOf: items)
    starts.append(Int32(truncatingIfNeeded: members.count))
    counts.append(count)
  }
}
