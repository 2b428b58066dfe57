import Model

/// Finds records by any piece of what they are known by: two characters and more, any case, on both engines.
///
/// Each record has a key, the folded searchable texts line by line, and the set of its grams: numbers made of
/// every two and three neighbouring characters. A search asks for all grams of the piece (SQLite: an FTS5
/// index without text and positions, read in the order of ids and left at the limit; PostgreSQL: GIN indexes of each type)
/// and checks each candidate's key for the piece itself, so what is found is exact.
public enum SearchIndex {
  /// One searchable record.
  public struct Entry: Sendable, Hashable {
    public let id: Int64
    public let table: String
    /// The owner, by whom managers are narrowed; nil when nobody owns the record.
    public let owner: Int64?
    public let key: String
    public init(id: Int64, table: String, owner: Int64?, key: String) {
      self.id = id
      self.table = table
      self.owner = owner
      self.key = key
    }
  }

  /// Of which type records are sought, whose, and how many at most.
  public struct Question: Sendable {
    public let table: String
    /// Only this user's records; nil for everybody's.
    public let owner: Int64?
    public let limit: Int
    public init(_ table: String, owner: Int64? = nil, limit: Int) {
      (self.table, self.owner, self.limit) = (table, owner, min(limit, 1000))
    }
  }

  static func statements(for catalogue: Catalogue, missingFrom existing: ExistingSchema, _ dialect: Dialect) -> [SQL] {
    guard dialect == .postgres else {
      return existing.columns["search"] != nil
        ? []
        : [
          "CREATE TABLE search (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, owner INTEGER, key TEXT NOT NULL) STRICT",
          "CREATE VIRTUAL TABLE search_gram USING fts5(grams, content='', detail=none, tokenize='ascii')",
        ] + joinedByWritings
    }
    var out: [SQL] = []
    if existing.columns["search"] == nil {
      out.append(
        """
        CREATE TABLE search (id BIGINT NOT NULL, kind TEXT COLLATE "C" NOT NULL, owner BIGINT, \
        key TEXT COLLATE "C" NOT NULL, grams INTEGER[] NOT NULL) PARTITION BY LIST (kind)
        """)
    }
    // Each type by itself: what is common among orders says nothing about clients, neither to the planner nor to us. Keys and indexes
    // belong to the parts, because `pg_restore --clean` cannot drop inherited ones.
    for shape in catalogue.shapes where shape.isPublic && existing.columns[part(shape.table)] == nil {
      let name = part(shape.table)
      out.append(
        SQL(text: "CREATE TABLE \(SQL.quoted(name)) PARTITION OF search (PRIMARY KEY (id)) FOR VALUES IN ('\(shape.table)')"))
    }
    if existing.columns[before] != nil {
      out.append("INSERT INTO search SELECT id, kind, owner, key, grams FROM \(name: before)")
      out.append("DROP TABLE \(name: before)")
    }
    // After the entries that are taken over: an index is made sooner at once than entry by entry.
    for shape in catalogue.shapes where shape.isPublic {
      out += SearchShare.allCases.filter { !existing.indexes.contains($0.index(of: shape.table)) }.map { $0.creation(of: shape.table) }
    }
    return out
  }

  /// The entries of one type on PostgreSQL.
  static func part(_ table: String) -> String { "search_of_" + table }
  /// So many entries of one writing are put into the index at its end.
  static let manyEntries = 200
  /// Where the entries of schema 1 wait to be taken over: they stood in one table.
  private static let before = "search_before"

  /// Schema 2: entries stand apart by type on PostgreSQL.
  static func makeRoom(_ transaction: any Transaction) throws {
    guard transaction.dialect == .postgres else { return }
    try transaction.run("DROP INDEX IF EXISTS i_search__grams")
    try transaction.run("ALTER TABLE search RENAME TO \(name: before)")
    try transaction.run("ALTER TABLE \(name: before) RENAME CONSTRAINT search_pkey TO search_before_pkey")
  }

  /// FTS5 does not join segments by itself: it would join hundreds of pages within one writing, 40-70 ms of work.
  private static let joinedByWritings: [SQL] = [
    "INSERT INTO search_gram (search_gram, rank) VALUES ('automerge', 0)",
    "INSERT INTO search_gram (search_gram, rank) VALUES ('usermerge', 2)",
  ]

  /// Schema 4: segments on SQLite are joined by our writings alone.
  static func stopJoining(_ transaction: any Transaction) throws {
    guard transaction.dialect == .sqlite else { return }
    for statement in joinedByWritings { try transaction.run(statement) }
  }

  /// The grams of one record, each once: those of its key, one for its owner, and where types stand together one for its type.
  static func grams(_ entry: Entry, withType: Bool) -> [UInt32] {
    var out = GramSet(most: 2 * entry.key.utf8.count + 2)
    // The two characters before this one in its line.
    var one: UInt32 = 0, two: UInt32 = 0
    for scalar in entry.key.unicodeScalars {
      let three = scalar.value
      if three == 10 {
        (one, two) = (0, 0)
        continue
      }
      if two != 0 { out.insert(hash(two, three, 0)) }
      if one != 0 { out.insert(hash(one, two, three)) }
      (one, two) = (two, three)
    }
    if withType { out.insert(gram("t:" + entry.table)) }
    if let owner = entry.owner { out.insert(gram("o:\(owner)")) }
    return out.grams
  }

