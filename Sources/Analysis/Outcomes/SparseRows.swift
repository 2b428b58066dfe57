/// Rows of features, only those that are not zero; features of a row ascend.
struct SparseRows: Sendable {
  private(set) var starts: [Int] = [0]
  private(set) var features: [Int32] = []
  private(set) var values: [Double] = []

  var count: Int { starts.count - 1 }

  init(rowCount: Int, width: Int) {
    starts.reserveCapacity(rowCount + 1)
    features.reserveCapacity(rowCount * width)
    values.reserveCapacity(rowCount * width)
  }

  mutating func append(_ feature: Int, _ value: Double) {
    features.append(Int32(truncatingIfNeeded: feature))
    values.append(value)
  }

  mutating func endRow() { starts.append(features.count) }

  func dot(_ row: Int, _ weights: [Double]) -> Double {
    var sum = 0.0
    for entry in starts[row]..<starts[row + 1] { sum += values[entry] * weights[Int(features[entry])] }
    return sum
  }
}
