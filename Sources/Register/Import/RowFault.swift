import Formats
import Model

/// Why a row cannot be taken, whatever its cells mean.
public enum RowFault: String, Sendable, CaseIterable {
  case unterminatedQuote, tooManyColumns, cellTooLong, moreColumns, damaged
  /// An earlier row of the file has the key or the unique value of this one; the detail is its line.
  case repeatedKey
}

extension Reject {
  /// Every reason that an import may give: each has a text in Wording.
  public static let reasons =
    Issue.Rule.allCases.map(\.rawValue) + RowFault.allCases.map(\.rawValue) + PurchaseFault.allCases.map(\.rawValue)

  init(damage complaint: CSVComplaint?) {
    let (fault, detail): (RowFault, String?) =
      switch complaint?.kind {
      case .unterminatedQuote(let column): (.unterminatedQuote, String(column))
      case .tooManyColumns(let found, let limit): (.tooManyColumns, "\(found) > \(limit)")
      case .cellTooLong(_, let bytes, let limit): (.cellTooLong, "\(bytes) > \(limit)")
      default: (.damaged, nil)
      }
    self.init(line: complaint?.line ?? 0, column: nil, value: nil, reason: fault.rawValue, detail: detail)
  }

  /// What a problem says about one row.
  init(_ problem: Problem, line: Int, headings: [String: String]) {
    switch problem {
    case .invalid(let issues):
      let issue = issues.first
      self.init(
        line: line, column: issue?.field.map { headings[$0] ?? $0 }, value: issue?.value, reason: (issue?.rule ?? .malformed).rawValue,
        detail: issue?.detail)
    case .forbidden: self.init(line: line, column: nil, value: nil, reason: Issue.Rule.notAllowed.rawValue)
    case .notFound(_, let id): self.init(line: line, column: nil, value: String(id), reason: Issue.Rule.notFound.rawValue)
    case .conflict, .unavailable, .internal: self.init(line: line, column: nil, value: nil, reason: RowFault.damaged.rawValue)
    }
  }
}
