/// k-means clusters: the partition of the least sum of squares found from several seeded starts (k-means++), each run to rest.
/// Sources: S. P. Lloyd, IEEE TIT 28 (1982) 129; D. Arthur & S. Vassilvitskii, SODA 2007.
///
/// Clusters are numbered by size, largest first (ties: lower first coordinate), so that numbers do not depend on the start.
public struct KMeans: Sendable {
  public let clusterCount: Int
  /// Cluster of each point.
  public let clusters: [Int32]
  /// Points of each cluster.
  public let sizes: [Int]
  /// Centre of each cluster.
  public let centres: [[Double]]
  /// Sum of squared distances to the own centre.
  public let within: Double
  /// Sum of squared distances to the common centre.
  public let total: Double

  /// - Throws: `limits` unless 1 <= k <= 1,000 and there is a start, `tooFew` with fewer different points than clusters.
  public init(_ points: Points, clusters k: Int, starts: Int = 10, seed: UInt64 = 1) throws {
    guard (1...1000).contains(k), (1...1000).contains(starts) else { throw AnalysisFault.limits("clusters and starts must be 1...1000") }
    guard points.count >= k else { throw AnalysisFault.tooFew(what: "points", found: points.count, needed: k) }
    var generator = Generator(seed: seed)
    var best: KMeansRun?
    for _ in 0..<starts {
      var run = try KMeansRun(points, k, &generator)
      run.settle()
      if run.within < best?.within ?? .infinity { best = run }
    }
    guard let best else { throw AnalysisFault.noConvergence("k-means") }
    let order = (0..<k).sorted {
      (best.sizes[$1], best.centres[$0 * points.width], $0) < (best.sizes[$0], best.centres[$1 * points.width], $1)
    }
    var number = [Int32](repeating: 0, count: k)
    for (position, cluster) in order.enumerated() { number[cluster] = Int32(truncatingIfNeeded: position) }
    clusterCount = k
    clusters = best.clusters.map { number[Int($0)] }
    sizes = order.map { best.sizes[$0] }
    centres = order.map { Array(best.centres[($0 * points.width)..<(($0 + 1) * points.width)]) }
    within = best.within
    total = KMeansRun.squares(points)
  }

  /// Share of the spread that the clusters explain; nil when all points are one.
  public var explained: Double? { total > 0 ? 1 - within / total : nil }
}
