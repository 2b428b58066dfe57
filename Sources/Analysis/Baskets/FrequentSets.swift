/// All sets of items that occur together in at least `minimumCount` baskets, each with its count.
///
/// Depth first over projected baskets: those with a set, reduced to the items that extend it, lie together; one pass over them gives the
/// counts of all pairs in a triangle. Items are ranked by frequency, rare first.
/// Sources: R. Agarwal et al., Depth first generation of long patterns, KDD 2000 (projection, triangle of counts); T. Uno et al., LCM,
/// FIMI 2003 (occurrence deliver).
public struct FrequentSets: Sendable {
  /// N, empty baskets included.
  public let basketCount: Int
  /// ceil(support * N), at least 1: a set with exactly this count is in.
  public let minimumCount: Int
  /// Set s holds `members[starts[s]..<starts[s + 1]]`, item indexes ascending.
  let starts: [Int32]
  let members: [Int32]
  /// Baskets that hold the whole set.
  public let counts: [Int32]

  public var count: Int { counts.count }

  /// Item indexes of a set, ascending.
  public func items(_ set: Int) -> ArraySlice<Int32> { members[Int(starts[set])..<Int(starts[set + 1])] }

  /// Number of sets of each size: position 0 holds the single items.
  public var countsBySize: [Int] {
    var sizes: [Int] = []
    for set in 0..<count {
      let size = Int(starts[set + 1] - starts[set])
      while sizes.count < size { sizes.append(0) }
      sizes[size - 1] += 1
    }
    return sizes
  }

  /// - Parameters: `support` is the least share of all baskets; `longest` the most items of a set; `limit` the most sets to keep.
  /// - Throws: `tooMany` when more than `limit` sets are frequent (the support is too low for these baskets), `limits` for a support
  ///   above 1, `longest` outside 1...64 or `limit` outside 1...30,000,000.
  public init(in baskets: Baskets, support: Ratio, longest: Int = 16, limit: Int = 2_000_000) throws {
    guard support.isAtMost(.percent(100)) else { throw AnalysisFault.limits("support above 1") }
    // Together they keep every position below 2^31.
    guard (1...64).contains(longest), (1...30_000_000).contains(limit) else { throw AnalysisFault.limits("longest set or limit of sets") }
    basketCount = baskets.count
    minimumCount = max(1, support.ceiling(of: baskets.count))
    var search = SetSearch(minimumCount: minimumCount, longest: longest, limit: limit)
    try search.run(baskets)
    (starts, members, counts) = (search.starts, search.members, search.counts)
  }
}
