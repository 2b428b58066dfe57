import Analysis
import Model

/// What limits the forecast of one series.
enum SeriesWarning: Equatable {
  /// Too short for its season: forecast without one.
  case season(period: Int, has: Int, needs: Int)
  /// Too short for a back-test: the method was chosen by rule.
  case untested(has: Int, needs: Int)
  /// Periods without a value counted as zero.
  case gaps(Int)
  /// Periods expected below zero although the series never was: a fall carried on.
  case belowZero(Int)
  /// Not a single method could be used.
  case none(has: Int, needs: Int)

  var json: JSON {
    switch self {
    case .season(let period, let has, let needs):
      ["kind": "season", "period": .count(period), "has": .count(has), "needs": .count(needs)]
    case .untested(let has, let needs): ["kind": "untested", "has": .count(has), "needs": .count(needs)]
    case .gaps(let count): ["kind": "gaps", "count": .count(count)]
    case .belowZero(let count): ["kind": "below_zero", "count": .count(count)]
    case .none(let has, let needs): ["kind": "not_enough", "has": .count(has), "needs": .count(needs)]
    }
  }
}

/// One series forecast: the method chosen, its record, what it says.
struct SeriesResult {
  let name: String
  let values: [Double]
  let last: Int?
  /// Periods to a season as used.
  let season: Int
  private(set) var backTest: RollingOrigin?
  private(set) var method: ForecastMethod?
  private(set) var forecast: Forecast?
  /// Other methods that were asked for.
  private(set) var others: [(method: ForecastMethod, forecast: Forecast)] = []
  /// Against what came after.
  private(set) var errors: [(method: ForecastMethod, errors: ForecastErrors)] = []
  private(set) var warnings: [SeriesWarning] = []
  private(set) var models: [SeriesModel] = []

  /// Fewest values a forecast is made from.
  static let least = 3

  /// - Parameters: `origins` starting points of the back-test, 0 for none; `withModels` whether fitted numbers are wanted.
  init(_ entry: SeriesEntry, unit: SeriesUnit, options: SeriesOptions, horizon: Int, origins: Int, withModels: Bool) {
    name = entry.name
    values = entry.values
    last = entry.last
    let count = entry.values.count
    let wanted = options.season ?? entry.season ?? unit.season
    if entry.gaps > 0 { warnings.append(.gaps(entry.gaps)) }
    // A season is seen in two full ones.
    if wanted > 1, count < 2 * wanted {
      season = 1
      warnings.append(.season(period: wanted, has: count, needs: 2 * wanted))
    } else {
      season = wanted
    }
    guard count >= Self.least, let series = try? PeriodicSeries(entry.values, period: season) else {
      warnings.append(.none(has: count, needs: Self.least))
      return
    }
    let candidates = options.methods.isEmpty ? ForecastMethod.candidates(for: series) : options.methods
    test(series, candidates, horizon: horizon, origins: origins, options.level)
    let order = ([method].compactMap { $0 } + candidates + [.naive]).reduce(into: [ForecastMethod]()) { list, next in
      if !list.contains(next) { list.append(next) }
    }
    let wantsAll = withModels || !options.methods.isEmpty
    for candidate in order {
      guard let found = try? candidate.forecast(series, horizon: horizon, level: options.level) else { continue }
      if forecast == nil { (method, forecast) = (candidate, found) } else if !candidates.contains(candidate) { continue }
      if wantsAll { others.append((candidate, found)) }
      if !entry.after.isEmpty {
        let actual = Array(entry.after.prefix(horizon))
        if let error = try? ForecastErrors(actual: actual, forecast: Array(found.mean.prefix(actual.count)), history: series) {
          errors.append((candidate, error))
        }
      }
      if !wantsAll { break }
    }
    let below = forecast?.mean.count { $0 < 0 } ?? 0
    if below > 0, entry.values.allSatisfy({ $0 >= 0 }) { warnings.append(.belowZero(below)) }
    if withModels { models = order.filter { candidates.contains($0) }.compactMap { SeriesModel($0, series) } }
  }

  /// The back-test with as long a look ahead as the series allows; without one the first method that fits is taken.
  private mutating func test(_ series: PeriodicSeries, _ candidates: [ForecastMethod], horizon: Int, origins: Int, _ level: Double) {
    let start = max(6, 2 * series.period + 2)
    let ahead = min(horizon, series.count - start)
    guard origins > 0, ahead >= 1 else {
      if origins > 0 { warnings.append(.untested(has: series.count, needs: start + 1)) }
      // Of those that see a season, theta has the best record in competitions.
      method = candidates.contains(.theta) && series.count >= 4 ? .theta : candidates.first
      return
    }
    let fair = max(1, min(origins, series.count - start - ahead + 1))
    backTest = try? RollingOrigin(series, methods: candidates, horizon: ahead, origins: fair, level: level)
    method = backTest?.best ?? candidates.first
  }
}

/// The fitted numbers of a method.
struct SeriesModel {
  let method: ForecastMethod
  let numbers: [(name: String, value: Double)]
  /// Of the ETS family, such as M,Ad,M.
  var form: String?

  init?(_ method: ForecastMethod, _ series: PeriodicSeries) {
    self.method = method
    do {
      switch method {
      case .simple:
        let model = try SimpleSmoothing(series)
        numbers = [("alpha", model.alpha), ("level", model.level), ("squares", model.squares)]
      case .theta:
        let model = try ThetaModel(series)
        numbers = [("alpha", model.smoothing.alpha), ("drift", model.drift), ("seasonal", model.isSeasonal ? 1 : 0)]
      case .holtWintersAdditive, .holtWintersMultiplicative:
        let model = try HoltWinters(series, multiplicative: method == .holtWintersMultiplicative)
        numbers = [("alpha", model.alpha), ("beta", model.beta), ("gamma", model.gamma), ("squares", model.squares)]
      case .smoothing:
        let model = try SmoothingModel(automatic: series)
        var found = [("alpha", model.weights.alpha)]
        if model.form.trend != .none { found.append(("beta", model.weights.beta)) }
        if model.form.season != .none { found.append(("gamma", model.weights.gamma)) }
        if model.form.trend == .damped { found.append(("phi", model.weights.phi)) }
        found += [
          ("sigma", model.sigma), ("log_likelihood", model.logLikelihood), ("aic", model.aic), ("aicc", model.aicc), ("bic", model.bic),
        ]
        numbers = found
        form = "\(model.form)"
      case .naive, .seasonalNaive, .naive2, .croston, .syntetosBoylan, .teunterSyntetosBabai: return nil
      }
    } catch { return nil }
  }

  var json: JSON {
    .object(
      [JSON.Member("method", .string(method.rawValue)), JSON.Member("form", .text(form))]
        + numbers.map { JSON.Member($0.name, .figure($0.value)) })
  }
}
