import Glibc

/// Joins pairs into clusters from the surest on; two clusters join only when their records, taken together, speak for it, so that
/// one shared telephone cannot chain strangers.
struct Clustering {
  private(set) var clusters: [Doubles.Cluster] = []

  init(_ comparison: Comparison, _ options: Doubles.Options) {
    let count = comparison.table.count
    var leader = Array(0..<count), members: [Int: [Int]] = [:], scores: [Int: Double] = [:]
    func root(_ record: Int) -> Int {
      var record = record
      while leader[record] != record {
        leader[record] = leader[leader[record]]
        record = leader[record]
      }
      return record
    }
    func group(_ root: Int) -> [Int] { members[root] ?? [root] }
    let least = Float(Self.odds(options.review))
    let order = comparison.scores.indices.filter { comparison.scores[$0] >= least }
      .sorted { (comparison.scores[$0], comparison.pairs[$1]) > (comparison.scores[$1], comparison.pairs[$0]) }
    for index in order {
      let pair = comparison.pairs[index]
      let a = root(Int(pair >> 32)), b = root(Int(pair & 0xFFFF_FFFF))
      if a == b { continue }
      let (left, right) = (group(a), group(b))
      guard left.count + right.count <= Self.limit else { continue }
      var sum = 0.0
      if left.count == 1, right.count == 1 {
        sum = Double(comparison.scores[index])
      } else {
        for x in left { for y in right { sum += min(comparison.score(min(x, y), max(x, y)), 40) } }
      }
      let mean = sum / Double(left.count * right.count)
      guard mean >= Self.odds(options.review) else { continue }
      leader[b] = a
      members[a] = left + right
      members[b] = nil
      let weakest = min(Weights.probability(mean), scores[a] ?? 1, scores[b] ?? 1)
      scores[a] = weakest
    }
    clusters = members.map { root, records in
      let records = records.sorted(), score = scores[root] ?? 1
      return Doubles.Cluster(
        records: records, score: score, links: Self.links(records, comparison), isForReview: score < options.sure)
    }.sorted { $0.records[0] < $1.records[0] }
  }

  /// No party has more records than this; a larger heap is a value that everybody has.
  private static let limit = 200

  private static func odds(_ probability: Double) -> Double { -log2(1 / min(max(probability, 1e-9), 1 - 1e-9) - 1) }

  /// Every pair of a small cluster, of a large one the pairs with its first record.
  private static func links(_ records: [Int], _ comparison: Comparison) -> [Doubles.Link] {
    var links: [Doubles.Link] = []
    for i in records.indices {
      for j in records.indices where j > i && (records.count <= 8 || i == 0) {
        let (a, b) = (records[i], records[j])
        links.append(
          Doubles.Link(a: a, b: b, score: Weights.probability(comparison.score(a, b)), reasons: comparison.reasons(a, b)))
      }
    }
    return links
  }
}
