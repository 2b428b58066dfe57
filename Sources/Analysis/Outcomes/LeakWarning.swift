/// A column that seems to be known only after the outcome: a model with it looks splendid and is of no use beforehand.
public struct LeakWarning: Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// Alone it tells nearly every outcome.
    case decides
    /// Alone it ranks better than all other columns together.
    case outweighsAllOthers(areaOfOthers: Double)
  }

  public let column: Int
  public let name: String
  /// Cross-validated area of a model on this column alone.
  public let areaAlone: Double
  public let reason: Reason

  /// Below this a column is not suspected, whatever the others do.
  public static let least = 0.7
  /// From here on a column alone is too good to be true.
  public static let tooGood = 0.95

  /// Looks through all columns, the most suspect first. Three folds each: a warning needs no more.
  /// - Throws: what the validation throws.
  public static func search(_ table: OutcomeTable, seed: UInt64 = 1) throws -> [LeakWarning] {
    var warnings: [LeakWarning] = []
    for column in table.columns.indices {
      let alone = try OutcomeValidation(folding: table.keeping { $0 == column }, folds: 3, seed: seed).meanArea
      guard alone >= least else { continue }
      if alone >= tooGood {
        warnings.append(LeakWarning(column: column, name: table.columns[column].name, areaAlone: alone, reason: .decides))
        continue
      }
      guard table.columns.count > 1 else { continue }
      let others = try OutcomeValidation(folding: table.keeping { $0 != column }, folds: 3, seed: seed).meanArea
      guard alone > others else { continue }
      warnings.append(
        LeakWarning(
          column: column, name: table.columns[column].name, areaAlone: alone, reason: .outweighsAllOthers(areaOfOthers: others)))
    }
    return warnings.sorted { ($1.areaAlone, $0.column) < ($0.areaAlone, $1.column) }
  }
}
