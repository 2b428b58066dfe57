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
    try putFacts(records, existing: { try transaction.eachFacts(of: $0, in: range, $1) })
  }

  /// Makes the facts of these accounts, in ascending order of id, be exactly the records, in the same order; accounts without
  /// a record have no facts any more.
  public func putFacts(_ records: [AnyRecord], of accounts: [Int64]) throws -> FactsCount {
    try putFacts(records, existing: { try transaction.eachFacts(of: $0, accounts: accounts, $1) })
  }

  private func putFacts(
    _ records: [AnyRecord], existing: (FactsColumns, (any Row) throws -> Void) throws -> Void
  ) throws -> FactsCount {
    guard actor.role == .program else { throw Problem.forbidden }
    let columns = FactsColumns(catalogue.shape(AccountFacts.self))
    try transaction.lockFacts()
    var comparison = try FactsComparison(records, columns)
    try existing(columns) { comparison.meet($0) }
    comparison.finish()
    try transaction.removeFacts(comparison.gone)
    try transaction.insertFacts(comparison.fresh, columns, at: moment)
    try transaction.updateFacts(comparison.changed, columns, at: moment)
    return comparison.count
  }
}
