import Model
import Storage

/// The key that is kept beside a text, and the one that should be.
struct KeptKey {
  let id: Int64
  let key: String?
  let wanted: String
}

extension Transaction {
  /// Ids of records of a type, live and deleted, which nobody changes until this writing ends.
  func ids(of shape: Shape, after: Int64, limit: Int) throws -> [Int64] {
    let lock: SQL = dialect == .postgres ? " FOR UPDATE" : ""
    return try rows("SELECT id FROM \(name: shape.table) WHERE id > \(after) ORDER BY id LIMIT \(SQL(text: String(limit)))\(lock)") {
      $0.integer(0)
    }
  }

  /// The keys of a filled field of the records, live and deleted.
  func keys(of field: any AnyField, _ shape: Shape, _ ids: [Int64]) throws -> [KeptKey] {
    let columns = shape.columns(field)
    var out: [KeptKey] = []
    for start in stride(from: 0, to: ids.count, by: 500) {
      out += try rows(
        """
        SELECT id, \(name: columns.column), \(name: columns.comparable) FROM \(name: columns.table) \
        WHERE id IN \(list: Array(ids[start..<min(start + 500, ids.count)])) AND \(name: columns.column) IS NOT NULL
        """
      ) { KeptKey(id: $0.integer(0), key: $0.optionalText(2), wanted: shape.key(of: $0.text(1), field)) }
    }
    return out
  }

  /// Writes the keys that should be; nothing else of the records is touched.
  func setKeys(_ keys: [KeptKey], of field: any AnyField, _ shape: Shape) throws {
    let columns = shape.columns(field)
    for start in stride(from: 0, to: keys.count, by: 250) {
      let values = keys[start..<min(start + 250, keys.count)].map { "(\($0.id), \($0.wanted))" as SQL }.joined(separator: ", ")
      try run(
        """
        UPDATE \(name: columns.table) AS t SET \(name: columns.comparable) = v.column2 FROM (VALUES \(values)) AS v \
        WHERE t.id = CAST(v.column1 AS BIGINT)
        """)
    }
  }

  /// The keys under which the search knows records.
  func searchKeys(_ ids: [Int64]) throws -> [Int64: String] {
    var out: [Int64: String] = [:]
    for start in stride(from: 0, to: ids.count, by: 500) {
      try each("SELECT id, key FROM search WHERE id IN \(list: Array(ids[start..<min(start + 500, ids.count)]))") {
        out[$0.integer(0)] = $0.text(1)
      }
    }
    return out
  }
}
