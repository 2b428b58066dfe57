/// Where a smoothing model's search starts: level, trend and season from the first seasons by decomposition and regression.
/// Source: Hyndman et al. 2008, section 2.6.1.
struct SmoothingStart {
  var level: Double
  var trend: Double
  /// One factor or addend per position in the season, first value first; empty without a season.
  var season: [Double]

  init(_ values: [Double], period: Int, _ form: SmoothingForm) {
    var adjusted = values
    season = []
    if form.season != .none {
      season = SeasonalIndex(values, period: period, multiplicative: form.season == .multiplicative).figures
      for position in values.indices {
        let figure = season[position % period]
        adjusted[position] = form.season == .additive ? values[position] - figure : values[position] / figure
      }
    }
    let count = min(adjusted.count, max(10, 2 * (form.season == .none ? 1 : period)))
    let line = StraightLine(adjusted.prefix(count))
    if form.trend == .none {
      level = adjusted.prefix(count).reduce(0, +) / Double(max(1, count))
      trend = 0
    } else {
      (level, trend) = (line.intercept, line.slope)
    }
  }
}
