/// The cost of goods of purchase lines: not known at all, known for every line, or known for some.
public enum CostColumn: Sendable {
  case unknown
  case known([Int64])
  /// Minor units, meaningful only where the flag of the line is true.
  case partly([Int64], known: [Bool])
}
