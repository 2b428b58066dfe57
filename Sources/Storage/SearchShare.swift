/// Entries of a type that have an index of grams of their own on PostgreSQL.
///
/// GIN collects every hit before the first one is seen: of a million clients a piece that every eighth has takes 20 ms, whatever is
/// wanted. So every 512th, every 64th and every 8th entry stands in a small index besides. Of a common piece the smallest has enough hits,
/// of a rare one there are few in the index of all, and each costs little.
enum SearchShare: Int, CaseIterable {
  case few = 512
  case some = 64
  case many = 8
  case all = 1

  /// Whether new grams wait in a list until they are put into the index. Every search reads through it, and in a small share it would
  /// take thousands of writings to fill; there each of the few entries is put in at once.
  var hasWaiting: Bool { self == .many || self == .all }

  /// The name of the index.
  func index(of table: String) -> String {
    let grams = "i_" + SearchIndex.part(table) + "__grams"
    return self == .all ? grams : grams + "_\(rawValue)"
  }

  /// The statement that makes the index.
  func creation(of table: String) -> SQL {
    let options = hasWaiting ? "" : " WITH (fastupdate = off)"
    let rows = self == .all ? "" : " WHERE " + Self.every(rawValue, "=")
    return SQL(
      text: "CREATE INDEX \(SQL.quoted(index(of: table))) ON \(SQL.quoted(SearchIndex.part(table))) USING gin (grams)\(options)\(rows)")
  }

  /// Which entries stand in this share and in none before it. Names the condition of the index word by word, so that the server knows it.
  var own: SQL {
    switch self {
    case .few: SQL(text: Self.every(512, "="))
    case .some: SQL(text: Self.every(64, "=") + " AND " + Self.every(512, "<>"))
    case .many: SQL(text: Self.every(8, "=") + " AND " + Self.every(64, "<>"))
    case .all: SQL(text: Self.every(8, "<>"))
    }
  }

  /// By a number that is made of the id: entries of one import have ids at equal distances. Every 512th entry is a 64th one, too, and
  /// every 64th an 8th.
  private static func every(_ number: Int, _ sign: String) -> String { "(id % 1000003 * 2654435761 >> 20) & \(number - 1) \(sign) 0" }
}
