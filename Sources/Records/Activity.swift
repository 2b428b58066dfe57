import Model

/// Something done or to be done with a customer: a call, a meeting, a message, a note, a task.
public struct Activity: RecordType {
  public static let schema = Schema<Activity>(
    "activity", title: { $0.subject },
    access: .scoped { activity, user in activity.account.owner == ID(raw: user) || activity.owner == ID(raw: user) },
    indexes: { [[$0.account, $0.at], [$0.owner, $0.at], [$0.owner, $0.sort, $0.done, $0.at], [$0.done, $0.due]] })
  public let sort = Field<Sort>("Kind", [.indexed], default: .note)
  public let subject = Field<String>("Subject")
  public let text = Field<LongText?>("Text")
  public let at = Field<Instant>("When", .indexed, filled: .now)
  public let duration = Field<Duration?>("How long")
  public let direction = Field<Direction?>("Direction")
  public let account = Field<ID<Account>?>("Account", .indexed)
  public let contacts = Field<[ID<Contact>]>("With whom")
  public let order = Field<ID<Order>?>("Order")
  public let owner = Field<ID<User>?>("Who", .indexed, filled: .actor)
  /// For tasks: the day by which, and whether it is done.
  public let due = Field<Day?>("Due", .indexed)
  public let done = Field<Bool>("Done", default: false)
  public init() {}

  public enum Sort: String, Choice { case call, meeting, message, note, task }
  public enum Direction: String, Choice { case incoming, outgoing }
}
