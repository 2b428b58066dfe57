/// Exponential smoothing with trend and season by least squares of one-step errors from the second season on.
///
/// l' = a (y - s or y/s) + (1-a)(l+b), b' = b* (l'-l) + (1-b*) b, s' = g (y - l' or y/l') + (1-g) s, weights in 0...1. Starts: a straight line
/// through the moving averages of the first two seasons and their season.
/// Sources: P. R. Winters, Management Science 6 (1960) 324; the starts of R's HoltWinters.
public struct HoltWinters: Sendable {
  public let isMultiplicative: Bool
  public let alpha: Double
  public let beta: Double
  public let gamma: Double
  /// Sum of squared one-step errors.
  public let squares: Double
  private let states: States
  private let errorCount: Int

  private struct States {
    var level: Double
    var trend: Double
    /// By position of the value, modulo the period.
    var season: [Double]
    var squares = 0.0
  }

  /// - Throws: `tooFew` under two seasons and two values, `limits` without a season, or for multiplicative with values of zero or less.
  public init(_ series: PeriodicSeries, multiplicative: Bool) throws {
    let period = series.period
    guard period > 1 else { throw AnalysisFault.limits("Holt-Winters needs a season") }
    guard !multiplicative || series.isPositive else { throw AnalysisFault.limits("multiplicative season needs positive values") }
    try series.need(2 * period + 2, for: "Holt-Winters")
    let begin = Array(series.values.prefix(2 * period))
    let index = SeasonalIndex(begin, period: period, multiplicative: multiplicative)
    let line = StraightLine(index.trend)
    let start = States(level: line.intercept, trend: line.slope, season: index.figures)
    let values = series.values
    let weights = Self.search { Self.run(values, period, multiplicative, start, $0).squares }
    let states = Self.run(values, period, multiplicative, start, weights)
    guard states.squares.isFinite else { throw AnalysisFault.noConvergence("Holt-Winters") }
    isMultiplicative = multiplicative
    (alpha, beta, gamma) = (weights[0], weights[1], weights[2])
    squares = states.squares
    let next = values.count % period
    self.states = States(level: states.level, trend: states.trend, season: Array(states.season[next...] + states.season[..<next]))
    errorCount = values.count - period
  }

  /// Intervals from the spread of one-step errors as if additive; wider than nominal far ahead for multiplicative seasons.
  /// - Throws: `countOutOfRange` unless the horizon is 1...10,000, `limits` for a level outside 0..<1.
  public func forecast(_ horizon: Int, level: Double = 0.95) throws -> Forecast {
    try checkHorizon(horizon)
    try Forecast.check(level: level)
    let period = states.season.count
    let deviation = (squares / Double(max(1, errorCount - 3))).squareRoot()
    var variance = 1.0
    var mean: [Double] = []
    var deviations: [Double] = []
    for ahead in 0..<horizon {
      let line = states.level + Double(ahead + 1) * states.trend
      let figure = states.season[ahead % period]
      mean.append(isMultiplicative ? line * figure : line + figure)
      deviations.append(deviation * variance.squareRoot())
      let seasonal = (ahead + 1) % period == 0 ? gamma * (1 - alpha) : 0
      let weight = alpha * (1 + Double(ahead + 1) * beta) + seasonal
      variance += weight * weight
    }
    return Forecast(mean: mean, deviation: deviations, level: level)
  }

  private static func run(_ values: [Double], _ period: Int, _ multiplicative: Bool, _ start: States, _ weights: [Double]) -> States {
    var states = start
    let (alpha, beta, gamma) = (weights[0], weights[1], weights[2])
    var slot = 0
    for position in period..<values.count {
      let value = values[position]
      let line = states.level + states.trend
      let figure = states.season[slot]
      let error = value - (multiplicative ? line * figure : line + figure)
      states.squares += error * error
      let level = alpha * (multiplicative ? value / figure : value - figure) + (1 - alpha) * line
      states.trend = beta * (level - states.level) + (1 - beta) * states.trend
      states.level = level
      states.season[slot] = gamma * (multiplicative ? value / level : value - level) + (1 - gamma) * figure
      slot = slot + 1 == period ? 0 : slot + 1
    }
    return states
  }

  /// Pattern search inside the unit cube (Hooke & Jeeves 1961) from R's start.
  private static func search(_ value: ([Double]) -> Double) -> [Double] {
    var best = [0.3, 0.1, 0.1]
    var least = value(best)
    func explore(_ from: [Double], _ reached: Double, _ step: Double) -> ([Double], Double) {
      var (point, reached) = (from, reached)
      for axis in point.indices {
        for sign in [1.0, -1.0] {
          var trial = point
          trial[axis] = min(1, max(0, point[axis] + sign * step))
          let found = value(trial)
          if found < reached {
            (point, reached) = (trial, found)
            break
          }
        }
      }
      return (point, reached)
    }
    var step = 0.1
    var rounds = 0
    while step > 1e-7, rounds < 20_000 {
      rounds += 1
      let (point, reached) = explore(best, least, step)
      guard reached < least else {
        step /= 2
        continue
      }
      let ahead = zip(point, best).map { min(1, max(0, 2 * $0 - $1)) }
      (best, least) = (point, reached)
      let (further, found) = explore(ahead, value(ahead), step)
      if found < least { (best, least) = (further, found) }
    }
    return best
  }
}
