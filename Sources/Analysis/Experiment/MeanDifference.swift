/// The effect of a campaign on money: difference of means by Welch's t test, which needs no equal variances.
/// Source: B. L. Welch, Biometrika 34 (1947) 28.
public struct MeanDifference: Equatable, Sendable {
  /// Treated less control.
  public let difference: Double
  public let standardError: Double
  /// nil when neither group varies.
  public let t: Double?
  public let freedom: Double?
  /// Two-sided.
  public let pValue: Double?
  public let interval: ClosedRange<Double>

  /// - Throws: `tooFew` under two values a side, `limits` for the level.
  public init(treated: Sample, control: Sample, level: Double = 0.95) throws {
    try Forecast.check(level: level)
    let least = min(treated.count, control.count)
    guard least >= 2 else { throw AnalysisFault.tooFew(what: "values of each group", found: least, needed: 2) }
    let (n, m) = (Double(treated.count), Double(control.count))
    let (a, b) = (treated.variance / n, control.variance / m)
    let delta = treated.mean - control.mean
    difference = delta
    standardError = (a + b).squareRoot()
    guard a + b > 0, case let freedom = (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1)),
      let student = StudentDistribution(freedom: freedom)
    else {
      (t, self.freedom, pValue) = (nil, nil, nil)
      interval = delta...delta
      return
    }
    let t = delta / standardError
    self.t = t
    self.freedom = freedom
    pValue = student.twoSided(t)
    let reach = student.quantile(0.5 + level / 2) * standardError
    interval = (delta - reach)...(delta + reach)
  }
}
