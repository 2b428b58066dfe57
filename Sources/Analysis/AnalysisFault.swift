/// Why an analysis refused its input: the column, the line and the rule, so that the caller can say it to a person.
public enum AnalysisFault: Error, Equatable, Sendable {
  /// A column has another length than the account column.
  case columnLength(column: String, expected: Int, found: Int)
  /// An index lies outside `0..<count`.
  case indexOutOfRange(column: String, line: Int, value: Int, count: Int)
  /// A day outside the years 1...9999.
  case dayOutOfRange(line: Int, day: Int)
  /// Lines of one order name two accounts; an order belongs to exactly one.
  case orderOfTwoAccounts(order: Int, line: Int)
  /// A count is negative or above what 32-bit indexes can address.
  case countOutOfRange(what: String, value: Int)
  /// A sum does not fit its integer; nothing is wrapped or rounded.
  case overflow(sum: String)
  /// Members of a group must be strictly ascending indexes, because ties are broken by index.
  case membersNotAscending(position: Int)
  /// A limit is negative, has no denominator, or the limits are not in ascending order.
  case limits(String)
  /// Not enough data: has `found`, needs `needed`.
  case tooFew(what: String, found: Int, needed: Int)
  /// More than the analysis allows, given the limit to change.
  case tooMany(what: String, limit: Int)
  /// A number that is not finite, or outside what the column allows.
  case badNumber(column: String, line: Int)
  /// The computation found no answer; what was being computed.
  case noConvergence(String)
}
