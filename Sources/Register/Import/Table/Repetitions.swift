import Model

/// Remembers the keys of the rows behind, so that a key that comes again in the same file is noticed with both lines.
struct Repetitions {
  private struct Place {
    let line: Int
    let owner: KeyHash
    /// What the row said besides its key, where later rows may say it again.
    var said: [KeyHash?] = []
  }

  /// The columns of a bond that name its other ends, and those that say something of it.
  private typealias Part = (ends: [Int], rest: [Int])

  private let columns: [TableImport.Fed]
  private let ways: [TableImport.Way]
  private let groups: [[Int]]
  /// Those that are no ways, with their numbers; and which ways are among them.
  private let otherGroups: [(number: Int, group: [Int])]
  private let uniqueWays: [Bool]
  private let own: [Int]
  private let bonds: [Part]
  private let rule: ImportPlan.Repetition
  private let keying: TextKeys
  private var keys: [KeyHash: Place] = [:]

  init(
    _ shape: Shape, _ columns: [TableImport.Fed], _ ways: [TableImport.Way], _ bonds: [Bond] = [], _ rule: ImportPlan.Repetition
  ) {
    self.columns = columns
    self.ways = ways
    self.rule = rule
    keying = shape.keys
    let unique = shape.fields.filter { $0.traits.contains(.unique) }.map { [$0.name] } + shape.uniques
    own = columns.indices.filter { columns[$0].target.bond == nil }
    self.bonds = bonds.map { bond in
      let fed = columns.indices.filter { columns[$0].target.bond?.shape.table == bond.shape.table }
      let ends = fed.filter { place in bond.others.contains { $0.name == columns[place].target.field?.name } }
      return (ends, fed.filter { !ends.contains($0) })
    }
    let groups = unique.compactMap { names in
      let places = names.compactMap { name in columns.firstIndex { $0.target.bond == nil && $0.target.field?.name == name } }
      return places.count == names.count ? places : nil
    }
    self.groups = groups
    otherGroups = groups.enumerated().filter { group in !ways.contains { $0.places == group.element } }.map { ($0.offset, $0.element) }
    uniqueWays = ways.map { groups.contains($0.places) }
  }

  /// The columns on which it depends what rows and records can be found by.
  var places: Set<Int> { Set(ways.flatMap(\.places) + otherGroups.flatMap(\.group)) }

  /// The key by which the row is known in this file; nil when none of the ways is filled.
  func key(_ row: TableRow) -> KeyHash? {
    for (number, way) in ways.enumerated() {
      if let key = hash(row, way.places, salt: Int64(number)) { return key }
    }
    return nil
  }

  /// All by which a record of the row may be found.
  func traces(_ row: TableRow) -> [RowTrace] { traces { place in if case .value(let value) = row.entries[place] { value } else { nil } } }

  /// All by which a row may find the record; one that is not saved for good has no id.
  func traces(_ record: AnyRecord, isKept: Bool) -> [RowTrace] {
    traces { place in
      guard let field = columns[place].target.field else { return isKept ? .integer(record.id) : nil }
      return record[field].isEmpty ? nil : record[field]
    }
  }

  /// - Parameter value: what stands at a place of the columns; nil where nothing does.
  private func traces(_ value: (Int) -> Value?) -> [RowTrace] {
    var traces: [RowTrace] = []
    var better: UInt64 = 0, bit: UInt64 = 1
    for (number, way) in ways.enumerated() {
      if let key = hash(way.places, salt: Int64(number), value) {
        // One id, or one value of a unique field, is that of one record, whatever else it says.
        let isUnique = uniqueWays[number]
        traces.append(RowTrace(key: key, better: isUnique || way.fields.isEmpty ? 0 : better, isUnique: isUnique))
      }
      for place in way.places {
        if value(place) != nil { better |= bit }
        // Beyond 64 cells of keys rows meet too often rather than too seldom.
        bit <<= 1
      }
    }
    for (number, group) in otherGroups {
      if let key = hash(group, salt: 1000 + Int64(number), value) { traces.append(RowTrace(key: key, better: 0, isUnique: true)) }
    }
    return traces
  }

  /// Takes a row in. Answers the fault when an earlier row has its key, or the same value in a unique field.
  ///
  /// Where rows say something of bonds, a key may come again with another one, as long as nothing else is said of the record.
  mutating func take(_ row: TableRow) -> Reject? {
    let own = key(row)
    if rule == .reject, let own {
      if let earlier = note(own, row, bonds.isEmpty ? nil : self.own) {
        return fault(row, ways.first { hash(row, $0.places, salt: 0) != nil }?.places ?? [], earlier)
      }
      for (number, bond) in bonds.enumerated() {
        guard let key = hash(row, bond.ends, salt: 2000 + Int64(number), of: own) else { continue }
        if let earlier = note(key, row, bond.rest) { return fault(row, bond.ends, earlier) }
      }
    }
    var owner = own ?? KeyHash()
    if own == nil { owner.add(Int64(row.line)) }
    for (number, group) in groups.enumerated() {
      guard let key = hash(row, group, salt: 1000 + Int64(number)) else { continue }
      if let earlier = keys[key], earlier.owner != owner { return fault(row, group, earlier) }
      keys[key] = Place(line: row.line, owner: owner)
    }
    return nil
  }

  /// Answers the place of an earlier row with the key, unless this one says in these columns what that said, or nothing.
  private mutating func note(_ key: KeyHash, _ row: TableRow, _ columns: [Int]?) -> Place? {
    let said = (columns ?? []).map { self.said(row, $0) }
    guard let earlier = keys[key] else {
      keys[key] = Place(line: row.line, owner: key, said: said)
      return nil
    }
    return columns != nil && zip(said, earlier.said).allSatisfy { $0 == nil || $0 == $1 } ? nil : earlier
  }

  private func said(_ row: TableRow, _ place: Int) -> KeyHash? {
    guard case .value(let value) = row.entries[place] else { return nil }
    var hash = KeyHash()
    hash.add(TableRow.key(value, columns[place].target.field, keying) ?? "\(value)")
    return hash
  }

  private func fault(_ row: TableRow, _ places: [Int], _ earlier: Place) -> Reject {
    let place = places.first ?? 0
    return Reject(
      line: row.line, column: columns[place].heading, value: row.cell(columns[place]), reason: RowFault.repeatedKey.rawValue,
      detail: String(earlier.line))
  }

  private func hash(_ row: TableRow, _ places: [Int], salt: Int64, of owner: KeyHash = KeyHash()) -> KeyHash? {
    hash(places, salt: salt, of: owner) { place in if case .value(let value) = row.entries[place] { value } else { nil } }
  }

  private func hash(_ places: [Int], salt: Int64, of owner: KeyHash = KeyHash(), _ value: (Int) -> Value?) -> KeyHash? {
    var hash = owner
    hash.add(salt)
    for place in places {
      guard let value = value(place), let key = TableRow.key(value, columns[place].target.field, keying) else { return nil }
      hash.add(key)
    }
    return hash
  }
}
