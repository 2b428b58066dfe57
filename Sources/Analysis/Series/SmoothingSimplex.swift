/// The simplex search of Nelder & Mead as R runs it for exponential smoothing: in the units of the series, from small weights, at most
/// 2,000
/// looks at the likelihood. It stops short of the top more often than not, and that is a virtue: the states stay near where the first
/// seasons put them. Sources: Nelder & Mead, Computer Journal 7 (1965) 308; Nash, "Compact Numerical Methods", 1990, algorithm 19.
struct SmoothingSimplex {
  private(set) var best: [Double]
  private(set) var value: Double
  private let function: (UnsafePointer<Double>) -> Double
  private let size: Int
  /// Corner by corner.
  private var corners: [[Double]]
  private var values: [Double]
  private var looks = 0

  private static let worst = 1e35

  init(from start: [Double], _ function: @escaping (UnsafePointer<Double>) -> Double) {
    self.function = function
    size = start.count
    let step = start.reduce(0) { max($0, 0.1 * abs($1)) }
    corners = [start]
    for axis in start.indices {
      var corner = start
      corner[axis] += step == 0 ? 0.1 : step
      corners.append(corner)
    }
    values = []
    best = start
    value = .infinity
    values = corners.map { look($0) }
  }

  private mutating func look(_ point: [Double]) -> Double {
    looks += 1
    let found = function(point)
    return found.isFinite ? found : Self.worst
  }

  mutating func run(most: Int = 2000) {
    guard values[0] < Self.worst else { return }
    let tolerance = 1.490_116_119_384_766e-8 * (abs(values[0]) + 1.490_116_119_384_766e-8)
    var lowest = 0
    var oldSpread = Double.infinity
    while true {
      var highest = lowest
      for corner in 0...size where corner != lowest {
        if values[corner] < values[lowest] { lowest = corner }
        if values[corner] > values[highest] { highest = corner }
      }
      if values[highest] <= values[lowest] + tolerance || looks > most { break }
      let centre = self.centre(without: highest)
      let reflected = mix(centre, 2, corners[highest], -1)
      let reached = look(reflected)
      if reached < values[lowest] {
        let further = mix(reflected, 2, centre, -1)
        let found = look(further)
        (corners[highest], values[highest]) = found < reached ? (further, found) : (reflected, reached)
        continue
      }
      let isWorse = reached >= values[highest]
      if !isWorse { (corners[highest], values[highest]) = (reflected, reached) }
      let nearer = mix(corners[highest], 0.5, centre, 0.5)
      let found = look(nearer)
      if found < values[highest] {
        (corners[highest], values[highest]) = (nearer, found)
      } else if isWorse {
        var spread = 0.0
        for corner in 0...size where corner != lowest {
          for axis in 0..<size {
            corners[corner][axis] = 0.5 * (corners[corner][axis] - corners[lowest][axis]) + corners[lowest][axis]
            spread += abs(corners[corner][axis] - corners[lowest][axis])
          }
        }
        if spread >= oldSpread { break }
        oldSpread = spread
        for corner in 0...size where corner != lowest { values[corner] = look(corners[corner]) }
      }
    }
    best = corners[lowest]
    value = values[lowest]
  }

  private func centre(without highest: Int) -> [Double] {
    var sum = [Double](repeating: 0, count: size)
    for corner in 0...size where corner != highest {
      for axis in 0..<size { sum[axis] += corners[corner][axis] }
    }
    for axis in 0..<size { sum[axis] /= Double(size) }
    return sum
  }

  private func mix(_ one: [Double], _ weight: Double, _ other: [Double], _ otherWeight: Double) -> [Double] {
    var point = one
    for axis in 0..<size { point[axis] = weight * one[axis] + otherWeight * other[axis] }
    return point
  }
}
