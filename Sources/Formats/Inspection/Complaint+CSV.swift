extension Complaint {
  /// A complaint of the table reader in the terms of an inspection.
  init(_ complaint: CSVComplaint) {
    let weight: Weight = complaint.losesRecord ? .error : .warning
    switch complaint.kind {
    case .unterminatedQuote(let column):
      self.init("csv.unterminatedQuote", weight, line: complaint.line, element: String(column))
    case .tooManyColumns(let found, let limit):
      self.init("csv.tooManyColumns", weight, line: complaint.line, details: ["found": String(found), "limit": String(limit)])
    case .cellTooLong(let column, let bytes, let limit):
      self.init(
        "csv.cellTooLong", weight, line: complaint.line, element: String(column),
        details: ["found": String(bytes), "limit": String(limit)])
    case .fewerColumns(let found, let expected):
      self.init("csv.fewerColumns", weight, line: complaint.line, details: ["found": String(found), "expected": String(expected)])
    case .moreColumns(let found, let expected):
      self.init("csv.moreColumns", weight, line: complaint.line, details: ["found": String(found), "expected": String(expected)])
    case .textAfterQuote(let column):
      self.init("csv.textAfterQuote", weight, line: complaint.line, element: String(column))
    }
  }
}
