import Analysis
import Glibc

/// What one feature does to the odds of the event, as a person can read it.
struct OutcomeWeight {
  let column: String
  /// The category; nil for a number.
  let value: String?
  /// The column says nothing.
  let isUnknown: Bool
  /// ln of the factor of the odds: of a category against the average case, of a number for one standard deviation.
  let weight: Double
  let deviation: Double?
  let cases: Int
  let positives: Int

  var oddsRatio: Double { exp(weight) }
  /// For one unit of a number.
  var perUnit: Double? { deviation.flatMap { $0 > 0 ? exp(weight / $0) : nil } }
  var share: Double? { cases > 0 ? Double(positives) / Double(cases) : nil }

  /// All weights, the strongest first; those of a column's categories are measured from their mean over the cases.
  static func all(_ model: LogisticModel, _ table: OutcomeTable, _ features: FeatureColumns) -> [OutcomeWeight] {
    let factors = model.factors
    var found: [OutcomeWeight] = []
    for position in table.columns.indices {
      let own = factors.filter { $0.column == position }
      switch table.columns[position].values {
      case .numbers(let values):
        let known = values.indices.filter { !values[$0].isNaN }
        for factor in own {
          guard case .number(_, let deviation) = factor.kind else {
            let unknown = values.indices.filter { values[$0].isNaN }
            found.append(
              weight(table, position, nil, true, factor.weight, nil, unknown))
            continue
          }
          found.append(weight(table, position, nil, false, factor.weight, deviation, known))
        }
      case .categories(let codes, let count):
        var rows = [[Int]](repeating: [], count: count + 1)
        for row in codes.indices { rows[codes[row] < 0 ? count : Int(codes[row])].append(row) }
        func members(_ factor: LogisticFactor) -> [Int] {
          if case .category(let level) = factor.kind { rows[Int(level)] } else { rows[count] }
        }
        let mean = own.reduce(0) { $0 + $1.weight * Double(members($1).count) } / Double(max(1, codes.count))
        for factor in own {
          let text: String? = if case .category(let level) = factor.kind { features.levels[position][Int(level)] } else { nil }
          found.append(weight(table, position, text, text == nil, factor.weight - mean, nil, members(factor)))
        }
      }
    }
    return found.enumerated().sorted { ($1.element.weight.magnitude, $0.offset) < ($0.element.weight.magnitude, $1.offset) }.map(\.element)
  }

  private static func weight(
    _ table: OutcomeTable, _ column: Int, _ value: String?, _ isUnknown: Bool, _ weight: Double, _ deviation: Double?, _ rows: [Int]
  ) -> OutcomeWeight {
    OutcomeWeight(
      column: table.columns[column].name, value: value, isUnknown: isUnknown, weight: weight, deviation: deviation, cases: rows.count,
      positives: rows.count { table.outcome[$0] })
  }
}
