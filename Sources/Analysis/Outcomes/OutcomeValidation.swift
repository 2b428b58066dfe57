/// The honest test of a logistic model: probabilities of cases it was not fitted to.
public struct OutcomeValidation: Sendable {
  public let quality: PredictionQuality
  /// Areas fold by fold; one entry for a split by time.
  public let areas: [Double]
  /// Cases that were predicted, and their probabilities.
  public let cases: [Int32]
  public let probabilities: [Double]

  public var meanArea: Double { areas.isEmpty ? quality.area.value : areas.reduce(0, +) / Double(areas.count) }
  /// Between the folds.
  public var areaDeviation: Double {
    guard areas.count > 1 else { return 0 }
    return (areas.reduce(0) { $0 + ($1 - meanArea) * ($1 - meanArea) } / Double(areas.count - 1)).squareRoot()
  }

  /// k folds with the same share of positives in each, drawn by seed; every case is predicted once.
  /// - Throws: `limits` for folds outside 2...100, `tooFew` with less than two cases of each outcome in a fold, and what the model throws.
  public init(folding table: OutcomeTable, folds: Int = 10, penalty: Double = 1, seed: UInt64 = 1) throws {
    guard (2...100).contains(folds) else { throw AnalysisFault.limits("folds must be 2...100") }
    let rarer = min(table.positives, table.count - table.positives)
    guard rarer >= 2 * folds else { throw AnalysisFault.tooFew(what: "cases of each outcome", found: rarer, needed: 2 * folds) }
    var generator = Generator(seed: seed)
    var foldOf = [Int](repeating: 0, count: table.count)
    for side in [true, false] {
      var members = table.outcome.indices.filter { table.outcome[$0] == side }
      for position in stride(from: members.count - 1, to: 0, by: -1) { members.swapAt(position, generator.below(position + 1)) }
      for (position, member) in members.enumerated() { foldOf[member] = position % folds }
    }
    var probabilities = [Double](repeating: 0, count: table.count)
    var areas: [Double] = []
    for fold in 0..<folds {
      let test = foldOf.indices.filter { foldOf[$0] == fold }.map { Int32(truncatingIfNeeded: $0) }
      let training = foldOf.indices.filter { foldOf[$0] != fold }.map { Int32(truncatingIfNeeded: $0) }
      let found = try LogisticModel(table, cases: training, penalty: penalty).probabilities(table, cases: test)
      for (row, probability) in zip(test, found) { probabilities[Int(row)] = probability }
      if let area = AreaUnderCurve(scores: found, outcome: test.map { table.outcome[Int($0)] }) { areas.append(area.value) }
    }
    self.areas = areas
    self.probabilities = probabilities
    cases = (0..<table.count).map { Int32(truncatingIfNeeded: $0) }
    quality = try PredictionQuality(probabilities: probabilities, outcome: table.outcome)
  }

  /// Fitted to the earlier cases, tested on the later ones: nothing later than what is predicted is known. Days are never split.
  /// - Parameters: `share` of the cases for the fit, at most.
  /// - Throws: `limits` without days or for a share outside 0..<1, `tooFew`, and what the model throws.
  public init(timeOrdered table: OutcomeTable, share: Ratio = .percent(75), penalty: Double = 1) throws {
    guard let day = table.day else { throw AnalysisFault.limits("a test in order of time needs days") }
    guard share.value > 0, share.value < 1 else { throw AnalysisFault.limits("share of the earlier cases") }
    let order = ascendingOrder(of: day.map { Int64($0).ascendingKey })
    var split = share.ceiling(of: order.count)
    while split > 0, split < order.count, day[Int(order[split])] == day[Int(order[split - 1])] { split -= 1 }
    let test = Array(order[split...])
    let model = try LogisticModel(table, cases: Array(order[..<split]), penalty: penalty)
    let found = try model.probabilities(table, cases: test)
    quality = try PredictionQuality(probabilities: found, outcome: test.map { table.outcome[Int($0)] })
    areas = [quality.area.value]
    cases = test
    probabilities = found
  }
}
