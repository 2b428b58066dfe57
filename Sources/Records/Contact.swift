import Model

/// A person we talk to. One person may serve several accounts, with a post in each: see `Position`.
public struct Contact: RecordType {
  public static let schema = Schema<Contact>(
    "contact",
    access: .scoped { contact, user in
      contact.owner == ID(raw: user) || some(Position.self, via: \.contact) { $0.account.owner == ID(raw: user) }
    })
  public let name = Field<PersonName>("Name", [.indexed, .searchable, .audited])
  public let phone = Field<Phone?>("Phone", .searchable)
  public let mobile = Field<Phone?>("Mobile phone", .searchable)
  public let email = Field<Email?>("E-mail", .searchable)
  public let birthday = Field<Day?>("Birthday")
  public let owner = Field<ID<User>?>("Owner", .indexed, filled: .actor)
  public let note = Field<LongText?>("Note")
  public init() {}
}

/// The post that a contact holds in an account.
public struct Position: RecordType {
  public static let schema = Schema<Position>(
    "position", title: { $0.post },
    access: .scoped { position, user in position.account.owner == ID(raw: user) },
    uniques: { [[$0.contact, $0.account]] })
  public let contact = Field<ID<Contact>>("Contact", .indexed)
  public let account = Field<ID<Account>>("Account", .indexed)
  public let post = Field<String?>("Post")
  public let main = Field<Bool>("Main contact", default: false)
  public init() {}
}
