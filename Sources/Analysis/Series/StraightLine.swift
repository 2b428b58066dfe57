/// Least squares of values on 1, 2, ..., n: value = intercept + slope * position.
struct StraightLine {
  let intercept: Double
  let slope: Double

  init(_ values: some Collection<Double>) {
    let count = Double(values.count)
    guard count > 1 else {
      intercept = values.first ?? 0
      slope = 0
      return
    }
    let middle = (count + 1) / 2
    let mean = values.reduce(0, +) / count
    var product = 0.0
    var position = 1.0
    for value in values {
      product += (position - middle) * (value - mean)
      position += 1
    }
    slope = product * 12 / (count * (count * count - 1))
    intercept = mean - slope * middle
  }
}
