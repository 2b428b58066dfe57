import Model
import Storage

/// The rows of one batch inside their writing: finds what exists, decides, saves, and then the bonds of what was saved.
struct TableBatch: Sendable {
  let shape: Shape
  let columns: [TableImport.Fed]
  let ways: [TableImport.Way]
  let bonds: [Bond]
  let fallbacks: [String: Value]
  let plan: ImportPlan
  let rows: [TableRow]
  let isDryRun: Bool
  /// What a dry run remembers of earlier batches and these rows may find.
  var tried: [TriedRecord] = []

  struct Written: Sendable {
    /// In the order of the rows.
    var records: [Verdict] = []
    var bonds: [BondBatch.Written] = []
    /// Under which ids the records of earlier batches stood, as `putBack` answered.
    var tried: [Int64?] = []
    var isPutBack = true
    /// The records behind the rows of a dry run that were saved or bear bonds, in the order of their writing.
    var landings: [Landing] = []
    /// Rows found records of the register that the batch before this one might have been changing.
    fileprivate(set) var findsKnown = false
    fileprivate var isBeside = false
    /// Records that the batch has made itself.
    fileprivate var made = Set<Int64>()
  }

  /// The record that a row came down on.
  struct Landing: Sendable {
    /// As it was found; nil for a record that the row made.
    let before: AnyRecord?
    let after: AnyRecord
  }

  /// Thrown when a row finds a record of the register while the batch before this one is being written: it may be changing that record.
  struct NeedsTurn: Error {}

  /// Writes while the batch before this one is being written.
  ///
  /// - Throws: `NeedsTurn`
  func writeBeside(_ writing: Writing) throws -> Written {
    do {
      return try write(writing, isBeside: true)
    } catch is NeedsCare {
      // The database refuses a record for another one, which may be that of the batch before.
      throw NeedsTurn()
    }
  }

  func write(_ writing: Writing) throws -> Written { try write(writing, isBeside: false) }

  private func write(_ writing: Writing, isBeside: Bool) throws -> Written {
    var written = Written(records: [Verdict](repeating: .skipped, count: rows.count), isBeside: isBeside)
    (written.tried, written.isPutBack) = try putBack(writing)
    // What is found here is found too late when the rows before these are written.
    let later = isBeside ? rows.indices.filter { rows[$0].wave > 0 } : []
    if !later.isEmpty, needsTurn(try MatchSearch(self, writing).find(later).values, []) { throw NeedsTurn() }
    for wave in 0...(rows.map(\.wave).max() ?? 0) {
      let bearers = try write(rows.indices.filter { rows[$0].wave == wave }, writing, &written)
      for bond in bonds { written.bonds += try BondBatch(bond: bond, batch: self).write(bearers, writing) }
    }
    return written
  }

  /// Whether the batch before this one might be changing what was found. An import that leaves alone what it finds changes nothing.
  private func needsTurn(_ matches: some Sequence<MatchSearch.Match>, _ made: Set<Int64>) -> Bool {
    plan.matching != .skip
      && matches.contains { match in
        switch match {
        case .one(let id): !made.contains(id)
        case .several: true
        case .keyless, .missing: false
        }
      }
  }

  /// Answers the records that came of the rows.
  private func write(_ wave: [Int], _ writing: Writing, _ written: inout Written) throws -> [(row: Int, id: Int64)] {
    var bearers: [(row: Int, id: Int64)] = [], rows = wave
    while !rows.isEmpty { rows = try write(rows, writing, &written, &bearers) }
    return bearers
  }

