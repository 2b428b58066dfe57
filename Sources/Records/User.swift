import Model

/// A person who signs in. The responsible manager of anything is its owner, a user.
public struct User: RecordType {
  public static let schema = Schema<User>("user", title: { $0.name }, access: .readable)
  public let name = Field<PersonName>("Name", [.searchable, .indexed])
  public let login = Field<String>("Login", [.unique, .administrative])
  public let role = Field<Role>("Role", [.administrative, .audited], default: .manager)
  public let team = Field<ID<Team>?>("Team", [.indexed, .administrative, .audited])
  public let email = Field<Email?>("E-mail")
  public let phone = Field<Phone?>("Phone")
  public let language = Field<String?>("Language")
  public let active = Field<Bool>("May sign in", [.administrative, .audited], default: true)
  /// Argon2id in the PHC string form; nil until a password is set, when only a one-time link lets in.
  public let passwordHash = Field<String?>("Password", [.secret, .readOnly])
  public init() {}

  public enum Role: String, Choice { case administrator, manager }
}
