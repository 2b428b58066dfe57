/// A value with its gradient at a point.
struct Slope {
  var value: Double
  var gradient: [Double]
}

/// The least value of a smooth function inside a box, by BFGS with a backtracking line search; bounds are met by projection.
/// Source: J. Nocedal & S. J. Wright, "Numerical Optimization", 2nd ed. 2006, chapters 3, 6 and 16.7.
struct Minimum {
  private(set) var point: [Double]
  private(set) var slope: Slope
  /// No free coordinate has a slope above the tolerance.
  private(set) var converged = false
  private(set) var steps = 0
  private let box: ClosedRange<Double>
  private var inverse: [[Double]]

  /// Coordinates that stand on the edge of the box.
  var atEdge: [Int] { point.indices.filter { point[$0] <= box.lowerBound || point[$0] >= box.upperBound } }

  /// - Parameters: `inverse` an estimate of the inverse Hessian (nil: found on the way); `tolerance` of the gradient.
  init(
    of function: ([Double]) -> Slope, from start: [Double], within box: ClosedRange<Double>, inverse: [[Double]]? = nil,
    tolerance: Double = 1e-8, mostSteps: Int = 150
  ) {
    let count = start.count
    self.box = box
    point = start.map { min(max($0, box.lowerBound), box.upperBound) }
    slope = function(point)
    self.inverse = inverse ?? Self.identity(count)
    var fresh = inverse == nil
    var idle = 0
    while steps < mostSteps, slope.value.isFinite {
      let free = point.indices.map(isFree)
      if !zip(free, slope.gradient).contains(where: { $0.0 && abs($0.1) > tolerance }) {
        converged = true
        return
      }
      steps += 1
      var direction = point.indices.map { row in
        free[row] ? -point.indices.reduce(0.0) { $0 + (free[$1] ? self.inverse[row][$1] * slope.gradient[$1] : 0) } : 0
      }
      if dot(direction, slope.gradient) >= 0 {
        self.inverse = Self.identity(count)
        fresh = true
        direction = point.indices.map { free[$0] ? -slope.gradient[$0] : 0 }
      }
      guard let (next, there) = search(function, direction) else {
        // Nothing lower along a fresh steepest descent: this is as low as the arithmetic goes.
        if fresh {
          converged = !zip(free, slope.gradient).contains { $0.0 && abs($0.1) > 100 * tolerance }
          return
        }
        self.inverse = Self.identity(count)
        fresh = true
        continue
      }
      update(zip(next, point).map { $0.0 - $0.1 }, zip(there.gradient, slope.gradient).map { $0.0 - $0.1 }, fresh)
      fresh = false
      // A valley so flat that steps win nothing any more, though the slope is not quite level.
      idle = slope.value - there.value > 1e-11 * abs(slope.value) ? 0 : idle + 1
      point = next
      slope = there
      if idle == 5 {
        converged = !zip(point.indices.map(isFree), slope.gradient).contains { $0.0 && abs($0.1) > 1000 * tolerance }
        return
      }
    }
  }

  private func isFree(_ index: Int) -> Bool {
    let down = slope.gradient[index] > 0
    return !(point[index] <= box.lowerBound && down) && !(point[index] >= box.upperBound && !down)
  }

  /// The first point along the direction that is lower by a part of what the slope promises (Armijo); near the bottom, where values differ
  /// by less than their rounding, one whose slope along the direction is gentler (W. Hager & H. Zhang, SIAM J. Optim. 16, 2005).
  private func search(_ function: ([Double]) -> Slope, _ direction: [Double]) -> ([Double], Slope)? {
    let longest = direction.reduce(0) { max($0, abs($1)) }
    var step = longest > 2 ? 2 / longest : 1
    for _ in 0..<25 {
      let next = zip(point, direction).map { min(max($0.0 + step * $0.1, box.lowerBound), box.upperBound) }
      let move = zip(next, point).map { $0.0 - $0.1 }
      let promise = dot(slope.gradient, move)
      let there = function(next)
      if there.value.isFinite, promise < 0 {
        if there.value <= slope.value + 1e-4 * promise { return (next, there) }
        let level = there.value <= slope.value + 1e-11 * abs(slope.value)
        if level, abs(dot(there.gradient, move)) <= 0.8 * -promise { return (next, there) }
      }
      // The lowest point of the parabola through both, kept inside a tenth and a half.
      let bend = 2 * (there.value - slope.value - promise)
      let best = there.value.isFinite && bend > 0 ? -promise / bend : 0.5
      step *= min(max(best, 0.1), 0.5)
    }
    return nil
  }

  private mutating func update(_ move: [Double], _ change: [Double], _ fresh: Bool) {
    let curve = dot(move, change)
    guard curve > 1e-14 * (dot(move, move) * dot(change, change)).squareRoot(), curve > 0 else { return }
    if fresh {
      let scale = curve / dot(change, change)
      inverse = Self.identity(move.count, scale)
    }
    let turned = inverse.map { dot($0, change) }
    let factor = 1 + dot(change, turned) / curve
    for row in move.indices {
      for column in move.indices {
        inverse[row][column] +=
          (factor * move[row] * move[column] - turned[row] * move[column] - move[row] * turned[column]) / curve
      }
    }
  }

  static func identity(_ count: Int, _ scale: Double = 1) -> [[Double]] {
    (0..<count).map { row in (0..<count).map { $0 == row ? scale : 0 } }
  }

  /// The Hessian by central differences of the gradient, made symmetric.
  static func hessian(of function: ([Double]) -> Slope, at point: [Double], step: Double = 1e-4) -> [[Double]] {
    let rows = point.indices.map { index in
      var (up, down) = (point, point)
      up[index] += step
      down[index] -= step
      return zip(function(up).gradient, function(down).gradient).map { ($0.0 - $0.1) / (2 * step) }
    }
    return point.indices.map { row in point.indices.map { (rows[row][$0] + rows[$0][row]) / 2 } }
  }

  /// The inverse of a symmetric positive definite matrix; nil when it is not.
  static func inverse(of matrix: [[Double]]) -> [[Double]]? {
    let columns = identity(matrix.count).compactMap { unit in
      var system = PositiveSystem(size: matrix.count)
      system.matrix = Array(matrix.joined())
      return system.solve(unit)
    }
    return columns.count == matrix.count ? columns : nil
  }
}

private func dot(_ one: [Double], _ other: [Double]) -> Double {
  zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
}
