import Model

/// The records that a user looked at lately. Kept by the program; never part of the change log.
public struct Trail: RecordType {
  public static let schema = Schema<Trail>("trail", access: .closed, isPublic: false)
  public let user = Field<ID<User>>("User", .unique)
  /// One record a line, the latest first: record type, id, moment in seconds since 1970.
  public let places = Field<LongText?>("Records")
  public init() {}
}
