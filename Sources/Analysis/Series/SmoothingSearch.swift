/// Looks for the least value of a smoothing likelihood by the quasi-Newton method of Broyden, Fletcher, Goldfarb & Shanno with
/// backtracking. Source: J. Nocedal & S. J. Wright, "Numerical Optimization", 2006, chapter 6.
struct SmoothingSearch {
  private(set) var numbers: [Double]
  private(set) var value: Double
  private let likelihood: SmoothingLikelihood
  private var gradient: [Double]
  /// Approximate inverse curvature, row by row.
  private var inverse: [Double]
  private(set) var steps = 0

  init(_ likelihood: SmoothingLikelihood, from numbers: [Double]) {
    self.likelihood = likelihood
    self.numbers = numbers
    value = likelihood.value(numbers)
    gradient = [Double](repeating: 0, count: numbers.count)
    inverse = []
    if value.isFinite { likelihood.gradient(numbers, into: &gradient) }
  }

  /// Runs until three steps in a row gain less than `gain`, at most `most` steps. Leaves the likelihood's states at the result.
  mutating func run(gain: Double = 1e-5, most: Int = 300) {
    let size = numbers.count
    var small = 0
    var trial = numbers
    var next = gradient
    var direction = [Double](repeating: 0, count: size)
    var product = direction
    while value.isFinite, steps < most, small < 3 {
      steps += 1
      var isFresh = inverse.isEmpty
      aim(&direction)
      var descent = dot(direction, gradient)
      if !(descent < 0) {
        inverse = []
        isFresh = true
        aim(&direction)
        descent = dot(direction, gradient)
        if !(descent < 0) { break }
      }
      var length = isFresh ? min(1, 0.5 / dot(gradient, gradient).squareRoot()) : 1
      var reached = Double.infinity
      while length > 1e-12 {
        for position in 0..<size { trial[position] = numbers[position] + length * direction[position] }
        reached = likelihood.value(trial)
        if reached <= value + 1e-4 * length * descent { break }
        if reached.isFinite {
          let best = -descent * length * length / (2 * (reached - value - descent * length))
          length = min(max(best, 0.1 * length), 0.5 * length)
        } else {
          length *= 0.25
        }
      }
      guard reached < value else {
        if isFresh { break }
        inverse = []
        small += 1
        continue
      }
      likelihood.gradient(trial, into: &next)
      small = value - reached < gain ? small + 1 : 0
      update(trial, next, &product)
      swap(&numbers, &trial)
      swap(&gradient, &next)
      value = reached
    }
    value = likelihood.value(numbers)
  }

  private func aim(_ direction: inout [Double]) {
    let size = numbers.count
    if inverse.isEmpty {
      for row in 0..<size { direction[row] = -gradient[row] }
      return
    }
    inverse.withUnsafeBufferPointer { inverse in
      gradient.withUnsafeBufferPointer { gradient in
        direction.withUnsafeMutableBufferPointer { direction in
          for row in 0..<size {
            var sum = 0.0
            for column in 0..<size { sum -= inverse[row * size + column] * gradient[column] }
            direction[row] = sum
          }
        }
      }
    }
  }

  /// H' = (1 - r s y') H (1 - r y s') + r s s', r = 1 / y's.
  private mutating func update(_ trial: [Double], _ next: [Double], _ product: inout [Double]) {
    let size = numbers.count
    var (curve, change, move) = (0.0, 0.0, 0.0)
    for position in 0..<size {
      let s = trial[position] - numbers[position]
      let y = next[position] - gradient[position]
      curve += s * y
      change += y * y
      move += s * s
    }
    // Without positive curvature along the step the old approximation stays.
    guard curve > 1e-10 * (change * move).squareRoot(), change > 0 else { return }
    if inverse.isEmpty {
      inverse = [Double](repeating: 0, count: size * size)
      for position in 0..<size { inverse[position * size + position] = curve / change }
    }
    inverse.withUnsafeMutableBufferPointer { inverse in
      product.withUnsafeMutableBufferPointer { product in
        var quadratic = 0.0
        for row in 0..<size {
          var sum = 0.0
          for column in 0..<size { sum += inverse[row * size + column] * (next[column] - gradient[column]) }
          product[row] = sum
          quadratic += sum * (next[row] - gradient[row])
        }
        let factor = (1 + quadratic / curve) / curve
        for row in 0..<size {
          let s = trial[row] - numbers[row]
          let h = product[row] / curve
          for column in 0..<size {
            let other = trial[column] - numbers[column]
            inverse[row * size + column] += (factor * s - h) * other - s * product[column] / curve
          }
        }
      }
    }
  }

  private func dot(_ one: [Double], _ other: [Double]) -> Double {
    var sum = 0.0
    for position in one.indices { sum += one[position] * other[position] }
    return sum
  }
}
