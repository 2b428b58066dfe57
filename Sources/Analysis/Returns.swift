/// How returns (lines of negative revenue) enter the revenue and margin of an account.
public enum Returns: String, CaseIterable, Sendable {
  /// Subtracted from revenue and margin: the product's default.
  case net
  /// Left out of revenue and margin, shown beside them.
  case apart
}
