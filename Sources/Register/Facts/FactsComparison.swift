import Model
import Storage

/// New facts beside the stored ones, both in ascending order of account: what is to be written comes of one walk along both.
struct FactsComparison {
  /// A row that is stored otherwise: all of its columns, and the positions of those in an index that differ, as bits.
  struct Change {
    let row: [Binding]
    let keyed: UInt64
  }

  /// Rows of accounts without stored facts.
  private(set) var fresh: [[Binding]] = []
  private(set) var changed: [Change] = []
  /// Accounts whose stored facts have no record.
  private(set) var gone: [Int64] = []
  private var unchanged = 0
  private let records: [AnyRecord]
  private let columns: FactsColumns
  private var next = 0

  /// - Throws: `Problem.internal` for records that are not in ascending order of id.
  init(_ records: [AnyRecord], _ columns: FactsColumns) throws {
    guard zip(records, records.dropFirst()).allSatisfy({ $0.id < $1.id }), columns.names.count <= UInt64.bitWidth else {
      throw Problem.internal("facts that are not in order of account, or have too many columns")
    }
    self.records = records
    self.columns = columns
  }

  var count: FactsCount {
    var count = FactsCount()
    count.added = fresh.count
    count.changed = changed.count
    count.removed = gone.count
    count.unchanged = unchanged
    return count
  }

  /// Takes the next stored row: the account, then the columns.
  mutating func meet(_ stored: any Row) {
    let account = stored.integer(0)
    while next < records.count, records[next].id < account { addFresh() }
    guard next < records.count, records[next].id == account else {
      gone.append(account)
      return
    }
    let row = columns.row(records[next])
    next += 1
    var differs = false
    var keyed: UInt64 = 0
    for index in row.indices where !row[index].isEqual(to: stored, at: index + 1) {
      differs = true
      if columns.isKeyed[index] { keyed |= 1 << UInt64(index) }
    }
    if differs { changed.append(Change(row: row, keyed: keyed)) } else { unchanged += 1 }
  }

  /// Everything beyond the last stored row is new.
  mutating func finish() {
    while next < records.count { addFresh() }
  }

  private mutating func addFresh() {
    fresh.append(columns.row(records[next]))
    next += 1
  }
}

extension Binding {
  fileprivate func isEqual(to row: any Row, at column: Int) -> Bool {
    if row.isNull(column) { return self == .null }
    switch self {
    case .null, .numbers: return false
    case .integer(let number): return row.integer(column) == number
    case .text(let text): return row.text(column) == text
    }
  }
}
