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

  /// PostgreSQL: the index of grams.
  var inGrams: SQL {
    let wanted = "{" + grams.sorted().map { String($0) }.joined(separator: ",") + "}"
    return "SELECT s.id FROM search s WHERE s.grams @> \(wanted)::integer[] AND s.kind = \(kind) AND \(test) LIMIT \(bound)"
  }

  /// PostgreSQL: so many of the newest entries, looked through one by one.
  func amongNewest(_ number: Int) -> SQL { newest(number, also: "") }

  /// So many entries show how common the pieces are; beside each id stands how many entries there are, as far as the server knows.
  var amongSample: SQL {
    let part = SQL(text: "'\(SearchIndex.part(question.table))'")
    return newest(Self.sample, also: ", (SELECT reltuples::bigint FROM pg_class WHERE oid = \(part)::regclass)")
  }
  private static let sample = 300

  private func newest(_ number: Int, also columns: SQL) -> SQL {
    """
    SELECT s.id\(columns) FROM (SELECT id, owner, key FROM search WHERE kind = \(kind) ORDER BY id DESC \
    LIMIT \(SQL(text: String(number)))) s WHERE \(test) LIMIT \(bound)
    """
  }

  /// How many of the newest entries hold enough hits, when so many of the sample are hits; nil where the index finds them sooner.
  ///
  /// The index collects every hit before the first is seen: its cost grows with the entries and the share of hits among them. The cost
  /// of looking on falls with that share. Both take about a microsecond for each, so that looking on is cheaper when the square of
  /// the share is above what is wanted divided by what there is.
  func reach(seen: Int, of entries: Int) -> Int? {
    // Nothing is known of a table that was never analysed: what a middling company has.
    let all = entries > 0 ? entries : 100_000
    guard seen > 0, seen < question.limit, seen * seen >= Self.sample * Self.sample * question.limit / all else { return nil }
    var number = Self.sample
    while number * seen < Self.sample * question.limit * 3 / 2 { number *= 2 }
    return number
  }
}