  /// Answers the rows that met a record which an earlier one of them takes: it may be another one afterwards, so they look again.
  private func write(
    _ wave: [Int], _ writing: Writing, _ written: inout Written, _ bearers: inout [(row: Int, id: Int64)]
  ) throws -> [Int] {
    var taken = Set<Int64>(), postponed: [Int] = []
    let matches = try ways.isEmpty ? [:] : MatchSearch(self, writing).find(wave)
    if !written.findsKnown, needsTurn(matches.values, written.made) {
      if written.isBeside { throw NeedsTurn() }
      written.findsKnown = true
    }
    let feeding = feeding(nil)
    let known = try existing(Array(Set(matches.values.compactMap { if case .one(let id) = $0 { id } else { nil } })), writing)
    var saving: [(row: Int, record: AnyRecord)] = []
    for index in wave {
      switch matches[index] {
      case nil: saving.append((index, new(rows[index], feeding)))
      case .keyless?: written.records[index] = .rejected(reject(index, ways[0].places[0], .required))
      case .several?: written.records[index] = .rejected(reject(index, ways[0].places[0], .ambiguous))
      case .missing?: written.records[index] = .rejected(reject(index, ways[0].places[0], .notFound))
      case .one(let id)?:
        guard let old = known[id] else {
          // Somebody else's record: neither changed nor doubled.
          written.records[index] = .rejected(reject(index, ways[0].places[0], .notAllowed))
          continue
        }
        if plan.matching == .skip { continue }
        guard taken.insert(id).inserted else {
          postponed.append(index)
          continue
        }
        let changed = merged(rows[index], old, feeding)
        if changed.values == old.values {
          written.records[index] = .unchanged
          if isDryRun, !bonds.isEmpty { written.landings.append(Landing(before: old, after: old)) }
          bearers.append((index, id))
        } else {
          saving.append((index, changed))
        }
      }
    }
    let answers = try writing.saveEach(saving.map(\.record), as: shape.table, known: known)
    let headings = headings(nil)
    for ((index, record), answer) in zip(saving, answers) {
      switch answer {
      case .success(let saved):
        written.records[index] = record.isNew ? .created : .updated
        if record.isNew { written.made.insert(saved.id) }
        if isDryRun { written.landings.append(Landing(before: known[saved.id], after: saved)) }
        bearers.append((index, saved.id))
      case .failure(let problem):
        if written.isBeside, problem.mayPass { throw NeedsTurn() }
        written.records[index] = .rejected(Reject(problem, line: rows[index].line, headings: headings))
      }
    }
    return postponed
  }

  /// The headings of the columns that feed the record itself or a bond of it, by field.
  func headings(_ bond: Bond?) -> [String: String] {
    let fed = columns.filter { $0.target.bond?.shape.table == bond?.shape.table }
    return Dictionary(fed.map { ($0.target.field?.name ?? "id", $0.heading) }, uniquingKeysWith: { first, _ in first })
  }

  private func reject(_ index: Int, _ place: Int, _ rule: Issue.Rule) -> Reject {
    let column = columns[place]
    return Reject(line: rows[index].line, column: column.heading, value: rows[index].cell(column), reason: rule.rawValue)
  }

  func existing(_ ids: [Int64], _ writing: Writing) throws -> [Int64: AnyRecord] {
    let found = try ids.isEmpty ? [] : writing.reader.records(shape.table, ids: ids)
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the columns feed of one record: of that of the row, or of a bond of it.
  struct Feeding {
    let shape: Shape
    let fields: [(place: Int, field: any AnyField)]

    /// What a record says in these fields.
    func values(_ record: AnyRecord) -> [Value] { fields.map { record[$0.field] } }

    func put(_ values: [Value], into record: inout AnyRecord) {
      while record.values.count < shape.fields.count { record.values.append(.null) }
      for ((_, field), value) in zip(fields, values) { record[field] = value }
    }
  }

  func feeding(_ bond: Bond?) -> Feeding {
    let fields = columns.enumerated().compactMap { place, column in
      column.target.bond?.shape.table == bond?.shape.table ? column.target.field.map { (place, $0) } : nil
    }
    return Feeding(shape: bond?.shape ?? shape, fields: fields)
  }

  private func new(_ row: TableRow, _ feeding: Feeding) -> AnyRecord {
    var record = shape.makeRecord()
    for (place, field) in feeding.fields {
      if case .value(let value) = row.entries[place] { record[field] = value }
    }
    fallBack(&record)
    return record
  }

  /// Fills what no column says.
  func fallBack(_ record: inout AnyRecord) {
    for (name, value) in fallbacks {
      if let field = shape.field(named: name), record[field].isNull { record[field] = value }
    }
  }

  /// The record, or a bond of it, with what the row says.
  func merged(_ row: TableRow, _ old: AnyRecord, _ feeding: Feeding) -> AnyRecord {
    var record = old
    while record.values.count < feeding.shape.fields.count { record.values.append(.null) }
    for (place, field) in feeding.fields {
      switch row.entries[place] {
      case .value(let value): record[field] = value
      case .empty: if plan.clearsEmpty, !field.isRequired { record[field] = .null }
      case .absent: break
      }
    }
    return record
  }
}

extension Problem {
  /// Another writing may take its cause away.
  fileprivate var mayPass: Bool {
    switch self {
    case .invalid(let issues): issues.contains { $0.rule == .taken }
    case .conflict, .notFound: true
    case .forbidden, .unavailable, .internal: false
    }
  }
}
