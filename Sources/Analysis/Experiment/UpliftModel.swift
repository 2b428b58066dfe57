/// Whom a campaign moves: two logistic models, one of the treated and one of the held out (T-learner); uplift is the difference of their
/// probabilities. Source: Radcliffe & Surry 1999; Künzel et al., PNAS 116 (2019) 4156.
public struct UpliftModel: Sendable {
  private let treated: LogisticModel
  private let control: LogisticModel

  /// - Parameters: `table` with the answer as outcome; `treatment` one per case; `cases` those to fit (nil: all).
  /// - Throws: `columnLength`, and what the models throw.
  public init(_ table: OutcomeTable, treatment: [Bool], cases: [Int32]? = nil, penalty: Double = 1) throws {
    guard treatment.count == table.count else {
      throw AnalysisFault.columnLength(column: "treatment", expected: table.count, found: treatment.count)
    }
    let cases = cases ?? (0..<table.count).map { Int32(truncatingIfNeeded: $0) }
    try checkIndexes(cases, below: table.count, "cases")
    treated = try LogisticModel(table, cases: cases.filter { treatment[Int($0)] }, penalty: penalty)
    control = try LogisticModel(table, cases: cases.filter { !treatment[Int($0)] }, penalty: penalty)
  }

  /// P(answer | treated) - P(answer | held out).
  public func uplift(_ table: OutcomeTable, cases: [Int32]? = nil) throws -> [Double] {
    let with = try treated.probabilities(table, cases: cases)
    let without = try control.probabilities(table, cases: cases)
    return zip(with, without).map { $0 - $1 }
  }

  /// Uplift of every case from models that have not seen it: k folds drawn by seed, treated and held out apart.
  /// - Throws: `limits` for folds outside 2...100, and what the models throw.
  public static func folded(
    _ table: OutcomeTable, treatment: [Bool], folds: Int = 5, penalty: Double = 1, seed: UInt64 = 1
  ) throws -> [Double] {
    guard (2...100).contains(folds) else { throw AnalysisFault.limits("folds must be 2...100") }
    guard treatment.count == table.count else {
      throw AnalysisFault.columnLength(column: "treatment", expected: table.count, found: treatment.count)
    }
    var generator = Generator(seed: seed)
    var foldOf = [Int](repeating: 0, count: table.count)
    for side in [true, false] {
      var members = treatment.indices.filter { treatment[$0] == side }
      for position in stride(from: members.count - 1, to: 0, by: -1) { members.swapAt(position, generator.below(position + 1)) }
      for (position, member) in members.enumerated() { foldOf[member] = position % folds }
    }
    var uplift = [Double](repeating: 0, count: table.count)
    for fold in 0..<folds {
      let test = foldOf.indices.filter { foldOf[$0] == fold }.map { Int32(truncatingIfNeeded: $0) }
      let training = foldOf.indices.filter { foldOf[$0] != fold }.map { Int32(truncatingIfNeeded: $0) }
      let found = try UpliftModel(table, treatment: treatment, cases: training, penalty: penalty).uplift(table, cases: test)
      for (row, value) in zip(test, found) { uplift[Int(row)] = value }
    }
    return uplift
  }
}
