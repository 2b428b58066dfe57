/// What is wrong with one record of a text table; the records around it are read all the same.
public struct CSVComplaint: Error, Equatable, Sendable {
  /// Physical line of the file where the record starts, from 1.
  public var line: Int
  public var kind: Kind

  public enum Kind: Equatable, Sendable {
    /// A quote opens a cell and nothing closes it: reading goes on at the line after that quote.
    case unterminatedQuote(column: Int)
    case tooManyColumns(found: Int, limit: Int)
    case cellTooLong(column: Int, bytes: Int, limit: Int)
    /// Ragged: the record is delivered with the cells it has.
    case fewerColumns(found: Int, expected: Int)
    /// Ragged: the record is delivered with all its cells.
    case moreColumns(found: Int, expected: Int)
    /// Text follows a closing quote, as in `"Sun" Ltd`: the cell is delivered as written, quotes included.
    case textAfterQuote(column: Int)
  }

  /// True when the record could not be delivered.
  public var losesRecord: Bool {
    switch kind {
    case .unterminatedQuote, .tooManyColumns, .cellTooLong: true
    case .fewerColumns, .moreColumns, .textAfterQuote: false
    }
  }
}

/// The complaints of one reading: the first ones in full, all of them counted.
public struct CSVComplaints: Equatable, Sendable {
  public private(set) var first: [CSVComplaint] = []
  public private(set) var count = 0
  /// Records that could not be delivered.
  public private(set) var lostRecords = 0

  mutating func add(_ complaint: CSVComplaint, keep: Int) {
    count += 1
    if complaint.losesRecord { lostRecords += 1 }
    if first.count < keep { first.append(complaint) }
  }
}
