/// Simple exponential smoothing: l' = l + alpha (y - l), every forecast the last level. Least squares over alpha and, where asked for, the
/// first level, which for a given alpha has a closed form because errors are linear in it.
public struct SimpleSmoothing: Equatable, Sendable {
  public enum Start: Sendable {
    /// The first value; the errors begin with the second. (R's HoltWinters.)
    case firstValue
    /// The one of the least squares. (R's ses.)
    case leastSquares
  }

  public let alpha: Double
  /// Level before the first value.
  public let firstLevel: Double
  /// Level after the last value: the forecast.
  public let level: Double
  /// Sum of squared one-step errors.
  public let squares: Double
  let errorCount: Int

  /// Standard deviation of the one-step errors.
  var deviation: Double { (squares / Double(max(1, errorCount - 2))).squareRoot() }

  /// - Throws: `tooFew` under 3 values.
  public init(_ series: PeriodicSeries, start: Start = .leastSquares) throws {
    try series.need(3, for: "simple smoothing")
    self.init(checked: series.values, start)
  }

  /// At least 2 values.
  init(checked values: [Double], _ start: Start) {
    let alpha = leastPosition(from: 1e-4, to: 0.9999) { Self.run(values, alpha: $0, start).squares }
    let (first, level, squares) = Self.run(values, alpha: alpha, start)
    self.alpha = alpha
    firstLevel = first
    self.level = level
    self.squares = squares
    errorCount = start == .firstValue ? values.count - 1 : values.count
  }

  private static func run(_ values: [Double], alpha: Double, _ start: Start) -> (first: Double, level: Double, squares: Double) {
    values.withUnsafeBufferPointer { values in
      guard let zero = values.first else { return (0, 0, 0) }
      // Level = own + power * firstLevel, measured from the first value so that nothing large cancels.
      var own = 0.0
      var power = 1.0
      var (squares, mixed, powers) = (0.0, 0.0, 0.0)
      for value in values {
        let error = value - zero - own
        squares += error * error
        mixed += error * power
        powers += power * power
        own += alpha * error
        power *= 1 - alpha
      }
      let first = start == .firstValue ? 0 : mixed / powers
      return (zero + first, zero + own + power * first, max(0, squares - first * (2 * mixed - first * powers)))
    }
  }
}
