import Formats
import Model

extension TableImport {
  /// Reads, decides and writes batch after batch.
  mutating func run() async throws -> ImportOutcome {
    var isOver = false
    while !isOver {
      var rows: [CSVRow] = []
      while rows.count < Self.batch, let row = try session.next() { rows.append(row) }
      isOver = rows.count < Self.batch
      if !rows.isEmpty { try await take(rows) }
      try await session.tell()
    }
    return try await session.close()
  }

  private mutating func take(_ rows: [CSVRow]) async throws {
    let texts = rows.map { (line: $0.line, cells: $0.texts) }
    try await references.prepare(wanted(texts.map(\.cells)))
    var good: [TableRow] = []
    let text = session.text()
    let byTitle = text.finding(references.lookUp(isByID: false)), byID = text.finding(references.lookUp(isByID: true))
    for (line, cells) in texts {
      switch read(line, cells, byTitle, byID) {
      case .success(let row):
        if let fault = repetitions.take(row) { try session.reject(fault, cells) } else { good.append(row) }
      case .failure(let reject): try session.reject(reject.reject, cells)
      }
    }
    let replayed = replay(&good)
    if session.plan.repetition == .update { number(&good) }
    guard good.count > replayed else { return }
    let work = TableBatch(shape: shape, columns: columns, ways: ways, fallbacks: fallbacks, plan: session.plan, rows: good)
    let verdicts = try await session.desk.write(by: session.actor, keeping: !session.isDryRun) { try work.write($0) }
    for (row, verdict) in zip(good, verdicts).dropFirst(replayed) {
      switch verdict {
      case .created: session.outcome.created[shape.table, default: 0] += 1
      case .updated: session.outcome.updated[shape.table, default: 0] += 1
      case .unchanged: session.outcome.unchanged[shape.table, default: 0] += 1
      case .skipped: session.outcome.skipped += 1
      case .rejected(let reject): try session.reject(reject, row.cells)
      }
    }
  }

  /// A dry run keeps nothing of earlier batches: rows that later rows may add to are played again before these.
  private mutating func replay(_ rows: inout [TableRow]) -> Int {
    guard session.isDryRun, session.plan.repetition == .update else { return 0 }
    let keys = rows.map { repetitions.key($0) }
    var again: [TableRow] = []
    var seen = Set<KeyHash>()
    for case let key? in keys where seen.insert(key).inserted {
      if let row = earlier[key] { again.append(row) }
    }
    for (row, key) in zip(rows, keys) {
      guard let key else { continue }
      earlier[key] = earlier[key].map { $0.followed(by: row, clearing: session.plan.clearsEmpty) } ?? row
    }
    rows = again + rows
    return again.count
  }

  /// Rows of one key must follow one another: each learns how many of its key are before it in the batch.
  private func number(_ rows: inout [TableRow]) {
    var seen: [KeyHash: Int] = [:]
    for index in rows.indices {
      guard let key = repetitions.key(rows[index]) else { continue }
      rows[index].wave = seen[key, default: 0]
      seen[key, default: 0] += 1
    }
  }

  /// The texts by which the rows name records of other tables.
  private func wanted(_ rows: [[String]]) -> [String: Set<String>] {
    var wanted: [String: Set<String>] = [:]
    for column in columns {
      guard let field = column.target.field, let table = field.kind.target else { continue }
      for cells in rows where column.position < cells.count {
        let text = CSVWriter.unguarded(cells[column.position]).bare
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
    for column in columns {
      let cell = column.position < cells.count ? CSVWriter.unguarded(cells[column.position]) : ""
      guard let field = column.target.field else {
        let id: TableRow.Entry = if case .one(let id) = FieldText.id(cell.bare) { .value(.integer(id)) } else { .empty }
        entries.append(id)
        continue
      }
      let reading = column.target.isByID ? byID : byTitle
      let value: Result<Value, Issue> =
        column.scale == 1
        ? reading.value(cell, of: field, in: shape.table) : reading.scaled(cell, field, column.scale)
      switch value {
      case .success(.null): entries.append(.empty)
      case .success(let value): entries.append(.value(value))
      case .failure(let issue):
        if session.plan.unknownReference == .leaveEmpty, field.kind.target != nil, !field.isRequired, issue.rule == .notFound {
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
}

extension FieldText {
  /// A cell of a column of thousands or millions.
  fileprivate func scaled(_ cell: String, _ field: any AnyField, _ scale: Int64) -> Result<Value, Issue> {
    let bare = cell.bare
    guard field.kind == .money, !bare.isEmpty else { return value(cell, of: field, in: "") }
    return money(bare, scale: scale).map { .money($0) }.mapError { Issue(field.name, $0.rule, value: bare, detail: $0.detail) }
  }
}
