import Model

/// Remembers the keys of the rows behind, so that a key that comes again in the same file is noticed with both lines.
struct Repetitions {
  private struct Place {
    let line: Int
    let owner: KeyHash
  }

  private let columns: [TableImport.Fed]
  private let ways: [TableImport.Way]
  private let groups: [[Int]]
  private let rule: ImportPlan.Repetition
  private let keying: TextKeys
  private var keys: [KeyHash: Place] = [:]

  init(_ shape: Shape, _ columns: [TableImport.Fed], _ ways: [TableImport.Way], _ rule: ImportPlan.Repetition) {
    self.columns = columns
    self.ways = ways
    self.rule = rule
    keying = shape.keys
    let unique = shape.fields.filter { $0.traits.contains(.unique) }.map { [$0.name] } + shape.uniques
    groups = unique.compactMap { names in
      let places = names.compactMap { name in columns.firstIndex { $0.target.field?.name == name } }
      return places.count == names.count ? places : nil
    }
  }

  /// The key by which the row is known in this file; nil when none of the ways is filled.
  func key(_ row: TableRow) -> KeyHash? {
    for (number, way) in ways.enumerated() {
      if let key = hash(row, way.places, salt: Int64(number)) { return key }
    }
    return nil
  }

  /// Takes a row in. Answers the fault when an earlier row has its key, or the same value in a unique field.
  mutating func take(_ row: TableRow) -> Reject? {
    let own = key(row)
    if rule == .reject, let own {
      if let earlier = keys[own] { return fault(row, ways.first { hash(row, $0.places, salt: 0) != nil }?.places ?? [], earlier) }
      keys[own] = Place(line: row.line, owner: own)
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

  private func fault(_ row: TableRow, _ places: [Int], _ earlier: Place) -> Reject {
    let place = places.first ?? 0
    return Reject(
      line: row.line, column: columns[place].heading, value: row.cell(columns[place]), reason: RowFault.repeatedKey.rawValue,
      detail: String(earlier.line))
  }

  private func hash(_ row: TableRow, _ places: [Int], salt: Int64) -> KeyHash? {
    var hash = KeyHash()
    hash.add(salt)
    for place in places {
      guard case .value(let value) = row.entries[place], let key = TableRow.key(value, columns[place].target.field, keying)
      else { return nil }
      hash.add(key)
    }
    return hash
  }
}
