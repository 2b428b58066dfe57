/// What is asked of a field besides its kind.
public struct Traits: OptionSet, Sendable, Hashable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Must be filled. Implied where the Swift type of the field is not optional.
  public static let required = Traits(rawValue: 1)
  /// No two live records have the same value; a deleted record never blocks it.
  public static let unique = Traits(rawValue: 2)
  /// Lists may be sorted and filtered by it at any size.
  public static let indexed = Traits(rawValue: 4)
  /// Found by the global search.
  public static let searchable = Traits(rawValue: 8)
  /// Its history is shown on the card.
  public static let audited = Traits(rawValue: 16)
  /// Set by the program, never by a form, an import or the API.
  public static let readOnly = Traits(rawValue: 32)
  /// Never leaves the server: password hashes and the like.
  public static let secret = Traits(rawValue: 64)
  /// Only an administrator may set it.
  public static let administrative = Traits(rawValue: 128)
}
