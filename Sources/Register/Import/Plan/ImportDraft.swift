import Model
import Records

/// A file that waits for its import: what it shows, and what may be made of it.
public struct ImportDraft: Sendable {
  public let look: ImportLook
  /// A plan for each thing that the file may hold, the likeliest first.
  public let offers: [ImportPlan]
  /// When its owner last chose the columns of a file with the same headings: then the first offer is that choice.
  public let remembered: Instant?
  /// What the headings speak of, when the actor said that the file holds something else.
  public let likelier: ImportPlan.Subject?

  /// The latest imports of a user that are asked for one with the same headings.
  private static let remembersJobs = 20
  /// Less than a long text may have, so that there is room for the plan that is chosen.
  private static let greatestLength = 60_000

  /// Looks at a file on behalf of the actor.
  ///
  /// - Parameter subject: what the actor says the file holds; nil lets its headings and his earlier imports tell.
  public init(_ source: ImportSource, as subject: ImportPlan.Subject?, for actor: Actor, _ importer: Importer) async throws {
    look = ImportLook(source)
    var offers = try importer.offers(source, for: actor)
    let earlier = try await ImportDraft.earlier(look.headings, actor, importer.desk)
    likelier = subject.flatMap { subject in offers.first.flatMap { $0.subject == subject ? nil : $0.subject } }
    if let earlier, subject == nil || earlier.plan.subject == subject, offers.contains(where: { $0.subject == earlier.plan.subject }) {
      offers = [earlier.plan] + offers.filter { $0.subject != earlier.plan.subject }
      remembered = earlier.at
    } else {
      if let subject { offers = offers.filter { $0.subject == subject } + offers.filter { $0.subject != subject } }
      remembered = nil
    }
    self.offers = offers
  }

  /// Nil when the input is not that of a file that was looked at.
  public init?(_ input: JSON, currency: Currency) {
    guard let look = input["look"].flatMap({ ImportLook($0) }), let offers = input["offers"]?.array else { return nil }
    self.look = look
    self.offers = offers.compactMap { try? ImportPlan($0, currency: currency) }
    remembered = input["remembered"]?.string.flatMap { Instant(iso: $0) }
    likelier = input["likelier"]?.string.map { ImportPlan.Subject(named: $0) }
    if self.offers.isEmpty { return nil }
  }

  /// What the input of a job keeps of it: of a file with very many headings the likeliest offers alone.
  var members: [JSON.Member] {
    var (kept, room) = ([JSON](), ImportDraft.greatestLength - look.json.bytes.count)
    for offer in offers.map(\.json) {
      room -= offer.bytes.count
      if room > 0 || kept.isEmpty { kept.append(offer) }
    }
    return [
      .init("look", look.json), .init("offers", .array(kept)), .init("remembered", remembered.map { .string($0.description) } ?? .null),
      .init("likelier", likelier.map { .string($0.name) } ?? .null),
    ]
  }

  /// The plan of the newest import of the actor's whose file had these headings.
  private static func earlier(_ headings: [String], _ actor: Actor, _ desk: Desk) async throws -> (plan: ImportPlan, at: Instant)? {
    guard let user = actor.user, headings.contains(where: { !$0.isEmpty }) else { return nil }
    let currency = desk.workspace.currency
    return try await desk.read(as: actor) { reader in
      let field = Job.schema.fields
      let mine = field.owner == user && field.sort == ImportJob.sort
      let ids = try reader.lines(Query(Job.table, select: [], filter: mine, order: .latest, limit: remembersJobs)).map(\.id)
      let jobs = try reader.records(Job.table, ids: ids).map(Record<Job>.init)
      for job in jobs.sorted(by: { $0.id.raw > $1.id.raw }) {
        guard let input = job.input.flatMap({ try? JSON(parsing: $0.text) }), let look = input["look"].flatMap({ ImportLook($0) }),
          look.headings == headings, let plan = input["plan"].flatMap({ try? ImportPlan($0, currency: currency) })
        else { continue }
        return (plan, job.any.createdAt)
      }
      return nil
    }
  }
}
