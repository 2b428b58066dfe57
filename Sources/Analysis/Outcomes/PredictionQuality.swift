import Glibc

/// What predicted probabilities were worth on cases the model had not seen.
public struct PredictionQuality: Sendable {
  /// Cases of one band of predicted probability.
  public struct Band: Equatable, Sendable {
    public let count: Int
    public let meanPredicted: Double
    public let observed: Double
  }

  public let count: Int
  public let positives: Int
  public let area: AreaUnderCurve
  /// Mean of (p - outcome)^2. G. W. Brier 1950.
  public let brier: Double
  /// Mean of -ln p(what happened).
  public let logLoss: Double
  /// Ten bands of predicted probability of equal width; empty ones left out.
  public let bands: [Band]
  /// Mean |predicted - observed| over the bands, weighted by cases (expected calibration error).
  public let calibrationError: Double
  /// Share of positives among the tenth with the highest probabilities, over their share among all.
  public let liftOfBestTenth: Double

  /// Share of positives.
  public var baseRate: Double { Double(positives) / Double(count) }
  /// Brier score of always saying the base rate: a model above it is worth nothing.
  public var brierOfBaseRate: Double { baseRate * (1 - baseRate) }
  /// The product must say so instead of showing scores.
  public var hasNoSignal: Bool { area.hasNoSignal }

  /// - Throws: `columnLength`, `badNumber` for probabilities outside 0...1, `tooFew` without two cases of each outcome.
  public init(probabilities: [Double], outcome: [Bool]) throws {
    guard probabilities.count == outcome.count else {
      throw AnalysisFault.columnLength(column: "probabilities", expected: outcome.count, found: probabilities.count)
    }
    if let line = probabilities.firstIndex(where: { !(0...1).contains($0) }) {
      throw AnalysisFault.badNumber(column: "probabilities", line: line)
    }
    guard let area = AreaUnderCurve(scores: probabilities, outcome: outcome) else {
      let positives = outcome.count { $0 }
      throw AnalysisFault.tooFew(what: "cases of each outcome", found: min(positives, outcome.count - positives), needed: 2)
    }
    self.area = area
    count = outcome.count
    positives = outcome.count { $0 }
    var (squares, logs) = (0.0, 0.0)
    var counts = [Int](repeating: 0, count: 10)
    var predicted = [Double](repeating: 0, count: 10)
    var observed = predicted
    for (p, happened) in zip(probabilities, outcome) {
      let truth = happened ? 1.0 : 0.0
      squares += (p - truth) * (p - truth)
      logs -= log(max(happened ? p : 1 - p, 1e-15))
      let band = min(9, Int(p * 10))
      counts[band] += 1
      predicted[band] += p
      observed[band] += truth
    }
    let total = Double(outcome.count)
    brier = squares / total
    logLoss = logs / total
    bands = counts.indices.filter { counts[$0] > 0 }.map {
      Band(count: counts[$0], meanPredicted: predicted[$0] / Double(counts[$0]), observed: observed[$0] / Double(counts[$0]))
    }
    calibrationError = counts.indices.reduce(0) { $0 + abs(predicted[$1] - observed[$1]) } / total
    let best = ascendingOrder(of: probabilities.map { ~$0.ascendingKey }).prefix((outcome.count + 9) / 10)
    liftOfBestTenth = Double(best.count { outcome[Int($0)] }) / Double(best.count) / (Double(positives) / total)
  }
}
