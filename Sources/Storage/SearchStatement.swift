/// The statements by which one question of a search may be answered; each answers ids.
struct SearchStatement {
  let question: SearchIndex.Question
  private let dialect: Dialect
  private let grams: Set<UInt32>
  /// What an entry must satisfy: that its key has the pieces, and whose it is.
  private let test: SQL
  private let kind: SQL
  private let bound: SQL

  init(_ question: SearchIndex.Question, _ pieces: [String], _ grams: Set<UInt32>, _ dialect: Dialect) {
    self.question = question
    self.dialect = dialect
    self.grams = question.owner.map { grams.union([SearchIndex.gram("o:\($0)")]) } ?? grams
    let has = pieces.map { dialect.contains("s.key", $0) }.joined(separator: " AND ")
    test = question.owner.map { "\(has) AND s.owner = \($0)" } ?? has
    kind = SQL(text: "'\(question.table)'")
    bound = SQL(text: String(max(0, question.limit)))
  }

  /// SQLite: the full-text index is read in the order of ids, from behind one of them, and left at the limit.
  func inFullText(after id: Int64) -> SQL {
    let wanted = grams.union([SearchIndex.gram("t:" + question.table)])
    return """
      SELECT s.id FROM search_gram g JOIN search s ON s.id = g.rowid \
      WHERE search_gram MATCH \(Self.match(wanted)) AND g.rowid > \(id) AND s.kind = \(kind) AND \(test) LIMIT \(bound)
      """
  }

  /// SQLite: the first hits of any type, so many of them; beside each id stands its type.
  func inFullText(first number: Int) -> SQL {
    """
    SELECT s.id, s.kind FROM search_gram g JOIN search s ON s.id = g.rowid \
    WHERE search_gram MATCH \(Self.match(grams)) AND \(test) LIMIT \(SQL(text: String(number)))
    """
  }

  private static func match(_ grams: Set<UInt32>) -> String { grams.sorted().map { String($0, radix: 36) }.joined(separator: " ") }

  /// PostgreSQL: a share of the entries after the other, each by its own index of grams, until there are as many hits as are wanted.
  /// The server asks a share only when those before it had too few.
  var inGrams: SQL {
    let wanted = Binding.numbers(grams.sorted())
    let part = SQL(text: SQL.quoted(SearchIndex.part(question.table)))
    let shares = SearchShare.allCases.map { share -> SQL in
      "SELECT s.id FROM \(part) s WHERE s.grams @> \(wanted) AND \(share.own) AND \(test)"
    }
    return "SELECT id FROM (\(shares.joined(separator: " UNION ALL "))) s LIMIT \(bound)"
  }
}
