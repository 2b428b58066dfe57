import Model
import Storage

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
