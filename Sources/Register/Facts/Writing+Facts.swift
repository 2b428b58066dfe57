import Model
import Records
import Storage

/// What came of writing facts in bulk.
public struct FactsCount: Sendable, Hashable {
  public var added = 0
  public var changed = 0
  public var removed = 0
  public var unchanged = 0
  public init() {}

  public static func += (one: inout FactsCount, other: FactsCount) {
    one.added += other.added
    one.changed += other.changed
    one.removed += other.removed
    one.unchanged += other.unchanged
  }
}

extension Writing {
  /// Makes the facts of the accounts whose ids lie in the range be exactly these, in ascending order of id: rows that are equal
  /// stay untouched, the facts of accounts that are not among the records go.
  ///
  /// For the program alone. Facts are derived, so nothing enters the change log: the run as a whole leaves its marker.
  public func putFacts(_ records: [AnyRecord], in range: ClosedRange<Int64>) throws -> FactsCount {
    try putFacts(records, existing: { try transaction.factsRows(of: $0, in: range) })
  }

  /// Makes the facts of these accounts be exactly the records; accounts without a record have no facts any more.
  public func putFacts(_ records: [AnyRecord], of accounts: [Int64]) throws -> FactsCount {
    try putFacts(records, existing: { try transaction.factsRows(of: $0, accounts: accounts) })
  }

  private func putFacts(
    _ records: [AnyRecord], existing: (FactsColumns) throws -> [Int64: [Binding]]
  ) throws -> FactsCount {
    guard actor.role == .program else { throw Problem.forbidden }
    let columns = FactsColumns(catalogue.shape(AccountFacts.self))
    try transaction.lockFacts()
    var old = try existing(columns)
    var count = FactsCount()
    var fresh: [AnyRecord] = []
    var plain: [[Binding]] = []
    var keyed: [[Binding]] = []
    for var record in records {
      record.version = 1
      record.createdAt = moment
      record.changedAt = moment
      guard let before = old.removeValue(forKey: record.id) else {
        fresh.append(record)
        continue
      }
      let row = columns.row(record)
      guard row != before else {
        count.unchanged += 1
        continue
      }
      let touchesIndex = columns.keyed.contains { row[$0] != before[$0] }
      if touchesIndex { keyed.append(row) } else { plain.append(row) }
    }
    count.added = fresh.count
    count.changed = plain.count + keyed.count
    count.removed = old.count
    try transaction.removeFacts(Array(old.keys))
    try transaction.insert(fresh, as: columns.shape)
    try transaction.updateFacts(plain, columns, columns.plain, at: moment)
    try transaction.updateFacts(keyed, columns, Array(columns.names.indices), at: moment)
    return count
  }
}
