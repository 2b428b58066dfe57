extension Transaction {
  /// For each question the ids of records whose key has every piece.
  ///
  /// Pieces of one character narrow what the others find; alone they find nothing.
  public func search(_ questions: [SearchIndex.Question], pieces: [String]) throws -> [[Int64]] {
    let grams = Set(pieces.flatMap { SearchIndex.grams(ofPiece: $0) })
    guard !grams.isEmpty else { return questions.map { _ in [] } }
    let statements = questions.map { SearchStatement($0, pieces, grams, dialect) }
    guard dialect == .postgres else { return try statements.map { try rows($0.inFullText) { $0.integer(0) } } }
    return try searchOnServer(statements)
  }

  /// The GIN index collects every hit before the limit. The newest records show how common the pieces are: of common ones enough are
  /// found by looking on from there.
  private func searchOnServer(_ statements: [SearchStatement]) throws -> [[Int64]] {
    var found: [[Int64]] = []
    func ask(_ numbers: [Int], _ sql: (Int) -> SQL) throws {
      for number in numbers { found[number] = [] }
      try each(numbers.map(sql)) { found[numbers[$0]].append($1.integer(0)) }
    }
    func wanting() -> [Int] { statements.indices.filter { found[$0].count < statements[$0].question.limit } }
    found = statements.map { _ in [] }
    try ask(wanting()) { statements[$0].amongNewest(SearchStatement.sample) }
    let reaches = zip(statements, found).map { $0.reach(seen: $1.count) }
    try ask(reaches.indices.filter { reaches[$0] != nil }) { statements[$0].amongNewest(reaches[$0] ?? SearchStatement.sample) }
    try ask(wanting()) { statements[$0].inGrams }
    return found
  }
}
