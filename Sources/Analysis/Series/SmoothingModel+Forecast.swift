extension SmoothingModel {
  /// Forecasts of the next periods: the recursion run on without errors.
  /// - Throws: `countOutOfRange` unless the horizon is 1...10,000.
  public func mean(_ horizon: Int) throws -> [Double] {
    try checkHorizon(horizon)
    var damping = 0.0
    var power = 1.0
    return (0..<horizon).map { ahead in
      power *= weights.phi
      damping += power
      let line = level + (form.trend == .none ? 0 : damping * trend)
      switch form.season {
      case .none: return line
      case .additive: return line + season[ahead % period]
      case .multiplicative: return line * season[ahead % period]
      }
    }
  }
}
