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

  struct Written: Sendable {
    /// In the order of the rows.
    var records: [Verdict] = []
    var bonds: [BondBatch.Written] = []
  }

  func write(_ writing: Writing) throws -> Written {
    var written = Written(records: [Verdict](repeating: .skipped, count: rows.count))
    for wave in 0...(rows.map(\.wave).max() ?? 0) {
      let bearers = try write(rows.indices.filter { rows[$0].wave == wave }, writing, &written.records)
      for bond in bonds { written.bonds += try BondBatch(bond: bond, batch: self).write(bearers, writing) }
    }
    return written
  }

  /// Answers the records that came of the rows.
  private func write(_ wave: [Int], _ writing: Writing, _ verdicts: inout [Verdict]) throws -> [(row: Int, id: Int64)] {
    var bearers: [(row: Int, id: Int64)] = [], rows = wave
    while !rows.isEmpty { rows = try write(rows, writing, &verdicts, &bearers) }
    return bearers
  }

  /// Answers the rows that met a record which an earlier one of them takes: it may be another one afterwards, so they look again.
  private func write(
    _ wave: [Int], _ writing: Writing, _ verdicts: inout [Verdict], _ bearers: inout [(row: Int, id: Int64)]
  ) throws -> [Int] {
    var taken = Set<Int64>(), postponed: [Int] = []
    let matches = try ways.isEmpty ? [:] : MatchSearch(self, writing).find(wave)
    let feeding = feeding(nil)
    let known = try existing(Array(Set(matches.values.compactMap { if case .one(let id) = $0 { id } else { nil } })), writing)
    var saving: [(row: Int, record: AnyRecord)] = []
    for index in wave {
      switch matches[index] {
      case nil: saving.append((index, new(rows[index], feeding)))
      case .keyless?: verdicts[index] = .rejected(reject(index, ways[0].places[0], .required))
      case .several?: verdicts[index] = .rejected(reject(index, ways[0].places[0], .ambiguous))
      case .missing?: verdicts[index] = .rejected(reject(index, ways[0].places[0], .notFound))
      case .one(let id)?:
        guard let old = known[id] else {
          // Somebody else's record: neither changed nor doubled.
          verdicts[index] = .rejected(reject(index, ways[0].places[0], .notAllowed))
          continue
        }
        if plan.matching == .skip { continue }
        guard taken.insert(id).inserted else {
          postponed.append(index)
          continue
        }
        let changed = merged(rows[index], old, feeding)
        if changed.values == old.values {
          verdicts[index] = .unchanged
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
        verdicts[index] = record.isNew ? .created : .updated
        bearers.append((index, saved.id))
      case .failure(let problem): verdicts[index] = .rejected(Reject(problem, line: rows[index].line, headings: headings))
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

  private func existing(_ ids: [Int64], _ writing: Writing) throws -> [Int64: AnyRecord] {
    let found = try ids.isEmpty ? [] : writing.reader.records(shape.table, ids: ids)
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the columns feed of one record: of that of the row, or of a bond of it.
  struct Feeding {
    let shape: Shape
    let fields: [(place: Int, field: any AnyField)]
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
    for (name, value) in fallbacks {
      if let field = shape.field(named: name), record[field].isNull { record[field] = value }
    }
    return record
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

/// Finds the records of many rows at once by the ways of a plan.
struct MatchSearch {
  enum Match: Hashable {
    case one(Int64), several, keyless
    /// An id that no live record has.
    case missing
  }

  private let batch: TableBatch
  private let reader: ScopedReader
  private static let keysPerStatement = 500

  init(_ batch: TableBatch, _ writing: Writing) {
    self.batch = batch
    // As the program: a record that the actor may not see must not be made a second time.
    reader = writing.everything
  }

  /// Matches by index of the row; rows of new records have none.
  func find(_ wave: [Int]) throws -> [Int: Match] {
    var matches: [Int: Match] = [:]
    var waiting = Set(wave)
    var tried = Set<Int>()
    for (number, way) in batch.ways.enumerated() {
      var keys: [Int: [String]] = [:]
      for index in wave where waiting.contains(index) {
        if let key = key(of: batch.rows[index], way) { keys[index] = key }
      }
      tried.formUnion(keys.keys)
      guard !keys.isEmpty else { continue }
      if way.fields.isEmpty {
        try findByID(keys, &matches)
      } else {
        try find(keys, way, better: batch.ways[..<number].filter { !$0.fields.isEmpty }, &matches)
      }
      waiting.subtract(matches.keys)
    }
    for index in wave where !tried.contains(index) { matches[index] = .keyless }
    return matches
  }

  private func key(of row: TableRow, _ way: TableImport.Way) -> [String]? {
    var parts: [String] = []
    for place in way.places {
      guard case .value(let value) = row.entries[place], let key = TableRow.key(value, batch.columns[place].target.field, batch.shape.keys)
      else {
        return nil
      }
      parts.append(key)
    }
    return parts
  }

  private func findByID(_ keys: [Int: [String]], _ matches: inout [Int: Match]) throws {
    let ids = keys.values.compactMap { $0.first.flatMap { Int64($0) } }
    var live = Set<Int64>()
    for start in stride(from: 0, to: ids.count, by: Self.keysPerStatement) {
      let part = ids[start..<min(start + Self.keysPerStatement, ids.count)]
      let query = Query(batch.shape.table, select: [], filter: .isOneOf(["id"], part.map { .integer($0) }), limit: part.count)
      live.formUnion(try reader.lines(query).map(\.id))
    }
    for (index, key) in keys {
      guard let id = key.first.flatMap({ Int64($0) }) else { continue }
      matches[index] = live.contains(id) ? .one(id) : .missing
    }
  }

  private func find(
    _ keys: [Int: [String]], _ way: TableImport.Way, better: [TableImport.Way], _ matches: inout [Int: Match]
  ) throws {
    let first = way.fields[0]
    var values: [String: Value] = [:]
    for (index, key) in keys {
      if case .value(let value) = batch.rows[index].entries[way.places[0]] { values[key[0]] = value }
    }
    let select = way.fields.map { [$0.name] } + better.flatMap { $0.fields.map { [$0.name] } }
    var found: [[String]: [(id: Int64, better: [Value])]] = [:]
    let all = Array(values.values)
    for start in stride(from: 0, to: all.count, by: Self.keysPerStatement) {
      let part = all[start..<min(start + Self.keysPerStatement, all.count)]
      var query = Query(batch.shape.table, select: select, filter: .isOneOf([first.name], Array(part)), limit: Query.greatestLimit)
      var page: [Line]
      repeat {
        page = try reader.lines(query)
        for line in page {
          let key = zip(line.values, way.fields).compactMap { TableRow.key($0, $1, batch.shape.keys) }
          if key.count == way.fields.count { found[key, default: []].append((line.id, Array(line.values.dropFirst(key.count)))) }
        }
        query.after = page.last?.place
      } while page.count == query.limit
    }
    for (index, key) in keys {
      // A record that has another value where this row has a better key is another one of the same name.
      let fitting = (found[key] ?? []).filter { fits($0.better, batch.rows[index], better) }
      if fitting.count > 1 { matches[index] = .several } else if let only = fitting.first { matches[index] = .one(only.id) }
    }
  }

  private func fits(_ values: [Value], _ row: TableRow, _ better: [TableImport.Way]) -> Bool {
    var position = 0
    for way in better {
      for place in way.places {
        defer { position += 1 }
        guard case .value = row.entries[place], position < values.count else { continue }
        if !values[position].isEmpty { return false }
      }
    }
    return true
  }
}
