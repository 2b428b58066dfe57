/// Turns columns into numbers a model can weigh, learnt from the training cases alone: numbers are standardised (unknown: the mean, with a
/// mark of its own), categories become one mark each (one-hot; a category not met in training has none).
struct OutcomeEncoding: Sendable {
  private enum Part: Sendable {
    /// `mark` is the feature that says "unknown", -1 without one.
    case number(feature: Int, mean: Double, deviation: Double, mark: Int)
    /// Feature of each category, -1 for none.
    case category(features: [Int32], mark: Int)
  }

  /// More would make one Newton step take seconds.
  static let mostFeatures = 1000
  /// A column's categories beyond so many, the rarest, have no mark.
  private static let mostCategories = 300

  private let parts: [Part]
  let featureCount: Int
  /// Column of each feature.
  let columnOf: [Int]

  /// - Throws: `tooMany` for more than 1,000 features.
  init(_ table: OutcomeTable, training: [Int32]) throws {
    var parts: [Part] = []
    var columnOf: [Int] = []
    for (position, column) in table.columns.enumerated() {
      switch column.values {
      case .numbers(let numbers):
        let known = training.lazy.map { numbers[Int($0)] }.filter { !$0.isNaN }
        let count = Double(known.count)
        let mean = known.isEmpty ? 0 : known.reduce(0) { $0 + $1 / count }
        let deviation = known.isEmpty ? 0 : known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / count }.squareRoot()
        // A column that never changes says nothing; its feature stays 0.
        let feature = columnOf.count
        columnOf.append(position)
        let hasUnknown = known.count < training.count
        if hasUnknown { columnOf.append(position) }
        parts.append(.number(feature: feature, mean: mean, deviation: deviation, mark: hasUnknown ? feature + 1 : -1))
      case .categories(let codes, let levels):
        var counts = [Int](repeating: 0, count: levels)
        var unknown = 0
        for row in training {
          let code = codes[Int(row)]
          if code < 0 { unknown += 1 } else { counts[Int(code)] += 1 }
        }
        let kept = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(Self.mostCategories)
        var features = [Int32](repeating: -1, count: levels)
        for level in kept.sorted() {
          features[level] = Int32(truncatingIfNeeded: columnOf.count)
          columnOf.append(position)
        }
        let mark = unknown > 0 ? columnOf.count : -1
        if unknown > 0 { columnOf.append(position) }
        parts.append(.category(features: features, mark: mark))
      }
    }
    guard columnOf.count <= Self.mostFeatures else { throw AnalysisFault.tooMany(what: "features", limit: Self.mostFeatures) }
    self.parts = parts
    self.columnOf = columnOf
    featureCount = columnOf.count
  }

  /// What each feature stands for, column by column.
  var features: [(column: Int, feature: Int, kind: LogisticFactor.Kind)] {
    var found: [(column: Int, feature: Int, kind: LogisticFactor.Kind)] = []
    for (column, part) in parts.enumerated() {
      switch part {
      case .number(let feature, let mean, let deviation, let mark):
        found.append((column, feature, .number(mean: mean, deviation: deviation)))
        if mark >= 0 { found.append((column, mark, .unknown)) }
      case .category(let features, let mark):
        for (level, feature) in features.enumerated() where feature >= 0 {
          found.append((column, Int(feature), .category(Int32(truncatingIfNeeded: level))))
        }
        if mark >= 0 { found.append((column, mark, .unknown)) }
      }
    }
    return found
  }

  /// Throws `columnLength` for another number of columns, `limits` for a column of another kind or with other categories.
  func check(_ table: OutcomeTable) throws {
    guard table.columns.count == parts.count else {
      throw AnalysisFault.columnLength(column: "columns", expected: parts.count, found: table.columns.count)
    }
    for (part, column) in zip(parts, table.columns) {
      switch (part, column.values) {
      case (.number, .numbers): continue
      case (.category(let features, _), .categories(_, let levels)) where levels <= features.count: continue
      default: throw AnalysisFault.limits("column \(column.name) is not as it was in training")
      }
    }
  }

  func rows(_ table: OutcomeTable, _ cases: [Int32]) -> SparseRows {
    var rows = SparseRows(rowCount: cases.count, width: parts.count)
    for row in cases {
      for (part, column) in zip(parts, table.columns) {
        switch (part, column.values) {
        case (.number(let feature, let mean, let deviation, let mark), .numbers(let numbers)):
          let value = numbers[Int(row)]
          if value.isNaN {
            if mark >= 0 { rows.append(mark, 1) }
          } else if deviation > 0 {
            rows.append(feature, (value - mean) / deviation)
          }
        case (.category(let features, let mark), .categories(let codes, _)):
          let code = codes[Int(row)]
          let feature = code < 0 ? mark : Int(features[Int(code)])
          if feature >= 0 { rows.append(feature, 1) }
        default: break
        }
      }
      rows.endRow()
    }
    return rows
  }
}
