import Model

/// Every record type of the program, in the order in which tables are made and lists are shown.
public enum AllRecords {
  public static let types: [any RecordType.Type] = [
    User.self, Team.self, Account.self, Contact.self, Position.self, Activity.self, Product.self, Order.self, OrderLine.self,
    AccountFacts.self, FieldDefinition.self, Session.self, Token.self, Job.self, Change.self, SavedView.self, Trail.self,
  ]

  /// The catalogue of a database with these fields of its own, by table.
  public static func catalogue(own: [String: [OwnField]] = [:]) -> Catalogue {
    Catalogue(types.map { shape($0, own) })
  }

  private static func shape<T: RecordType>(_ type: T.Type, _ own: [String: [OwnField]]) -> Shape {
    Shape(type, own: own[T.table] ?? [])
  }
}
