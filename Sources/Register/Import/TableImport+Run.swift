import Formats
import Model

extension TableImport {
  /// Rows that are ready to be written; those that could not be read are among the rejects already.
  private struct Batch {
    let rows: [TableRow]
    /// So many of the rows stand for earlier batches.
    let replayed: Int
    let lastLine: Int
    let meetings: Meetings
  }

  /// A batch that is being written.
  private struct UnderWay {
    let batch: Batch
    let writing: Task<TableBatch.Written, any Error>
  }

  /// Reads, decides and writes batch after batch; the next one is read while the database is busy with this one, and written beside it
  /// where the engine can do that and no row of the one can be found by what a row of the other says.
  mutating func run() async throws -> ImportOutcome {
    // A row may name a record that an earlier row of the same file makes: then it must be there first.
    let names = columns.contains { $0.target.bond == nil && $0.target.field?.kind.target == shape.table }
    // Rows that are found by nothing would be made twice when a file is loaded again after a failure: they keep to their order.
    let most = names || ways.isEmpty ? 1 : min(2, session.desk.store.writers)
    var underWay: [UnderWay] = []
    do {
      while let batch = try await read() {
        while underWay.count == most || underWay.contains(where: { $0.batch.meetings.meet(batch.meetings) }) {
          try await settle(underWay.removeFirst())
        }
        underWay.append(begin(batch))
        if names { try await settle(underWay.removeFirst()) }
      }
      while !underWay.isEmpty { try await settle(underWay.removeFirst()) }
    } catch {
      // Nothing is written any more when the failure is told.
      for other in underWay { _ = await other.writing.result }
      throw error
    }
    return try await session.close()
  }

  private func begin(_ batch: Batch) -> UnderWay {
    let work = TableBatch(
      shape: shape, columns: columns, ways: ways, bonds: bonds, fallbacks: fallbacks, plan: session.plan, rows: batch.rows)
    let desk = session.desk, actor = session.actor, keeping = !session.isDryRun
    let isEmpty = work.rows.count == batch.replayed
    let writing = Task { isEmpty ? .init() : try await desk.write(by: actor, keeping: keeping) { try work.write($0) } }
    return UnderWay(batch: batch, writing: writing)
  }

  private func settle(_ written: UnderWay) async throws {
    try settle(written.batch, await written.writing.value)
    try await session.tell()
  }

  /// The next batch, nil at the end of the file.
  private mutating func read() async throws -> Batch? {
    var rows: [CSVRow] = []
    var bytes = 0
    while rows.count < Self.batch, bytes < ImportSession.batchBytes, let row = session.next() {
      rows.append(row)
      bytes += row.byteCount
    }
    guard let lastLine = rows.last?.line else { return nil }
    let texts = rows.map { (line: $0.line, cells: $0.texts) }
    try await references.prepare(wanted(texts.map(\.cells)))
    var good: [TableRow] = []
    good.reserveCapacity(texts.count)
    let text = session.text()
    let byTitle = text.finding(references.lookUp(isByID: false)), byID = text.finding(references.lookUp(isByID: true))
    for (line, cells) in texts {
      switch read(line, cells, byTitle, byID) {
      case .success(let row):
        if let fault = repetitions.take(row) { session.reject(fault, cells) } else { good.append(row) }
      case .failure(let reject): session.reject(reject.reject, cells)
      }
    }
    let replayed = replay(&good)
    let meetings = number(&good)
    return Batch(rows: good, replayed: replayed, lastLine: lastLine, meetings: meetings)
  }

  private func settle(_ batch: Batch, _ written: TableBatch.Written) throws {
    for (row, verdict) in zip(batch.rows, written.records).dropFirst(batch.replayed) { count(verdict, shape.table, row) }
    for bond in written.bonds where bond.row >= batch.replayed { count(bond.verdict, bond.table, batch.rows[bond.row]) }
    try session.settle(upTo: batch.lastLine)
  }

  private func count(_ verdict: Verdict, _ table: String, _ row: TableRow) {
    switch verdict {
    case .created: session.outcome.created[table, default: 0] += 1
    case .updated: session.outcome.updated[table, default: 0] += 1
    case .unchanged: session.outcome.unchanged[table, default: 0] += 1
    case .skipped: session.outcome.skipped += 1
    case .rejected(let reject): session.reject(reject, row.cells)
    }
  }

