extension SmoothingModel {
  /// Forecasts of the next periods with intervals.
  ///
  /// Additive errors without multiplicative parts have the closed variance s^2 (1 + sum c_j^2), c_j = alpha + beta (phi + ... + phi^j) +
  /// gamma where j is a whole number of seasons (Hyndman et al. 2008, section 6.2); all others are simulated, 2,000 paths of normal errors
  /// from a fixed seed, so that a second run says the same.
  /// - Throws: `countOutOfRange` unless the horizon is 1...10,000, `limits` for a level outside 0..<1.
  public func forecast(_ horizon: Int, level share: Double = 0.95, seed: UInt64 = 1) throws -> Forecast {
    try checkHorizon(horizon)
    try Forecast.check(level: share)
    let mean = self.mean(checked: horizon)
    if form.noise == .additive, form.season != .multiplicative {
      return Forecast(mean: mean, deviation: deviations(horizon), level: share)
    }
    // Fewer paths for long horizons: 2,000 x 10,000 numbers would be 160 MB.
    let paths = max(200, min(2000, 4_000_000 / horizon))
    var outcomes = [[Double]](repeating: [], count: horizon)
    var generator = Generator(seed: seed)
    for _ in 0..<paths { simulate(horizon, &generator, into: &outcomes) }
    var lower: [Double] = []
    var upper: [Double] = []
    for ahead in 0..<horizon {
      outcomes[ahead].sort()
      lower.append(outcomes[ahead][Int(Double(paths - 1) * (0.5 - share / 2))])
      upper.append(outcomes[ahead][Int((Double(paths - 1) * (0.5 + share / 2)).rounded(.up))])
    }
    return Forecast(mean: mean, lower: lower, upper: upper, level: share)
  }

  /// Point forecasts alone: the recursion run on without errors.
  /// - Throws: `countOutOfRange` unless the horizon is 1...10,000.
  public func mean(_ horizon: Int) throws -> [Double] {
    try checkHorizon(horizon)
    return mean(checked: horizon)
  }

  private func mean(checked horizon: Int) -> [Double] {
    var damping = 0.0
    var power = 1.0
    return (0..<horizon).map { ahead in
      power *= weights.phi
      damping += power
      let line = self.level + (form.trend == .none ? 0 : damping * trend)
      switch form.season {
      case .none: return line
      case .additive: return line + season[ahead % period]
      case .multiplicative: return line * season[ahead % period]
      }
    }
  }

  private func deviations(_ horizon: Int) -> [Double] {
    var variance = 1.0
    var damping = 0.0
    var power = 1.0
    return (1...horizon).map { ahead in
      let deviation = sigma * variance.squareRoot()
      power *= weights.phi
      damping += power
      let seasonal = form.season != .none && ahead % period == 0 ? weights.gamma : 0
      let weight = weights.alpha + weights.beta * damping + seasonal
      variance += weight * weight
      return deviation
    }
  }

  private func simulate(_ horizon: Int, _ generator: inout Generator, into outcomes: inout [[Double]]) {
    var (l, b) = (self.level, trend)
    var states = season
    for ahead in 0..<horizon {
      let damped = weights.phi * b
      let q = l + damped
      let slot = states.isEmpty ? 0 : ahead % period
      let expected: Double
      switch form.season {
      case .none: expected = q
      case .additive: expected = q + states[slot]
      case .multiplicative: expected = q * states[slot]
      }
      let error = sigma * generator.normal()
      // A relative error of -100 % would end the path at nothing, for good.
      let value = form.noise == .additive ? expected + error : expected * max(1 + error, 0.001)
      outcomes[ahead].append(value)
      let step: Double
      switch form.season {
      case .none: step = value - q
      case .additive:
        step = value - expected
        states[slot] += weights.gamma * step
      case .multiplicative:
        step = value / states[slot] - q
        states[slot] += weights.gamma * (value / q - states[slot])
      }
      l = q + weights.alpha * step
      b = damped + weights.beta * step
    }
  }
}
