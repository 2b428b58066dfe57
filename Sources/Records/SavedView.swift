import Model

/// A list that a user named: its conditions, order and columns as the query of its URL. A tab above the list.
public struct SavedView: RecordType {
  public static let schema = Schema<SavedView>(
    "saved_view", access: .scoped { view, user in view.owner == ID(raw: user) }, isPublic: false,
    indexes: { [[$0.owner, $0.table]] }, uniques: { [[$0.name, $0.owner, $0.table]] })
  public let name = Field<String>("Name")
  /// The record type that the list is of.
  public let table = Field<String>("Record type")
  /// What follows the question mark of the URL; empty is the whole list.
  public let query = Field<LongText?>("Conditions, order and columns")
  public let owner = Field<ID<User>>("Owner", filled: .actor)
  /// The list opens with it when its address says nothing else. One for each user and record type.
  public let first = Field<Bool>("Opens first", default: false)
  public init() {}
}
