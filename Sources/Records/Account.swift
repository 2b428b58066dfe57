import Model

/// A company or a private person we deal with, or hope to: the counterparty of the register.
public struct Account: RecordType {
  public static let schema = Schema<Account>(
    "account",
    access: .scoped { account, user in account.owner == ID(raw: user) },
    indexes: { [[$0.owner, $0.name], [$0.stage, $0.name], [$0.city, $0.name]] },
    standards: [
      Standard("Ready to sell to") { [$0.name, $0.taxID, $0.owner, $0.phone] }
    ])
  public let name = Field<String>("Name", [.indexed, .searchable, .audited])
  public let legalName = Field<String?>("Legal name", .searchable)
  public let party = Field<Party>("Party", default: .company)
  public let roles = Field<Set<Role>>("Roles", [.indexed, .audited])
  public let stage = Field<Stage>("Stage", [.indexed, .audited], default: .prospect)
  public let owner = Field<ID<User>?>("Account manager", [.indexed, .audited], filled: .actor)
  public let taxID = Field<String?>("Tax ID", [.indexed, .searchable, .audited])
  public let number = Field<String?>("Number in accounting", [.unique, .searchable])
  public let phone = Field<Phone?>("Phone", .searchable)
  public let email = Field<Email?>("E-mail", .searchable)
  public let web = Field<WebAddress?>("Web site")
  public let address = Field<PostalAddress?>("Address")
  public let city = Field<String?>("City", .indexed)
  public let territory = Field<String?>("Territory", .indexed)
  public let activity = Field<String?>("Field of activity", .indexed)
  public let founded = Field<Int?>("Founded in")
  public let employees = Field<Int?>("Employees", bounds: .notNegative)
  public let turnover = Field<Money?>("Yearly turnover", bounds: .notNegative)
  public let note = Field<LongText?>("Note")
  public let facts = Companion<AccountFacts>()
  public init() {}

  public enum Party: String, Choice { case company, person }
  public enum Role: String, Choice { case customer, supplier, partner, dealer, competitor }
  public enum Stage: String, Choice { case prospect, customer, dormant, lost }
}
