extension LinearScale {
  /// Round values for the marks of an axis: steps of 1, 2, 2.5 or 5 times a power of ten, all inside the scale, about `count` of them.
  ///
  /// Source: P. Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990, with 2.5 added for percents.
  public func ticks(about count: Int = 5) -> [Double] {
    guard let step = Self.niceStep((high - low) / Double(min(max(count, 1), 50))) else { return [low, high] }
    let first = (low / step).rounded(.up)
    let last = (high / step).rounded(.down)
    // A span that is nothing beside its own values has no marks between.
    guard first.isFinite, last.isFinite, last >= first, last - first <= 200, abs(first) < 1e15, abs(last) < 1e15 else {
      return [low, high]
    }
    return (0...Int(last - first)).map { index in
      let value = (first + Double(index)) * step
      return value == 0 ? 0 : value
    }
  }

  /// The same scale stretched outwards to whole steps, so that the first and last marks stand at its ends.
  public func nice(about count: Int = 5) -> LinearScale {
    guard let step = Self.niceStep((high - low) / Double(min(max(count, 1), 50))) else { return self }
    let (from, to) = ((low / step).rounded(.down) * step, (high / step).rounded(.up) * step)
    return from.isFinite && to.isFinite && from < to ? LinearScale(low: from, high: to) : self
  }

  /// The smallest nice step that is not below the rough one; nil when the rough one is not a positive normal number.
  private static func niceStep(_ rough: Double) -> Double? {
    guard rough.isNormal, rough > 0 else { return nil }
    var power = 1.0
    while power <= rough / 10 { power *= 10 }
    while power > rough, power > 1e-300 { power /= 10 }
    let ratio = rough / power
    let nice: Double
    // The tolerance keeps a ratio of 2.0000000001, which is rounding, from jumping a step.
    switch ratio {
    case ...1.0001: nice = 1
    case ...2.0001: nice = 2
    case ...2.5001: nice = 2.5
    case ...5.0001: nice = 5
    default: nice = 10
    }
    let step = nice * power
    return step.isNormal ? step : nil
  }
}
