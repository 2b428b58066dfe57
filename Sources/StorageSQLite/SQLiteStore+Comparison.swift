import Storage

extension SQLiteStore {
  /// Rows that differ from those of an older copy although their records were not written since: changed bits that SQLite itself
  /// does not notice. Looks at every value that stands in both.
  ///
  /// - Parameters:
  ///   - tables: of records, with the tables beside them that bear the same ids; both carry their version in the first.
  ///   - constant: tables whose rows are written once.
  /// - Returns: table and number of differing or vanished rows; those without any are left out.
  public func differences(
    from copy: String, tables: [(name: String, sides: [String])], constant: [String]
  ) async throws -> [(table: String, rows: Int64)] {
    try await onThread { [path] in
      let own = try OwnConnection(path, readOnly: true)
      try own.attach(copy, as: "copy")
      var out: [(table: String, rows: Int64)] = []
      // Keys follow from the texts beside them, but a copy of an older program has other ones.
      let hasSameKeys = try own.marker("keys", of: "main") == own.marker("keys", of: "copy")
      func look(_ table: String, _ condition: String, _ joins: String) throws {
        let columns = try own.columns(table, of: "main"), texts = Set(columns.map { $0 + "_key" })
        let shared = columns.filter(Set(try own.columns(table, of: "copy")).contains).filter { hasSameKeys || !texts.contains($0) }
        guard !shared.isEmpty else { return }
        let name = SQL.quoted(table)
        let differ = shared.map { "n.\(SQL.quoted($0)) IS NOT o.\(SQL.quoted($0))" }.joined(separator: " OR ")
        let count = try own.connection.integer(
          "SELECT count(*) FROM copy.\(name) o LEFT JOIN main.\(name) n ON n.id = o.id \(joins) WHERE \(condition) AND (\(differ))")
        if let count, count > 0 { out.append((table, count)) }
      }
      for table in tables {
        try look(table.name, "n.version = o.version AND n.changed_at = o.changed_at", "")
        for side in table.sides {
          let joins =
            "JOIN copy.\(SQL.quoted(table.name)) p ON p.id = o.id JOIN main.\(SQL.quoted(table.name)) q "
            + "ON q.id = o.id AND q.version = p.version AND q.changed_at = p.changed_at"
          try look(side, "1", joins)
        }
      }
      for table in constant { try look(table, "1", "") }
      return out
    }
  }
}

extension OwnConnection {
  /// Makes another file readable beside the own one.
  func attach(_ path: String, as name: String) throws {
    try connection.execute("ATTACH DATABASE \(SQL.doubling("'", in: path)) AS \(name)")
  }

  /// The text that a database keeps under a name.
  func marker(_ name: String, of schema: String) throws -> String? {
    guard try !columns("clientele_meta", of: schema).isEmpty else { return nil }
    return try connection.texts("SELECT value FROM \(schema).clientele_meta WHERE name = \(SQL.doubling("'", in: name))").first
  }

  func columns(_ table: String, of schema: String) throws -> [String] {
    try connection.texts("SELECT name FROM pragma_table_info(\(SQL.doubling("'", in: table)), '\(schema)')")
  }
}
