import Model
import Records
import Storage

extension Transaction {
  /// Fields whose value is not the one that the change log wrote last, by record. Fields that were never changed since the
  /// making of the record are not in the log, nor are those that the program keeps itself.
  func contradictions(_ records: [AnyRecord], _ shape: Shape) throws -> [(id: Int64, field: String)] {
    guard !records.isEmpty else { return [] }
    var last: [Int64: [String: JSON]] = [:]
    try each(
      """
      SELECT record, diff FROM change WHERE "table" = \(shape.table) AND record IN \(list: records.map(\.id)) \
      AND diff IS NOT NULL AND deleted_at IS NULL ORDER BY batch, id
      """
    ) { row in
      // A line that is no longer JSON contradicts itself.
      guard let diff = try? JSON(parsing: Array(row.text(1).utf8)) else { return last[row.integer(0), default: [:]]["diff"] = .null }
      for member in diff.members ?? [] {
        if let pair = member.value.array, pair.count == 2 { last[row.integer(0), default: [:]][member.name] = pair[1] }
      }
    }
    var out: [(id: Int64, field: String)] = []
    for record in records {
      for (name, value) in last[record.id] ?? [:] {
        guard name != "diff" else {
          out.append((record.id, name))
          continue
        }
        guard let field = shape.field(named: name), !field.isReadOnly, !field.isSecret else { continue }
        if field.kind.json(record[field]).text != value.text { out.append((record.id, name)) }
      }
    }
    return out
  }
}
