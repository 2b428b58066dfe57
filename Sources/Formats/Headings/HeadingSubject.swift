/// What the rows of a table are about, which decides what its headings mean.
public enum HeadingSubject: String, Sendable, CaseIterable {
  /// One row a line of an order: who bought what, when, for how much.
  case purchases
  /// One row a company.
  case companies
  /// One row a person, or a party of either kind.
  case people

  /// Normalised heading to role key.
  var words: [String: String] {
    switch self {
    case .purchases: Self.purchaseWords
    case .companies: Self.companyWords
    case .people: Self.peopleWords
    }
  }

  /// Headings that have a role only where no other column has it.
  var lesserWords: [String: String] { self == .purchases ? Self.lesserPurchaseWords : [:] }

  /// The role keys of this subject, in the order of their declaration.
  public var roles: [String] {
    switch self {
    case .purchases: Self.purchaseRoles.map(\.0)
    case .companies: Self.companyRoles.map(\.0)
    case .people: Self.peopleRoles.map(\.0)
    }
  }

  private static let purchaseWords = table(purchaseRoles)
  private static let lesserPurchaseWords = table(lesserPurchaseRoles)
  private static let companyWords = table(companyRoles)
  private static let peopleWords = table(peopleRoles)

  /// The first role that names a heading keeps it.
  private static func table(_ roles: [(String, String)]) -> [String: String] {
    var words: [String: String] = [:]
    for (role, synonyms) in roles {
      for synonym in synonyms.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        let key = HeadingKey.normalised(String(synonym))
        if words[key] == nil { words[key] = role }
      }
    }
    return words
  }
}
