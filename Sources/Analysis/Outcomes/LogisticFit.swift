import Glibc

/// Newton's method behind `LogisticModel`. Numbers: the weights, then the intercept.
struct LogisticFit {
  private(set) var numbers: [Double]
  private(set) var steps = 0
  private let rows: SparseRows
  private let outcome: [Bool]
  private let features: Int
  private let penalty: Double

  init(_ rows: SparseRows, _ outcome: [Bool], features: Int, penalty: Double, intercept: Double) {
    self.rows = rows
    self.outcome = outcome
    self.features = features
    self.penalty = penalty
    numbers = [Double](repeating: 0, count: features) + [intercept]
  }

  mutating func run() throws {
    var loss = self.loss(numbers)
    for _ in 0..<100 {
      steps += 1
      var system = PositiveSystem(size: features + 1)
      let gradient = assemble(&system)
      guard let step = system.solve(gradient) else { throw AnalysisFault.noConvergence("logistic regression") }
      var length = 1.0
      var next = numbers
      var reached = Double.infinity
      while length > 1e-6 {
        for position in numbers.indices { next[position] = numbers[position] - length * step[position] }
        reached = self.loss(next)
        if reached <= loss { break }
        length /= 2
      }
      guard reached <= loss else { return }
      let gain = loss - reached
      numbers = next
      loss = reached
      if gain <= 1e-10 * (1 + loss) { return }
    }
    throw AnalysisFault.noConvergence("logistic regression")
  }

  private func loss(_ numbers: [Double]) -> Double {
    var sum = 0.0
    for row in outcome.indices {
      let z = numbers[features] + rows.dot(row, numbers)
      let wrong = outcome[row] ? -z : z
      // ln(1 + e^wrong) without overflow.
      sum += max(wrong, 0) + log1p(exp(-abs(wrong)))
    }
    return sum + 0.5 * penalty * numbers.dropLast().reduce(0) { $0 + $1 * $1 }
  }

  /// Fills the curvature and gives the gradient.
  private func assemble(_ system: inout PositiveSystem) -> [Double] {
    let size = features + 1
    var gradient = [Double](repeating: 0, count: size)
    system.matrix.withUnsafeMutableBufferPointer { matrix in
      gradient.withUnsafeMutableBufferPointer { gradient in
        rows.features.withUnsafeBufferPointer { feature in
          rows.values.withUnsafeBufferPointer { value in
            for row in outcome.indices {
              let z = numbers[features] + rows.dot(row, numbers)
              let share = 1 / (1 + exp(-z))
              let error = share - (outcome[row] ? 1 : 0)
              // Without a floor a case that is certain would leave the matrix singular.
              let weight = max(share * (1 - share), 1e-12)
              let end = rows.starts[row + 1]
              for one in rows.starts[row]..<end {
                let first = Int(feature[one])
                let scaled = weight * value[one]
                gradient[first] += error * value[one]
                matrix[features * size + first] += scaled
                for other in rows.starts[row]...one { matrix[first * size + Int(feature[other])] += scaled * value[other] }
              }
              gradient[features] += error
              matrix[features * size + features] += weight
            }
          }
        }
      }
    }
    for position in 0..<features {
      gradient[position] += penalty * numbers[position]
      system.matrix[position * size + position] += penalty
    }
    return gradient
  }
}
