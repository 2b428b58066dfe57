import Glibc

/// -2 ln L of a smoothing model, up to a constant, with its exact slope: one pass forward through the recursion, one backward.
///
/// The states do not depend on how the error enters: with q = l + phi b, d = y - q, y - q - s or y/s - q for season N, A, M:
/// l' = q + alpha d, b' = phi b + beta d, s' = s + gamma d (A) or s + gamma (y/q - s) (M). Additive errors: n ln(sum e^2); multiplicative:
/// n ln(sum (e/f)^2) + 2 sum ln f. Source: Hyndman et al. 2008, sections 5.1 and 2.6.
///
/// The search's numbers are: the free weights, level, trend / reach, season except its last position (which is what is left to 0 or m).
final class SmoothingLikelihood {
  let form: SmoothingForm
  let period: Int
  let count: Int
  /// Numbers of the search.
  let dimension: Int
  private let values: UnsafeMutablePointer<Double>
  /// Per step: q, season, trend before, error d, forecast.
  private let q: UnsafeMutablePointer<Double>
  private let used: UnsafeMutablePointer<Double>
  private let slope: UnsafeMutablePointer<Double>
  private let step: UnsafeMutablePointer<Double>
  private let fitted: UnsafeMutablePointer<Double>
  private let season: UnsafeMutablePointer<Double>
  private(set) var level = 0.0
  private(set) var trend = 0.0
  /// Sum of squared (relative) one-step errors.
  private(set) var squares = 0.0
  private var weights = SmoothingWeights(alpha: 0.5)
  /// A trend acts over many periods, so the search moves it in small units.
  private let reach: Double
  private let floor: Double

  /// `values` about 1 in size.
  init(_ values: [Double], period: Int, form: SmoothingForm) {
    self.form = form
    self.period = form.season == .none ? 1 : period
    count = values.count
    dimension = form.weightCount + 1 + (form.trend == .none ? 0 : 1) + (form.season == .none ? 0 : period - 1)
    func room(_ size: Int) -> UnsafeMutablePointer<Double> {
      let pointer = UnsafeMutablePointer<Double>.allocate(capacity: max(1, size))
      pointer.initialize(repeating: 0, count: max(1, size))
      return pointer
    }
    self.values = room(values.count)
    for position in values.indices { self.values[position] = values[position] }
    (q, used, slope) = (room(values.count), room(values.count), room(values.count))
    (step, fitted, season) = (room(values.count), room(values.count), room(period))
    reach = min(30, Double(values.count) / 2)
    // Below this a fit is perfect and its logarithm would run away.
    floor = 1e-18 * Double(values.count)
  }

  deinit { for pointer in [values, q, used, slope, step, fitted, season] { pointer.deallocate() } }

  var seasonStates: [Double] { form.season == .none ? [] : (0..<period).map { season[$0] } }
  var residuals: [Double] { (0..<count).map { form.noise == .additive ? values[$0] - fitted[$0] : values[$0] / fitted[$0] - 1 } }
  var fittedValues: [Double] { (0..<count).map { fitted[$0] } }

  func numbers(_ weights: SmoothingWeights, _ start: SmoothingStart) -> [Double] {
    var numbers = weights.free(form) + [start.level]
    if form.trend != .none { numbers.append(start.trend * reach) }
    if form.season != .none { numbers.append(contentsOf: start.season.dropLast()) }
    return numbers
  }

  func parameters(_ numbers: UnsafePointer<Double>) -> SmoothingWeights { SmoothingWeights(free: numbers, form) }

  /// Infinite where the model is not defined (a forecast or a season of zero or less).
  func value(_ numbers: UnsafePointer<Double>) -> Double {
    weights = parameters(numbers)
    var next = form.weightCount
    level = numbers[next]
    next += 1
    trend = 0
    if form.trend != .none {
      trend = numbers[next] / reach
      next += 1
    }
    if form.season != .none {
      var rest = form.season == .additive ? 0 : Double(period)
      for position in 0..<(period - 1) {
        season[position] = numbers[next + position]
        rest -= season[position]
      }
      season[period - 1] = rest
    }
    let isValid: Bool
    switch form.season {
    case .none: isValid = runPlain()
    case .additive: isValid = runAdditive()
    case .multiplicative: isValid = runMultiplicative()
    }
    return isValid ? measure() : .infinity
  }

  private func runPlain() -> Bool {
    var (l, b) = (level, trend)
    let (alpha, beta, phi) = (weights.alpha, weights.beta, weights.phi)
    for t in 0..<count {
      slope[t] = b
      let damped = phi * b
      let level = l + damped
      let d = values[t] - level
      q[t] = level
      fitted[t] = level
      step[t] = d
      l = level + alpha * d
      b = damped + beta * d
    }
    (level, trend) = (l, b)
    return l.isFinite
  }

