import Analysis

/// What a person may decide about forecasts.
public struct SeriesOptions: Sendable {
  public var study: StudyOptions
  /// A table of what came after, as the first one is written: forecasts are compared with it.
  public var after: String?
  /// The step to which lines are summed; nil: the content tells.
  public var every: SeriesUnit?
  /// Periods to a season; nil: by the step.
  public var season: Int?
  /// Periods ahead; nil: by the step, or as many as came after.
  public var horizon: Int?
  /// Empty: chosen by the series.
  public var methods: [ForecastMethod]
  /// Starting points of the back-test; nil: by the number of series; 0 leaves it out.
  public var origins: Int?
  public var level: Double
  /// Sums all series to one.
  public var isTotal: Bool

  public init(
    study: StudyOptions = StudyOptions(), after: String? = nil, every: SeriesUnit? = nil, season: Int? = nil, horizon: Int? = nil,
    methods: [ForecastMethod] = [], origins: Int? = nil, level: Double = 0.95, isTotal: Bool = false
  ) {
    self.study = study
    self.after = after
    self.every = every
    self.season = season
    self.horizon = horizon
    self.methods = methods
    self.origins = origins
    self.level = level
    self.isTotal = isTotal
  }
}

/// One series as a file gives it.
struct SeriesEntry {
  let name: String
  var values: [Double]
  /// The period of the last value; nil when positions only count.
  var last: Int?
  /// Periods to a season, as the line says ("MONTHLY").
  var season: Int?
  var horizon: Int?
  /// What came after, where the file has it.
  var after: [Double] = []
  /// Periods without a value, which count as zero.
  var gaps = 0
}
