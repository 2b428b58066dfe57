/// The same likelihood in the numbers that R searches: plain weights, states in the unit of the series, the season newest first without the
/// position of the first value.
extension SmoothingLikelihood {
  /// Where R's search starts.
  func plainNumbers(_ start: SmoothingStart, scale: Double) -> [Double] {
    let (least, most) = (SmoothingWeights.least, SmoothingWeights.most)
    let alpha = least + 0.2 * (most - least) / Double(period)
    var numbers = [alpha]
    if form.trend != .none { numbers.append(least + 0.1 * (alpha - least)) }
    if form.season != .none { numbers.append(least + 0.05 * (min(most, 1 - alpha) - least)) }
    if form.trend == .damped {
      numbers.append(
        SmoothingWeights.damping.lowerBound + 0.99 * (SmoothingWeights.damping.upperBound - SmoothingWeights.damping.lowerBound))
    }
    numbers.append(start.level * scale)
    if form.trend != .none { numbers.append(start.trend * scale) }
    if form.season != .none {
      let unit = form.season == .additive ? scale : 1
      for position in stride(from: period - 1, to: 0, by: -1) { numbers.append(start.season[position] * unit) }
    }
    return numbers
  }

  /// With plain weights in front of the states; infinite outside their region.
  func plainValue(_ numbers: UnsafePointer<Double>, scale: Double) -> Double {
    let weights = SmoothingWeights(plain: numbers, form)
    guard weights.isUsual(form) else { return .infinity }
    var own = [Double](unsafeUninitializedCapacity: dimension) { buffer, count in
      for position in 0..<dimension { buffer[position] = numbers[position] }
      count = dimension
    }
    let first = form.weightCount
    own[first] /= scale
    if form.trend != .none { own[first + 1] *= reach / scale }
    if form.season != .none {
      // R keeps all but the season of the first value, newest first.
      let begin = first + (form.trend == .none ? 1 : 2)
      var rest = form.season == .additive ? 0 : Double(period)
      let unit = form.season == .additive ? scale : 1
      for position in 0..<(period - 1) { rest -= numbers[begin + position] / unit }
      for position in 1..<max(1, period - 1) { own[begin + position] = numbers[begin + period - 1 - position] / unit }
      own[begin] = rest
    }
    return value(weights, own)
  }
}
