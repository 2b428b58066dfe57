/// The search behind `FrequentSets`, depth first: counts all pairs of a level in one pass, then deals the baskets out to the lower items
/// of the frequent ones, each reduced to what can still grow, and goes on with those. Items so rare that a triangle of counts would
/// stay mostly empty get their baskets first and count them then.
struct SetSearch {
  private(set) var starts: [Int32] = [0]
  private(set) var members: [Int32] = []
  private(set) var counts: [Int32] = []
  let minimum: Int
  let longest: Int
  private let limit: Int
  /// Item indexes of the set that is being extended.
  var path: [Int32] = []
  /// By number, zero between uses: for the items that are counted without a triangle.
  var tally: [Int32] = []

  /// Cells dealt out in one pass, 64 MB.
  static let budget = 16_000_000

  init(minimumCount: Int, longest: Int, limit: Int) {
    minimum = minimumCount
    self.longest = longest
    self.limit = limit
  }

  mutating func run(_ baskets: Baskets) throws {
    let rows = BasketRows(baskets, minimumCount: minimum)
    for (item, count) in zip(rows.items, rows.counts) { try keep(item, count) }
    tally = [Int32](repeating: 0, count: rows.items.count)
    if longest > 1 { try rows.cells.withUnsafeBufferPointer { try extend($0, rows.items) } }
  }

  /// Finds the sets that are `path` and two or more of `items`; `rows` are the baskets with `path`, by places in `items`.
  mutating func extend(_ rows: UnsafeBufferPointer<Int32>, _ items: [Int32]) throws {
    let sparse = SparseItems(rows, items.count)
    try search(sparse, rows, items)
    var first = sparse.count
    while first < items.count - 1 {
      var table = PairTable(of: rows, from: first, width: items.count)
      first = table.lower.upperBound
      try descend(&table, rows, items)
    }
  }

  private mutating func descend(_ table: inout PairTable, _ rows: UnsafeBufferPointer<Int32>, _ items: [Int32]) throws {
    let first = table.lower.lowerBound
    var next = [Int](repeating: -1, count: table.lower.count)
    var branches: [(low: Int, begin: Int, items: [Int32])] = []
    var size = 0
    for low in table.lower {
      let partners = table.partners(of: low, minimum: minimum)
      path.append(items[low])
      for partner in partners { try keep(items[partner.number], partner.count) }
      path.removeLast()
      // A single frequent pair has nothing above it.
      guard partners.count > 1, path.count + 2 < longest else { continue }
      let wanted = partners.reduce(0) { $0 + Int($1.count) }
      let room = wanted + wanted / 2 + 3
      if size + room > Self.budget, !branches.isEmpty {
        try follow(branches, size, table, rows, items, &next)
        (branches, size) = ([], 0)
      }
      table.number(partners, of: low)
      next[low - first] = size
      branches.append((low, size, partners.map { items[$0.number] }))
      size += room
    }
    try follow(branches, size, table, rows, items, &next)
  }

  /// Deals the baskets out to the branches and searches each; leaves `next` at -1 for all of them.
  private mutating func follow(
    _ branches: [(low: Int, begin: Int, items: [Int32])], _ size: Int, _ table: PairTable, _ rows: UnsafeBufferPointer<Int32>,
    _ items: [Int32], _ next: inout [Int]
  ) throws {
    if branches.isEmpty { return }
    var dealt = [Int32](repeating: 0, count: size)
    table.deal(rows, into: &dealt, next: &next)
    for branch in branches {
      let end = next[branch.low - table.lower.lowerBound]
      next[branch.low - table.lower.lowerBound] = -1
      if end == branch.begin { continue }
      path.append(items[branch.low])
      try dealt.withUnsafeBufferPointer { try extend(UnsafeBufferPointer(rebasing: $0[branch.begin..<end]), branch.items) }
      path.removeLast()
    }
  }

  /// Keeps `path` with one more item, in ascending order.
  mutating func keep(_ item: Int32, _ count: Int32) throws {
    guard counts.count < limit else { throw AnalysisFault.tooMany(what: "frequent sets", limit: limit) }
    let begin = members.count
    members.append(contentsOf: path)
    members.append(item)
    members[begin...].sort()
    starts.append(Int32(truncatingIfNeeded: members.count))
    counts.append(count)
  }
}
