import Markup
import Model
import Records
import Register
import Wording

/// Long work as its owner sees it: the list, one job with its progress and result, stop and undo.
enum JobPages {
  static let page = 50

  @Sendable static func list(_ visit: Visit) async throws -> Answer {
    let after = visit.query["after"].flatMap { Int64($0) }
    let view = try await visit.read { reader -> JobListView in
      var query = Query(Job.table, select: [], order: .latest, limit: page + 1)
      if let after { query.after = Query.Place(value: .null, id: after) }
      let ids = try reader.lines(query).map(\.id)
      let jobs = try reader.records(Job.table, ids: Array(ids.prefix(page))).map(Record<Job>.init)
      let owners = try reader.titles(User.table, ids: jobs.compactMap { $0.owner?.raw })
      return JobListView(jobs: jobs, owners: owners, next: ids.count > page ? ids[page - 1] : nil, phrases: visit.phrases, zone: visit.zone)
    }
    let items = view.jobs.map { job in JobPages.json(job, visit.phrases) }
    return .page(
      visit.phrases("jobs.title"), section: "jobs",
      json: ["items": .array(items), "next": view.next.map { .integer($0) } ?? .null]
    ) { view.html }
  }

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let id = ID<Job>(raw: try visit.number(at: 1))
    let (job, owner) = try await visit.read { reader in
      let job = try reader.get(id)
      return (job, try reader.titles(User.table, ids: [job.owner?.raw].compactMap { $0 }).first?.value)
    }
    if job.state == .draft, job.owner == visit.user.id { return .done("/import/\(id.raw)", json: JobPages.json(job, visit.phrases)) }
    let isReopened = isReopened(job, visit)
    let view = JobView(
      job: job, owner: owner, phrases: visit.phrases, zone: visit.zone, csrf: visit.visitor.csrf,
      rejects: try await JobRejects.of(job, visit), names: isReopened ? try await NameChoice.of(job, visit) : nil,
      ways: MissingWays.of(job, visit),
      isChecked: isChecked(job, visit), isReopened: isReopened, isRepeatable: isRepeatable(job, visit))
    return .page(view.title, section: "jobs", json: JobPages.json(job, visit.phrases)) { view.html }
  }

  /// `{"done","total","state","text"}` as the progress bar reads it, with what the job is and what came of it.
  static func json(_ job: Record<Job>, _ phrases: Phrasebook) -> JSON {
    [
      "id": .integer(job.id.raw), "sort": .string(job.sort), "done": .integer(Int64(job.done)),
      "total": job.total.map { .integer(Int64($0)) } ?? .null, "state": .string(job.state.rawValue),
      "text": .string(JobView.progress(job, phrases)), "started_at": job.startedAt.map { .string($0.description) } ?? .null,
      "finished_at": job.finishedAt.map { .string($0.description) } ?? .null, "result": JobView.json(job.result) ?? .null,
    ]
  }

  @Sendable static func cancel(_ visit: Visit) async throws -> Answer {
    let id = ID<Job>(raw: try visit.number(at: 1))
    let job = try await visit.read { try $0.get(id) }
    try await visit.site.jobs.cancel(job.id, by: .program(via: .web))
    return .done("/jobs/\(id.raw)", json: ["job": .integer(id.raw)])
  }

  /// Undoing is a job of its own: the page goes on to it.
  @Sendable static func undo(_ visit: Visit) async throws -> Answer {
    let id = ID<Job>(raw: try visit.number(at: 1))
    let job = try await visit.read { try $0.get(id) }
    guard JobView.isUndoable(job) else { throw Problem.invalid([Issue("state", .inUse, value: job.state.rawValue)]) }
    let undoing = try await visit.site.jobs.enqueue(UndoJob.sort, input: UndoJob.input(id, by: visit.actor), by: visit.actor)
    return .done("/jobs/\(undoing.id.raw)", json: ["job": .integer(undoing.id.raw)])
  }

  /// Loads the file that a check has looked through: the same plan, in earnest this time. What failed is done again as it was meant.
  @Sendable static func load(_ visit: Visit) async throws -> Answer {
    let id = ID<Job>(raw: try visit.number(at: 1))
    let job = try await visit.read { try $0.get(id) }
    let repeats = isRepeatable(job, visit)
    guard repeats || isChecked(job, visit) else { throw Problem.invalid([Issue("state", .inUse, value: job.state.rawValue)]) }
    let isDryRun = repeats && JobView.json(job.input)?["dryRun"]?.bool == true
    let loading = try await ImportJob.start(id, isDryRun: isDryRun, by: visit.actor, visit.desk)
    return .done("/jobs/\(loading.raw)", json: ["job": .integer(loading.raw)])
  }

  /// Whether the job is a finished check of the visitor's own whose file can be loaded now.
  private static func isChecked(_ job: Record<Job>, _ visit: Visit) -> Bool {
    job.state == .done && JobView.json(job.input)?["dryRun"]?.bool == true && hasFile(job, visit)
  }

  private static func isRepeatable(_ job: Record<Job>, _ visit: Visit) -> Bool { job.state == .failed && hasFile(job, visit) }

  /// Whether the columns of the file can be chosen anew: as long as nothing of it is in the register.
  private static func isReopened(_ job: Record<Job>, _ visit: Visit) -> Bool {
    guard isChecked(job, visit) || [.failed, .cancelled, .undone].contains(job.state), hasFile(job, visit) else { return false }
    return JobView.json(job.input)?["look"] != nil
  }

  /// Whether the job is an import of the visitor's own whose file is still there.
  private static func hasFile(_ job: Record<Job>, _ visit: Visit) -> Bool {
    guard job.sort == ImportJob.sort, job.owner == visit.user.id, let input = JobView.json(job.input), let uploads = visit.site.uploads
    else { return false }
    return !uploads.hasLost(input)
  }

  /// The rejected rows, when the job left some.
  @Sendable static func rejects(_ visit: Visit) async throws -> Answer {
    let id = ID<Job>(raw: try visit.number(at: 1))
    let job = try await visit.read { try $0.get(id) }
    guard let bytes = try await JobRejects.of(job, visit)?.bytes else { throw Problem.notFound(table: Job.table, id: id.raw) }
    var response = PageResponse(type: "text/csv; charset=utf-8", body: bytes)
    response.headers.append(("content-disposition", "attachment; filename=\"rejects-\(id.raw).csv\""))
    return .response(response)
  }
}
