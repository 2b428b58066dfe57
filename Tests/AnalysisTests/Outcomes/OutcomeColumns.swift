import Analysis

extension SharedTable {
  /// Columns by heading; what reads as a number throughout (or is blank) is one.
  func columns(_ numbers: [String], _ categories: [String]) -> [OutcomeColumn] {
    numbers.map { OutcomeColumn($0, .numbers(self.numbers($0))) } + categories.map { name in
      var index = DenseIndex<String>()
      let codes = text(name).map { $0.isEmpty ? -1 : index.index(of: $0) }
      return OutcomeColumn(name, .categories(codes, count: index.keys.count))
    }
  }
}
