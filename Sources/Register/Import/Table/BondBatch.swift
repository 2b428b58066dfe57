import Model

/// The bonds of one sort of the records of a batch: those that its rows name whole are made or brought up to date.
struct BondBatch {
  struct Written: Sendable {
    let row: Int
    let table: String
    let verdict: Verdict
    /// In a dry run, the bond as it was saved, and its ends, the bearer first.
    var saved: (record: AnyRecord, ends: [Int64])?
  }

  let bond: Bond
  let batch: TableBatch

  /// - Parameter bearers: the records that came of the rows.
  func write(_ bearers: [(row: Int, id: Int64)], _ writing: Writing) throws -> [Written] {
    let places = bond.others.map { other in
      batch.columns.firstIndex { $0.target.bond?.shape.table == bond.shape.table && $0.target.field?.name == other.name }
    }
    let named = bearers.compactMap { bearer in ends(of: batch.rows[bearer.row], bearer.id, places).map { (row: bearer.row, ends: $0) } }
    if named.isEmpty { return [] }
    let known = try existing(Array(Set(named.map(\.ends[0]))), writing)
    let feeding = batch.feeding(bond)
    var written: [Written] = [], saving: [(row: Int, ends: [Int64], record: AnyRecord)] = []
    for (row, ends) in named {
      guard let old = known[ends] else {
        var new = bond.shape.makeRecord()
        new[bond.bearer] = .integer(ends[0])
        saving.append((row, ends, batch.merged(batch.rows[row], new, feeding)))
        continue
      }
      let changed = batch.merged(batch.rows[row], old, feeding)
      if changed.values == old.values {
        written.append(Written(row: row, table: bond.shape.table, verdict: .unchanged))
      } else {
        saving.append((row, ends, changed))
      }
    }
    let (table, headings) = (bond.shape.table, batch.headings(bond))
    for ((row, ends, record), answer) in zip(saving, try writing.saveEach(saving.map(\.record), as: table)) {
      switch answer {
      case .success(let saved):
        let verdict: Verdict = record.isNew ? .created : .updated
        written.append(Written(row: row, table: table, verdict: verdict, saved: batch.isDryRun ? (saved, ends) : nil))
      case .failure(let problem):
        let reject = Reject(problem, line: batch.rows[row].line, headings: headings)
        written.append(Written(row: row, table: table, verdict: .rejected(reject)))
      }
    }
    return written
  }

  /// The bearer and the others; nil when the row leaves one of them open.
  private func ends(of row: TableRow, _ bearer: Int64, _ places: [Int?]) -> [Int64]? {
    var ends = [bearer]
    for place in places {
      guard let place, case .value(.integer(let id)) = row.entries[place] else { return nil }
      ends.append(id)
    }
    return ends
  }

  /// The bonds that the records bear already, by their ends.
  func existing(_ bearers: [Int64], _ writing: Writing) throws -> [[Int64]: AnyRecord] {
    let ids = try writing.reader.bonds(bond, of: bearers).map(\.line.id)
    let fields = [bond.bearer] + bond.others
    let records = try ids.isEmpty ? [] : writing.reader.records(bond.shape.table, ids: ids)
    return Dictionary(records.map { record in (fields.compactMap { record[$0].integer }, record) }, uniquingKeysWith: { first, _ in first })
  }
}
