/// What can go wrong from the point of view of the caller: mapped to an HTTP status and an exit code in one place each.
public enum Problem: Error, Sendable, Hashable {
  /// The input breaks rules: one issue per field.
  case invalid([Issue])
  case notFound(table: String, id: Int64)
  case forbidden
  /// Somebody else changed the record meanwhile.
  case conflict(table: String, id: Int64, current: Int64)
  /// The database or a peer cannot answer now; trying again may help.
  case unavailable(String)
  /// An error of ours; the text goes to the log, never to the user.
  case `internal`(String)
}

/// One complaint about input: the field, the value, the rule and the way out.
public struct Issue: Error, Sendable, Hashable {
  /// Field name; nil when it is about the whole.
  public let field: String?
  /// The value as it was given, shortened.
  public let value: String?
  public let rule: Rule
  /// What the rule allows: a length, a list of options, the record that has the value already.
  public let detail: String?

  public init(_ field: String?, _ rule: Rule, value: String? = nil, detail: String? = nil) {
    self.field = field
    self.rule = rule
    self.value = value.map { $0.count > 80 ? String($0.prefix(80)) + "…" : $0 }
    self.detail = detail
  }

  /// The rules that input can break. Wording has one sentence each under `issue.<rule>`.
  public enum Rule: String, Error, Sendable, Hashable, CaseIterable {
    case required, unknownField, readOnly, tooLong, notANumber, outOfRange, tooPrecise, notADay, notAnInstant, notYesNo, notAnOption
    case notAnEmail, notAPhone, notAWebAddress, notACurrency, notFound, taken, ambiguous, malformed, tooMany, notAllowed, inUse, wrongKind
    case notSortable
    /// A field of one's own for a table that the program computes.
    case derived
    /// A file lacks a column; the value is what it would hold, the detail the headings that it has.
    case noColumn
  }
}
