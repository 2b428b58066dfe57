extension Transaction {
  /// For each question the ids of records whose key has every piece.
  ///
  /// Pieces of one character narrow what the others find; alone they find nothing.
  public func search(_ questions: [SearchIndex.Question], pieces: [String]) throws -> [[Int64]] {
    let grams = Set(pieces.flatMap { SearchIndex.grams(ofPiece: $0) })
    guard !grams.isEmpty else { return questions.map { _ in [] } }
    let statements = questions.map { SearchStatement($0, pieces, grams, dialect) }
    return try dialect == .postgres ? searchOnServer(statements) : searchInFile(statements)
  }

  /// A search of the full-text index walks through the entries of its grams, whatever their types. So all types are sought in one walk,
  /// which finds everything where hits are few; where there are more, each type goes on from there by itself.
  private func searchInFile(_ statements: [SearchStatement]) throws -> [[Int64]] {
    var found = statements.map { _ in [Int64]() }
    for places in Dictionary(grouping: statements.indices, by: { statements[$0].question.owner }).values {
      let wanted = places.map { statements[$0].question.limit }.max() ?? 0
      let ofType = Dictionary(grouping: places) { statements[$0].question.table }
      var last: Int64 = 0, count = 0
      try each(statements[places[0]].inFullText(first: wanted)) { row in
        (last, count) = (row.integer(0), count + 1)
        for place in ofType[row.text(1)] ?? [] { found[place].append(last) }
      }
      guard count == wanted else { continue }
      for place in places where found[place].count < statements[place].question.limit {
        found[place] += try rows(statements[place].inFullText(after: last)) { $0.integer(0) }
      }
    }
    return zip(found, statements).map { Array($0.prefix($1.question.limit)) }
  }

  private func searchOnServer(_ statements: [SearchStatement]) throws -> [[Int64]] {
    var found = statements.map { _ in [Int64]() }
    try each(statements.map(\.inGrams)) { found[$0].append($1.integer(0)) }
    return found
  }
}
