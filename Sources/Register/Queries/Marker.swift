import Storage

extension Transaction {
  /// The text kept under a name.
  func marker(_ name: String, lock: Bool) throws -> String? {
    let suffix: SQL = lock && dialect == .postgres ? " FOR UPDATE" : ""
    return try first("SELECT value FROM clientele_meta WHERE name = \(name)\(suffix)") { $0.text(0) }
  }

  /// PostgreSQL: the transaction that inserted or updated the text kept under a name.
  func markerWriting(_ name: String) throws -> Int64? {
    try first("SELECT xmin::text::bigint FROM clientele_meta WHERE name = \(name)") { $0.integer(0) }
  }

  /// Keeps a text under a name.
  func setMarker(_ name: String, _ text: String) throws {
    try run(
      """
      INSERT INTO clientele_meta (name, value) VALUES (\(name), \(text)) \
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """)
  }
}
