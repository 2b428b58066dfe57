/// Cases with what was known of them and how they ended (won, left, answered).
public struct OutcomeTable: Sendable {
  public let columns: [OutcomeColumn]
  public let outcome: [Bool]
  /// When each case became known, any ascending number (days); nil when nobody knows: then no time-ordered test is possible.
  public let day: [Int32]?

  public var count: Int { outcome.count }
  public var positives: Int { outcome.count { $0 } }

  /// - Throws: `columnLength`, `badNumber`, `indexOutOfRange`, `countOutOfRange`.
  public init(columns: [OutcomeColumn], outcome: [Bool], day: [Int32]? = nil) throws {
    guard outcome.count < Int(Int32.max) else { throw AnalysisFault.countOutOfRange(what: "cases", value: outcome.count) }
    for column in columns { try column.check(outcome.count) }
    if let day, day.count != outcome.count {
      throw AnalysisFault.columnLength(column: "day", expected: outcome.count, found: day.count)
    }
    self.columns = columns
    self.outcome = outcome
    self.day = day
  }

  private init(checked columns: [OutcomeColumn], _ outcome: [Bool], _ day: [Int32]?) {
    self.columns = columns
    self.outcome = outcome
    self.day = day
  }

  func keeping(_ kept: (Int) -> Bool) -> OutcomeTable {
    OutcomeTable(checked: columns.indices.filter(kept).map { columns[$0] }, outcome, day)
  }
}
