import Storage

/// Many rows in one statement: their values go as one array a column, so that the text of the statement is the same for any number.
extension PostgresTransaction {
  public func update(_ table: String, columns: [SchemaPlan.Column], rows: [[Binding]]) throws -> Int {
    try mayWrite()
    guard !rows.isEmpty else { return 0 }
    let keys = [SchemaPlan.Column(name: "id", isText: false), SchemaPlan.Column(name: "was", isText: false)]
    let sets = columns.enumerated().map { SQL(text: "\(SQL.quoted($1.name)) = v.c\($0 + 2)") }.joined(separator: ", ")
    let sql: SQL = """
      UPDATE \(name: table) t SET \(sets) FROM \(try Self.table(keys + columns, rows)) \
      WHERE t.id = v.c0 AND t.version = v.c1 AND t.deleted_at IS NULL
      """
    return try noting { try connection.execute(sql).changedRows }
  }

  public func upsert(into table: String, columns: [SchemaPlan.Column], rows: [[Binding]]) throws {
    try mayWrite()
    guard !rows.isEmpty else { return }
    let names = columns.map { SQL(text: SQL.quoted($0.name)) }
    let sets = columns.map { SQL(text: "\(SQL.quoted($0.name)) = excluded.\(SQL.quoted($0.name))") }.joined(separator: ", ")
    let sql: SQL = """
      INSERT INTO \(name: table) (id, \(names.joined(separator: ", "))) \
      SELECT * FROM \(try Self.table([SchemaPlan.Column(name: "id", isText: false)] + columns, rows)) \
      ON CONFLICT (id) DO UPDATE SET \(sets)
      """
    _ = try noting { try connection.execute(sql) }
  }

  /// `unnest(...) AS v(c0, c1, ...)`.
  private static func table(_ columns: [SchemaPlan.Column], _ rows: [[Binding]]) throws -> SQL {
    guard rows.allSatisfy({ $0.count == columns.count }) else { throw StorageError.failed("rows that are not as wide as their columns") }
    let arrays = try columns.enumerated().map { index, column -> SQL in
      let type = SQL(text: column.isText ? "text[]" : "bigint[]")
      // Behind a subquery the planner does not see how many rows come: it then finds each by its key, which is right for any number,
      // instead of reading the whole table for the sake of a few thousand.
      return "(SELECT \(try array(of: rows, at: index))::\(type))"
    }
    let names = SQL(text: columns.indices.map { "c\($0)" }.joined(separator: ", "))
    return "unnest(\(arrays.joined(separator: ", "))) AS v(\(names))"
  }

  /// The text form of an array: `{1,NULL,"a \"quoted\" text"}`.
  private static func array(of rows: [[Binding]], at column: Int) throws -> String {
    var bytes: ContiguousArray<UInt8> = [UInt8(ascii: "{")]
    bytes.reserveCapacity(rows.count * 12)
    for (index, row) in rows.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch row[column] {
      case .null: bytes.append(contentsOf: "NULL".utf8)
      case .integer(let number): bytes.append(decimal: number)
      case .text(let text):
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
          if byte == 0 { throw PostgresParameters.nul }
          if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
          bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
      case .numbers: throw StorageError.failed("several numbers in one place of an array")
      }
    }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }
}
