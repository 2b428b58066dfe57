import Model
import Storage

extension Transaction {
  /// Those of the records (by id, with the change to look beyond) that somebody changed after that, apart from these jobs.
  func changedSince(_ records: [Int64: Int64], _ table: String, apartFrom jobs: Set<Int64>) throws -> Set<Int64> {
    var touched = Set<Int64>()
    let ids = Array(records.keys)
    for start in stride(from: 0, to: ids.count, by: 500) {
      let part = Array(ids[start..<min(start + 500, ids.count)])
      try each("SELECT record, id, job FROM change WHERE \"table\" = \(table) AND record IN \(list: part) AND deleted_at IS NULL") { row in
        let record = row.integer(0)
        if let job = row.optionalInteger(2), jobs.contains(job) { return }
        if row.integer(1) > records[record] ?? .max { touched.insert(record) }
      }
    }
    return touched
  }
}
