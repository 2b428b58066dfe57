import Formats
import Model

extension TableImport {
  /// Rows that are ready to be written; those that could not be read are among the rejects already.
  private struct Batch {
    let rows: [TableRow]
    /// By what each of the rows may find a record.
    let traces: [[RowTrace]]
    let lastLine: Int
    let meetings: Meetings
  }

  /// A batch that is being written.
  private struct UnderWay {
    let batch: Batch
    let work: TableBatch
    /// The records of earlier batches that a dry run puts back for this one.
    let tried: [Int]
    let writing: Task<TableBatch.Written, any Error>
  }

  /// Reads, decides and writes batch after batch; the next one is read while the database is busy with this one, and written beside it
  /// where the engine can do that, no row of the one can be found by what a row of the other says, and it finds nothing in the register
  /// that the other might be changing.
  mutating func run() async throws -> ImportOutcome {
    // A row may name a record that an earlier row of the same file makes: then it must be there first.
    // Rows that are found by nothing would be made twice when a file is loaded again after a failure: they keep to their order.
    // A dry run must know what came of a batch before it tries the next, and what a row clears may be what the next one finds.
    let isOrdered = namesOwn || ways.isEmpty || session.isDryRun || session.plan.clearsEmpty
    let most = isOrdered ? 1 : min(2, session.desk.store.writers)
    if session.isDryRun, !ways.isEmpty { try await survey() }
    var underWay: [UnderWay] = []
    do {
      while let batch = try await read() {
        // Where the part before found something, this one probably does too.
        while underWay.count == most || findsKnown && !underWay.isEmpty
          || underWay.contains(where: { $0.batch.meetings.meet(batch.meetings) })
        {
          try await settle(underWay.removeFirst())
        }
        underWay.append(begin(batch, beside: underWay.last?.writing))
        if namesOwn { try await settle(underWay.removeFirst()) }
      }
      while !underWay.isEmpty { try await settle(underWay.removeFirst()) }
    } catch {
      // Nothing is written any more when the failure is told.
      for other in underWay { _ = await other.writing.result }
      throw error
    }
    return try await session.close()
  }

  private mutating func begin(_ batch: Batch, beside former: Task<TableBatch.Written, any Error>?) -> UnderWay {
    let tried = tried.met(by: batch.traces)
    let work = TableBatch(
      shape: shape, columns: columns, ways: ways, bonds: bonds, fallbacks: fallbacks, plan: session.plan, rows: batch.rows,
      isDryRun: session.isDryRun, tried: self.tried[tried])
    let desk = session.desk, actor = session.actor, keeping = !session.isDryRun
    let writing = Task {
      if work.rows.isEmpty { return TableBatch.Written() }
      if let former {
        do {
          return try await desk.write(by: actor) { try work.writeBeside($0) }
        } catch is TableBatch.NeedsTurn {
          _ = try await former.value
        }
      }
      return try await desk.write(by: actor, keeping: keeping) { try work.write($0) }
    }
    return UnderWay(batch: batch, work: work, tried: tried, writing: writing)
  }

  private mutating func settle(_ underWay: UnderWay) async throws {
    let written = try await underWay.writing.value
    if session.isDryRun {
      let own = Set(underWay.batch.traces.joined())
      tried.learn(written, underWay.work, putBack: underWay.tried, repetitions, census, own: own)
      // Records that rows of other parts make cannot be named yet.
      session.outcome.isEstimate = tried.isEstimate || namesOwn && settled > 0
    }
    findsKnown = written.findsKnown
    settled += 1
    try settle(underWay.batch, written)
    try await session.tell()
  }

  /// The next batch, nil at the end of the file.
  private mutating func read() async throws -> Batch? {
    let rows = part { session.next() }
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
    let traces = good.map { repetitions.traces($0) }
    // Rows that may stand for one record must follow one another.
    var meetings = Meetings()
    for index in good.indices { good[index].wave = meetings.take(traces[index]) }
    return Batch(rows: good, traces: traces, lastLine: lastLine, meetings: meetings)
  }

  private func settle(_ batch: Batch, _ written: TableBatch.Written) throws {
    for (row, verdict) in zip(batch.rows, written.records) { count(verdict, shape.table, row) }
    for bond in written.bonds { count(bond.verdict, bond.table, batch.rows[bond.row]) }
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

  /// The rows of one batch.
  func part(_ next: () -> CSVRow?) -> [CSVRow] {
    var rows: [CSVRow] = []
    var bytes = 0
    while rows.count < session.importer.batch, bytes < ImportSession.batchBytes, let row = next() {
      rows.append(row)
      bytes += row.byteCount
    }
    return rows
  }

  /// The texts by which the rows name records of other tables, in these columns or in all.
  func wanted(_ rows: [[String]], _ places: Set<Int>? = nil) -> [String: Set<String>] {
    var wanted: [String: Set<String>] = [:]
    for (place, column) in columns.enumerated() where places?.contains(place) ?? true {
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
      switch value(cell, at: index, column.target.isByID ? byID : byTitle) {
      case .success(.null): entries.append(.empty)
      case .success(let value): entries.append(.value(value))
      case .failure(let issue):
        guard let field = column.target.field else {
          entries.append(.empty)
          continue
        }
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

  /// What a cell means.
  ///
  /// - Parameter place: of its column.
  mutating func value(_ cell: String, at place: Int, _ reading: FieldText) -> Result<Value, Issue> {
    let column = columns[place]
    guard let field = column.target.field else {
      guard case .one(let id) = FieldText.id(cell.bare) else { return .success(.null) }
      return .success(.integer(id))
    }
    if field.kind.options != nil { return choice(cell, field, column, place, reading) }
    return column.scale == 1 ? reading.value(cell, of: field, in: column.table) : reading.scaled(cell, field, column.scale)
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
