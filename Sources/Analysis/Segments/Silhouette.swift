/// How well points lie in their clusters: mean of (b - a) / max(a, b), a the mean distance to the own cluster, b to the nearest other;
/// points alone in their cluster count 0. Source: P. J. Rousseeuw, J. Comp. Appl. Math. 20 (1987) 53.
public struct Silhouette: Sendable {
  /// -1...1.
  public let mean: Double
  /// Points it was computed from: all up to the limit, beyond that a sample by seed (the cost is quadratic).
  public let sampled: Int

  /// nil with fewer than two clusters that have points, or clusters that are not one per point.
  public init?(_ points: Points, clusters: [Int32], limit: Int = 4000, seed: UInt64 = 1) {
    guard clusters.count == points.count, let most = clusters.max(), clusters.allSatisfy({ $0 >= 0 }), most < 1000 else { return nil }
    var members = Array(0..<points.count)
    if members.count > limit {
      var generator = Generator(seed: seed)
      for position in 0..<max(2, limit) { members.swapAt(position, position + generator.below(members.count - position)) }
      members.removeLast(members.count - max(2, limit))
      members.sort()
    }
    let k = Int(most) + 1
    var sizes = [Int](repeating: 0, count: k)
    for member in members { sizes[Int(clusters[member])] += 1 }
    guard sizes.count(where: { $0 > 0 }) >= 2 else { return nil }
    var sum = 0.0
    var distances = [Double](repeating: 0, count: k)
    points.values.withUnsafeBufferPointer { values in
      let width = points.width
      for member in members {
        for cluster in 0..<k { distances[cluster] = 0 }
        for other in members {
          var squares = 0.0
          for axis in 0..<width {
            let difference = values[member * width + axis] - values[other * width + axis]
            squares += difference * difference
          }
          distances[Int(clusters[other])] += squares.squareRoot()
        }
        let own = Int(clusters[member])
        if sizes[own] < 2 { continue }
        let a = distances[own] / Double(sizes[own] - 1)
        var b = Double.infinity
        for cluster in 0..<k where cluster != own && sizes[cluster] > 0 { b = min(b, distances[cluster] / Double(sizes[cluster])) }
        if max(a, b) > 0 { sum += (b - a) / max(a, b) }
      }
    }
    mean = sum / Double(members.count)
    sampled = members.count
  }
}