  /// A dry run keeps nothing of earlier batches: rows that later rows may add to are played again before these.
  private mutating func replay(_ rows: inout [TableRow]) -> Int {
    guard session.isDryRun, returns else { return 0 }
    let keys = rows.map { repetitions.key($0) }
    var again: [TableRow] = []
    var seen = Set<KeyHash>()
    for case let key? in keys where seen.insert(key).inserted {
      again += earlier[key] ?? []
    }
    for (row, key) in zip(rows, keys) {
      guard let key else { continue }
      // Each row may have made a bond of its own.
      let last = bonds.isEmpty ? earlier[key]?.last : nil
      if let last {
        earlier[key] = [last.followed(by: row, clearing: session.plan.clearsEmpty)]
      } else {
        earlier[key, default: []].append(row)
      }
    }
    rows = again + rows
    return again.count
  }

  /// Rows that may stand for one record must follow one another.
  private func number(_ rows: inout [TableRow]) -> Meetings {
    var meetings = Meetings()
    for index in rows.indices { rows[index].wave = meetings.take(repetitions.traces(rows[index])) }
    return meetings
  }

  /// The texts by which the rows name records of other tables.
  private func wanted(_ rows: [[String]]) -> [String: Set<String>] {
    var wanted: [String: Set<String>] = [:]
    for column in columns {
      guard let field = column.target.field, let table = field.kind.target else { continue }
      for cells in rows {
        let text = column.text(cells).bare
        if text.isEmpty { continue }
        for part in field.kind.isSeveral ? FieldText.parts(text) : [text] {
          wanted[table, default: []].insert(column.target.isByID ? "#" + part.digits : part)
        }
      }
    }
    return wanted
  }

  struct Refused: Error { let reject: Reject }

  private mutating func read(
    _ line: Int, _ cells: [String], _ byTitle: FieldText, _ byID: FieldText
  ) -> Result<TableRow, Refused> {
    var entries: [TableRow.Entry] = []
    entries.reserveCapacity(columns.count)
    for (index, column) in columns.enumerated() {
      let cell = column.text(cells)
      guard let field = column.target.field else {
        let id: TableRow.Entry = if case .one(let id) = FieldText.id(cell.bare) { .value(.integer(id)) } else { .empty }
        entries.append(id)
        continue
      }
      let reading = column.target.isByID ? byID : byTitle
      let value: Result<Value, Issue> =
        if field.kind.options != nil {
          choice(cell, field, column, index, reading)
        } else if column.scale == 1 {
          reading.value(cell, of: field, in: column.table)
        } else {
          reading.scaled(cell, field, column.scale)
        }
      switch value {
      case .success(.null): entries.append(.empty)
      case .success(let value): entries.append(.value(value))
      case .failure(let issue):
        // A bond without its other end is not made; the record itself is.
        let mayLack = column.table != shape.table || !field.isRequired
        if session.plan.unknownReference == .leaveEmpty, field.kind.target != nil, mayLack, issue.rule == .notFound {
          session.outcome.noteUnresolved(column.heading, cell.bare)
          entries.append(.absent)
          continue
        }
        return .failure(
          Refused(reject: Reject(line: line, column: column.heading, value: issue.value, reason: issue.rule.rawValue, detail: issue.detail))
        )
      }
    }
    return .success(TableRow(line: line, cells: cells, entries: entries))
  }

  /// Options are known by their labels in every language: what a text means is found out once a column.
  private mutating func choice(
    _ cell: String, _ field: any AnyField, _ column: Fed, _ index: Int, _ reading: FieldText
  ) -> Result<Value, Issue> {
    if let known = choices[index]?[cell] { return known }
    let value = reading.value(cell, of: field, in: column.table)
    if choices[index, default: [:]].count < 1000 { choices[index, default: [:]][cell] = value }
    return value
  }
}

extension FieldText {
  /// A cell of a column of thousands or millions.
  fileprivate func scaled(_ cell: String, _ field: any AnyField, _ scale: Int64) -> Result<Value, Issue> {
    let bare = cell.bare
    guard field.kind == .money, !bare.isEmpty else { return value(cell, of: field, in: "") }
    return money(bare, scale: scale).map { .money($0) }.mapError { Issue(field.name, $0.rule, value: bare, detail: $0.detail) }
  }
}
