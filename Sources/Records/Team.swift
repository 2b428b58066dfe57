import Model

/// A group of users who work together.
public struct Team: RecordType {
  public static let schema = Schema<Team>("team", access: .readable)
  public let name = Field<String>("Name", [.unique, .indexed])
  public let lead = Field<ID<User>?>("Head")
  public init() {}
}
