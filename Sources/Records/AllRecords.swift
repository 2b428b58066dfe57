import Model

/// Every record type of the program, in the order in which tables are made and lists are shown.
public enum AllRecords {
  public static let types: [any RecordType.Type] = [
    User.self, Team.self, Account.self, Contact.self, Position.self, Activity.self, Product.self, Order.self, OrderLine.self,
    AccountFacts.self, FieldDefinition.self, Session.self, Token.self, Job.self, Change.self, SavedView.self, Trail.self, JobPaper.self,
  ]

  /// The catalogue of a database with these fields of its own, by table, and its way of making keys.
  public static func catalogue(own: [String: [OwnField]] = [:], keys: TextKeys = .plain) -> Catalogue {
    Catalogue(types.map { shape($0, own, keys) }, keys: keys)
  }

  private static func shape<T: RecordType>(_ type: T.Type, _ own: [String: [OwnField]], _ keys: TextKeys) -> Shape {
    Shape(type, own: own[T.table] ?? [], keys: keys)
  }
}
