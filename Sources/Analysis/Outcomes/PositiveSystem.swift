/// A symmetric positive definite system of equations, solved by Cholesky's decomposition.
struct PositiveSystem {
  let size: Int
  /// Row by row; only the lower triangle is read and written.
  var matrix: [Double]

  init(size: Int) {
    self.size = size
    matrix = [Double](repeating: 0, count: size * size)
  }

  /// x with A x = right, replacing `matrix` by its factor; nil when A is not positive definite.
  mutating func solve(_ right: [Double]) -> [Double]? {
    let n = size
    var solution = right
    let isPositive = matrix.withUnsafeMutableBufferPointer { a in
      for column in 0..<n {
        for row in column..<n {
          var sum = a[row * n + column]
          for k in 0..<column { sum -= a[row * n + k] * a[column * n + k] }
          if row == column {
            guard sum > 0, sum.isFinite else { return false }
            a[row * n + row] = sum.squareRoot()
          } else {
            a[row * n + column] = sum / a[column * n + column]
          }
        }
      }
      return true
    }
    guard isPositive else { return nil }
    for row in 0..<n {
      for k in 0..<row { solution[row] -= matrix[row * n + k] * solution[k] }
      solution[row] /= matrix[row * n + row]
    }
    for row in stride(from: n - 1, through: 0, by: -1) {
      for k in (row + 1)..<max(n, row + 1) { solution[row] -= matrix[k * n + row] * solution[k] }
      solution[row] /= matrix[row * n + row]
    }
    return solution
  }
}