  /// The grams of one record as words for FTS5: numbers to the base of 36.
  static func words(_ entry: Entry) -> String {
    let grams = grams(entry, withType: true)
    // A word has six signs at most, as a gram has 31 bits.
    return String(unsafeUninitializedCapacity: grams.count * 7) { bytes in
      var end = 0
      for gram in grams {
        if end > 0 {
          bytes[end] = 32
          end += 1
        }
        var length = 1, power: UInt32 = 36
        while length < 6, gram >= power { (length, power) = (length + 1, power &* 36) }
        var rest = gram, place = end + length
        while place > end {
          place -= 1
          let digit = UInt8(truncatingIfNeeded: rest % 36)
          bytes[place] = digit < 10 ? 48 + digit : 87 + digit
          rest /= 36
        }
        end += length
      }
      return end
    }
  }

  /// The grams that every record with this piece has.
  static func grams(ofPiece piece: String) -> [UInt32] {
    var out = Set<UInt32>()
    collect(piece.unicodeScalars.map(\.value), both: false, into: &out)
    return Array(out)
  }

  private static func collect(_ scalars: [UInt32], both: Bool, into out: inout Set<UInt32>) {
    guard scalars.count >= 2 else { return }
    for index in 0..<(scalars.count - 1) {
      if both || scalars.count == 2 { out.insert(hash(scalars[index], scalars[index + 1], 0)) }
      if index + 2 < scalars.count { out.insert(hash(scalars[index], scalars[index + 1], scalars[index + 2])) }
    }
  }

  static func gram(_ word: String) -> UInt32 {
    var hash: UInt32 = 0x811c_9dc5
    for byte in word.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash & 0x7fff_ffff
  }

  private static func hash(_ one: UInt32, _ two: UInt32, _ three: UInt32) -> UInt32 {
    var hash = (UInt64(one) &* 0x9E37_79B9_7F4A_7C15) ^ (UInt64(two) &* 0xC2B2_AE3D_27D4_EB4F) ^ (UInt64(three) &* 0x1656_67B1_9E37_79F9)
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return UInt32((hash >> 32) & 0x7fff_ffff)
  }
}

extension Transaction {
  /// Makes the entries findable; entries known by their id are replaced.
  public func putSearch(_ entries: SearchEntries, areNew: Bool) throws {
    guard !entries.ids.isEmpty else { return }
    if !areNew { try dropSearch(entries.ids, of: entries.table) }
    switch dialect {
    case .sqlite:
      try entries.rows.forEachPart { part in
        try insert(into: "search", columns: ["id", "kind", "owner", "key"], rows: part.map { Array($0.dropLast()) })
        try insert(into: "search_gram", columns: ["rowid", "grams"], rows: part.map { [$0[0], $0[4]] })
      }
      try joinSome(pages: entries.ids.count / (areNew ? 10 : 4))
    case .postgres:
      let columns = ["id", "kind", "owner", "key", "grams"]
      guard entries.ids.count >= SearchIndex.manyEntries else { return try insert(into: "search", columns: columns, rows: entries.rows) }
      // New grams wait in a list that every search reads through, so the connection keeps it short. Of many records they wait until
      // all are there: then each gram is put into its place in the index once, not once for every few records. The setting ends with
      // the writing; what little it adds after this waits for the next one.
      try run("SET LOCAL gin_pending_list_limit = '64MB'")
      try insert(into: "search", columns: columns, rows: entries.rows)
      for share in SearchShare.allCases where share.hasWaiting {
        _ = try first("SELECT gin_clean_pending_list(\(share.index(of: entries.table))::regclass)") { $0.integer(0) }
      }
    }
  }

  /// Joins the pieces of the index after most entries were replaced: on SQLite what was replaced stands among them until then, and every
  /// search reads through it (of 1,000,000 entries 280 a second instead of 1,300; joining them takes 15 s).
  public func joinSearch() throws {
    if dialect == .sqlite { try run("INSERT INTO search_gram (search_gram) VALUES ('optimize')") }
  }

  /// Every writing adds a segment, and every search asks every segment: writings join some, each a few pages, so that none takes long.
  /// Half of the small ones do, and all that write many entries. What replaces or removes an entry adds a mark beside it.
  private func joinSome(pages: Int) throws {
    guard dialect == .sqlite, pages > 16 || Bool.random() else { return }
    try run("INSERT INTO search_gram (search_gram, rank) VALUES ('merge', \(Int64(max(16, pages))))")
  }

  /// Makes records of a type unfindable.
  public func removeSearch(_ ids: [Int64], of table: String) throws {
    guard !ids.isEmpty else { return }
    try dropSearch(ids, of: table)
    try joinSome(pages: ids.count / 4)
  }

  private func dropSearch(_ ids: [Int64], of table: String) throws {
    for start in stride(from: 0, to: ids.count, by: Self.idsPerStatement) {
      let part = Array(ids[start..<min(start + Self.idsPerStatement, ids.count)])
      if dialect == .sqlite {
        let old = try rows("SELECT id, kind, owner, key FROM search WHERE id IN \(list: part)") {
          SearchIndex.Entry(id: $0.integer(0), table: $0.text(1), owner: $0.optionalInteger(2), key: $0.text(3))
        }
        try insert(
          into: "search_gram", columns: ["search_gram", "rowid", "grams"],
          rows: old.map { [.text("delete"), .integer($0.id), .text(SearchIndex.words($0))] })
      }
      try run("DELETE FROM search WHERE id IN \(list: part) AND kind = \(table)")
    }
  }
}
