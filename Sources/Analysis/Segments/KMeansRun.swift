/// One start of k-means.
struct KMeansRun {
  private let points: Points
  private let k: Int
  private(set) var centres: [Double] = []
  private(set) var clusters: [Int32]
  private(set) var sizes: [Int]
  private(set) var within = Double.infinity

  /// Centres by k-means++: each next one drawn by its squared distance to the nearest so far.
  init(_ points: Points, _ k: Int, _ generator: inout Generator) throws {
    self.points = points
    self.k = k
    clusters = [Int32](repeating: 0, count: points.count)
    sizes = [Int](repeating: 0, count: k)
    let width = points.width
    var distance = [Double](repeating: .infinity, count: points.count)
    var chosen = generator.below(points.count)
    for centre in 0..<k {
      centres.append(contentsOf: points.values[(chosen * width)..<((chosen + 1) * width)])
      if centre == k - 1 { break }
      var sum = 0.0
      for point in 0..<points.count {
        distance[point] = min(distance[point], Self.squared(points.values, point, centres, centre, width))
        sum += distance[point]
      }
      guard sum > 0 else { throw AnalysisFault.tooFew(what: "different points", found: centre + 1, needed: k) }
      var left = generator.uniform() * sum
      chosen = points.count - 1
      for point in 0..<points.count {
        left -= distance[point]
        if left < 0, distance[point] > 0 {
          chosen = point
          break
        }
      }
      // Rounding can run past the end: then the farthest point will do.
      if distance[chosen] == 0 { chosen = distance.indices.max { distance[$0] < distance[$1] } ?? chosen }
    }
  }

  mutating func settle() {
    for round in 0..<300 {
      let changed = assign()
      if !changed, round > 0 { break }
      move()
    }
  }

  private mutating func assign() -> Bool {
    let width = points.width
    var changed = false
    var sum = 0.0
    points.values.withUnsafeBufferPointer { values in
      centres.withUnsafeBufferPointer { centres in
        clusters.withUnsafeMutableBufferPointer { clusters in
          for point in 0..<points.count {
            var best = 0
            var least = Double.infinity
            for centre in 0..<k {
              var squares = 0.0
              for axis in 0..<width {
                let difference = values[point * width + axis] - centres[centre * width + axis]
                squares += difference * difference
              }
              if squares < least { (least, best) = (squares, centre) }
            }
            sum += least
            let cluster = Int32(truncatingIfNeeded: best)
            if clusters[point] != cluster {
              clusters[point] = cluster
              changed = true
            }
          }
        }
      }
    }
    within = sum
    sizes = [Int](repeating: 0, count: k)
    for cluster in clusters { sizes[Int(cluster)] += 1 }
    return changed
  }

  /// Centres to the means; an empty cluster keeps its centre.
  private mutating func move() {
    let width = points.width
    var sums = [Double](repeating: 0, count: centres.count)
    for point in 0..<points.count {
      let cluster = Int(clusters[point])
      for axis in 0..<width { sums[cluster * width + axis] += points.values[point * width + axis] }
    }
    for cluster in 0..<k where sizes[cluster] > 0 {
      for axis in 0..<width { centres[cluster * width + axis] = sums[cluster * width + axis] / Double(sizes[cluster]) }
    }
  }

  private static func squared(_ values: [Double], _ point: Int, _ centres: [Double], _ centre: Int, _ width: Int) -> Double {
    var sum = 0.0
    for axis in 0..<width {
      let difference = values[point * width + axis] - centres[centre * width + axis]
      sum += difference * difference
    }
    return sum
  }

  /// Sum of squared distances to the mean of all points.
  static func squares(_ points: Points) -> Double {
    var sum = 0.0
    for axis in 0..<points.width {
      var mean = 0.0
      for point in 0..<points.count { mean += points.values[point * points.width + axis] / Double(points.count) }
      for point in 0..<points.count {
        let difference = points.values[point * points.width + axis] - mean
        sum += difference * difference
      }
    }
    return sum
  }
}
