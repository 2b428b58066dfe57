import Model

/// A field that an administrator added to a record type of this database.
public struct FieldDefinition: RecordType {
  public static let schema = Schema<FieldDefinition>(
    "field_definition", title: { $0.slug }, access: .readable, uniques: { [[$0.table, $0.slug]] })
  public let table = Field<String>("Record type")
  public let slug = Field<String>("Name in the database")
  public let labelRu = Field<String?>("Label in Russian")
  public let labelUk = Field<String?>("Label in Ukrainian")
  public let labelEn = Field<String?>("Label in English")
  public let sort = Field<String>("Kind")
  /// Options of a choice, one a line; the table a reference points into.
  public let options = Field<LongText?>("Options")
  public let target = Field<String?>("Points at")
  public let required = Field<Bool>("Required", default: false)
  public let unique = Field<Bool>("Unique", default: false)
  public let indexed = Field<Bool>("Sorted and filtered by", default: false)
  public let searchable = Field<Bool>("Found by search", default: false)
  /// Position among the own fields of the type; decides the side table. Never reused.
  public let position = Field<Int>("Position", .readOnly, default: 0)
  public init() {}
}

/// A signed-in browser. Holds the hash of the cookie, never the cookie.
public struct Session: RecordType {
  public static let schema = Schema<Session>("session", access: .closed, isPublic: false)
  public let digest = Field<String>("Hash", [.unique, .secret])
  public let user = Field<ID<User>>("User", .indexed)
  public let expires = Field<Instant>("Expires", .indexed)
  public let csrf = Field<String>("Form key", .secret)
  public let agent = Field<String?>("Browser")
  public init() {}
}

/// A key with which a program calls the API, or a one-time sign-in link. Holds the hash of the secret.
public struct Token: RecordType {
  public static let schema = Schema<Token>("token", access: .closed, isPublic: false)
  public let digest = Field<String>("Hash", [.unique, .secret])
  public let user = Field<ID<User>>("User", .indexed)
  public let purpose = Field<Purpose>("Purpose", default: .api)
  public let name = Field<String?>("Name")
  public let expires = Field<Instant?>("Expires")
  public init() {}

  public enum Purpose: String, Choice { case api, signIn }
}

/// Long work that survives a restart: an import, a recomputation, an export.
public struct Job: RecordType {
  public static let schema = Schema<Job>(
    "job", title: { $0.sort }, access: .scoped { job, user in job.owner == ID(raw: user) }, isPublic: false,
    indexes: { [[$0.state, $0.sort]] })
  public let sort = Field<String>("Work")
  public let state = Field<State>("State", .indexed, default: .queued)
  public let owner = Field<ID<User>?>("Started by", .indexed, filled: .actor)
  /// What to do, as JSON.
  public let input = Field<LongText?>("Input")
  public let done = Field<Int>("Done", default: 0)
  public let total = Field<Int?>("Of")
  /// What came of it, as JSON.
  public let result = Field<LongText?>("Result")
  public let cancelRequested = Field<Bool>("Cancel asked for", default: false)
  /// Until when the worker that took the job may keep it without a sign of life.
  public let lease = Field<Instant?>("Lease", .indexed)
  public let worker = Field<String?>("Worker")
  public let startedAt = Field<Instant?>("Started")
  public let finishedAt = Field<Instant?>("Finished")
  public init() {}

  /// A draft waits for a person, not for a worker.
  public enum State: String, Choice { case draft, queued, running, done, failed, cancelled, undone }
}

/// A part of what a job wrote down for people, where every server finds it: rows that an import did not take.
public struct JobPaper: RecordType {
  public static let schema = Schema<JobPaper>("job_paper", title: { $0.number }, access: .closed, isPublic: false)
  public let job = Field<ID<Job>>("Job", .indexed)
  public let number = Field<Int>("Part")
  public let text = Field<LongText>("Text")
  public init() {}
}

/// One line of the change log: who changed which record, when, by what way, and what each field was before and after.
///
/// A creation keeps no values: they follow from the record as it is and the changes since.
public struct Change: RecordType {
  public static let schema = Schema<Change>(
    "change", title: { $0.action }, access: .closed, isPublic: false, indexes: { [[$0.table, $0.record], [$0.batch], [$0.job]] })
  /// The writing it belongs to, in the order in which consumers see writings.
  public let batch = Field<Int>("Writing")
  public let at = Field<Instant>("When")
  public let actor = Field<ID<User>?>("Who")
  public let via = Field<Via>("By what way")
  public let job = Field<ID<Job>?>("Job")
  public let table = Field<String>("Record type")
  public let record = Field<Int>("Record")
  public let action = Field<Action>("What")
  /// `{"field":[before,after]}`
  public let diff = Field<LongText?>("Difference")
  public init() {}

  public enum Via: String, Choice { case web, api, command, job }
  public enum Action: String, Choice { case create, update, delete, restore }
}