  private func runAdditive() -> Bool {
    var (l, b) = (level, trend)
    let (alpha, beta, gamma, phi) = (weights.alpha, weights.beta, weights.gamma, weights.phi)
    var slot = 0
    for t in 0..<count {
      slope[t] = b
      let damped = phi * b
      let level = l + damped
      let s = season[slot]
      let forecast = level + s
      let d = values[t] - forecast
      q[t] = level
      fitted[t] = forecast
      step[t] = d
      l = level + alpha * d
      b = damped + beta * d
      season[slot] = s + gamma * d
      slot += 1
      if slot == period { slot = 0 }
    }
    (level, trend) = (l, b)
    return l.isFinite
  }

  private func runMultiplicative() -> Bool {
    var (l, b) = (level, trend)
    let (alpha, beta, gamma, phi) = (weights.alpha, weights.beta, weights.gamma, weights.phi)
    var slot = 0
    var least = 1.0
    for t in 0..<count {
      slope[t] = b
      let damped = phi * b
      let level = l + damped
      let s = season[slot]
      least = min(least, min(s, level))
      let d = values[t] / s - level
      used[t] = s
      q[t] = level
      fitted[t] = level * s
      step[t] = d
      l = level + alpha * d
      b = damped + beta * d
      season[slot] = s + gamma * (values[t] / level - s)
      slot += 1
      if slot == period { slot = 0 }
    }
    (level, trend) = (l, b)
    return least > 1e-6 && l.isFinite
  }

  private func measure() -> Double {
    var sum = 0.0
    if form.noise == .additive {
      for t in 0..<count {
        let error = values[t] - fitted[t]
        sum += error * error
      }
      squares = sum
      return sum.isFinite ? Double(count) * log(sum + floor) : .infinity
    }
    var logs = 0.0
    var product = 1.0
    for t in 0..<count {
      let forecast = fitted[t]
      // Sixteen factors between 1e-15 and 1e15 stay inside floating point.
      guard forecast > 1e-15, forecast < 1e15 else { return .infinity }
      let error = values[t] / forecast - 1
      sum += error * error
      product *= forecast
      if t & 15 == 15 {
        logs += log(product)
        product = 1
      }
    }
    squares = sum
    return Double(count) * log(sum + floor) + 2 * (logs + log(product))
  }

  /// The slope at the numbers `value` was last asked for.
  func gradient(_ numbers: UnsafePointer<Double>, into gradient: UnsafeMutablePointer<Double>) {
    let scale = Double(count) / (squares + floor)
    var byLevel = 0.0
    var byTrend = 0.0
    var slopes = SmoothingWeights.Slope()
    // From here on `season` holds derivatives by the season's states.
    for position in 0..<period { season[position] = 0 }
    var slot = count % period
    for t in stride(from: count - 1, through: 0, by: -1) {
      slot = slot == 0 ? period - 1 : slot - 1
      let y = values[t]
      let forecast = fitted[t]
      let byForecast: Double
      if form.noise == .additive {
        byForecast = -2 * scale * (y - forecast)
      } else {
        let inverse = 1 / forecast
        byForecast = 2 * inverse * (1 - scale * (y * inverse - 1) * y * inverse)
      }
      let d = step[t]
      slopes.alpha += byLevel * d
      slopes.beta += byTrend * d
      var byStep = weights.alpha * byLevel + weights.beta * byTrend
      var byQ = byLevel
      switch form.season {
      case .none:
        byQ += byForecast - byStep
      case .additive:
        let bySeason = season[slot]
        slopes.gamma += bySeason * d
        byStep += weights.gamma * bySeason
        byQ += byForecast - byStep
        season[slot] = bySeason + byForecast - byStep
      case .multiplicative:
        let bySeason = season[slot]
        let (s, level) = (used[t], q[t])
        let ratio = y / level
        slopes.gamma += bySeason * (ratio - s)
        byQ += byForecast * s - byStep - bySeason * weights.gamma * ratio / level
        season[slot] = bySeason * (1 - weights.gamma) + byForecast * level - byStep * y / (s * s)
      }
      let byDamped = byTrend + byQ
      slopes.phi += slope[t] * byDamped
      byTrend = weights.phi * byDamped
      byLevel = byQ
    }
    weights.pull(slopes, form, free: numbers, into: gradient)
    var next = form.weightCount
    gradient[next] = byLevel
    next += 1
    if form.trend != .none {
      gradient[next] = byTrend / reach
      next += 1
    }
    if form.season != .none {
      let last = season[period - 1]
      for position in 0..<(period - 1) { gradient[next + position] = season[position] - last }
    }
  }
}
