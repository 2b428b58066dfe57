/// The statements by which one question of a search may be answered; each answers ids.
struct SearchStatement {
  let question: SearchIndex.Question
  private let dialect: Dialect
  private let grams: Set<Int64>
  /// What an entry must satisfy: that its key has the pieces, and whose it is.
  private let test: SQL
  private let kind: SQL
  private let bound: SQL

  init(_ question: SearchIndex.Question, _ pieces: [String], _ grams: Set<Int64>, _ dialect: Dialect) {
    self.question = question
    self.dialect = dialect
    self.grams = question.owner.map { grams.union([SearchIndex.gram("o:\($0)")]) } ?? grams
    let has = pieces.map { dialect.contains("s.key", $0) }.joined(separator: " AND ")
    test = question.owner.map { "\(has) AND s.owner = \($0)" } ?? has
    kind = SQL(text: "'\(question.table)'")
    bound = SQL(text: String(max(0, question.limit)))
  }

  /// SQLite: the full-text index is read in the order of ids and left at the limit.
  var inFullText: SQL {
    let wanted = grams.union([SearchIndex.gram("t:" + question.table)])
    let match = wanted.sorted().map { String($0, radix: 36) }.joined(separator: " ")
    return """
      SELECT s.id FROM search_gram g JOIN search s ON s.id = g.rowid \
      WHERE search_gram MATCH \(match) AND s.kind = \(kind) AND \(test) LIMIT \(bound)
      """
  }

  /// PostgreSQL: the index of grams.
  var inGrams: SQL {
    let wanted = "{" + grams.sorted().map { String($0) }.joined(separator: ",") + "}"
    return "SELECT s.id FROM search s WHERE s.grams @> \(wanted)::integer[] AND s.kind = \(kind) AND \(test) LIMIT \(bound)"
  }

  /// PostgreSQL: so many of the newest entries, looked through one by one.
  func amongNewest(_ number: Int) -> SQL {
    """
    SELECT s.id FROM (SELECT id, owner, key FROM search WHERE kind = \(kind) ORDER BY id DESC LIMIT \(SQL(text: String(number)))) s \
    WHERE \(test) LIMIT \(bound)
    """
  }

  /// So many entries show how common the pieces are.
  static let sample = 300

  /// How many of the newest entries hold enough hits when this many of the sample are hits; nil where the index finds them sooner.
  func reach(seen: Int) -> Int? {
    guard seen < question.limit, seen * seen >= question.limit else { return nil }
    var number = Self.sample
    while number * seen < Self.sample * question.limit * 3 / 2 { number *= 2 }
    return number
  }
}
