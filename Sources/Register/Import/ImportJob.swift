import Formats
import Glibc
import Model
import Records

/// An import as a durable job: progress, cancel, result, undo. A killed one starts over and finds what it has done already.
public enum ImportJob {
  public static let sort = "import"

  /// What the job is to do. The file must stay where it is until the job has ended: on `server`, when it lies in a folder of one.
  public static func input(
    path: String, plan: ImportPlan, by actor: Actor, isDryRun: Bool = false, rejects: String? = nil, name: String? = nil,
    server: String? = nil
  ) -> JSON {
    let choice: [JSON.Member] = [.init("plan", plan.json), .init("dryRun", .bool(isDryRun))]
    return .object(place(path, by: actor, rejects: rejects, name: name, server: server) + choice)
  }

  /// What a draft keeps of a file until somebody has chosen its columns.
  public static func input(_ draft: ImportDraft, path: String, by actor: Actor, name: String, server: String?) -> JSON {
    .object(place(path, by: actor, rejects: nil, name: name, server: server) + draft.members)
  }

  private static func place(_ path: String, by actor: Actor, rejects: String?, name: String?, server: String?) -> [JSON.Member] {
    [
      .init("path", .string(path)), .init("name", .string(name ?? String(path.split(separator: "/").last ?? ""))),
      .init("rejects", rejects.map { .string($0) } ?? .null), .init("via", .string(actor.via.rawValue)),
      .init("server", server.map { .string($0) } ?? .null),
    ]
  }

  /// Sends a file that was uploaded to be checked or loaded. A draft does it itself; a job that has run leaves the file to a new one.
  ///
  /// - Parameter plan: nil keeps that of the job.
  /// - Throws: `Problem.notFound` for what is no import of the actor's own.
  public static func start(_ id: ID<Job>, plan: ImportPlan? = nil, isDryRun: Bool, by actor: Actor, _ desk: Desk) async throws -> ID<Job> {
    let run = String(UInt32.random(in: 0 ... .max), radix: 36)
    return try await desk.write(by: .program(via: actor.via)) { writing in
      let known = try writing.everything.get(id)
      guard known.sort == sort, let owner = known.owner, owner == actor.user, let text = known.input?.text,
        let input = try? JSON(parsing: text), let path = input["path"]?.string
      else { throw Problem.notFound(table: Job.table, id: id.raw) }
      let chosen: [JSON.Member] = [
        .init("plan", plan?.json ?? input["plan"] ?? .null), .init("dryRun", .bool(isDryRun)),
        .init("rejects", .string("\(path).\(run).rejects.csv")),
      ]
      let names = Set(chosen.map(\.name))
      var job = known.state == .draft ? known : Record<Job>()
      job.sort = sort
      job.state = .queued
      job.owner = owner
      job.input = LongText(JSON.object((input.members ?? []).filter { !names.contains($0.name) } + chosen).text)
      return try writing.save(job).id
    }
  }

  /// The work behind the sort, for the worker of the server that is called so.
  public static func handler(words: ImportWords = ImportWords(), server: String) -> JobHandler {
    JobHandler(sort) { context in
      // A server may have another name since, as containers do: what counts is whether the file is here.
      if let other = context.input["server"]?.string, other != server, let path = context.input["path"]?.string, !isThere(path) {
        throw Elsewhere()
      }
      let outcome = try await run(context, words) { done, total in try await context.report(done: done, total: total) }
      // Other servers do not see the folder of this one.
      if context.input["server"]?.string != nil, let rejects = outcome.rejectsPath {
        try await RejectPaper.keep(rejects, of: context.job.id, context.desk)
      }
      return outcome.json
    }
  }

  /// Runs an import at once in this process, as a job that others see: for commands.
  ///
  /// - Throws: what the import throws; the job is then failed, or cancelled by `CancellationError`.
  public static func runNow(
    _ desk: Desk, worker: String, path: String, plan: ImportPlan, by actor: Actor, rejects: String? = nil,
    words: ImportWords = ImportWords(),
    progress: @escaping Importer.Progress = { _, _ in }
  ) async throws -> (job: ID<Job>, outcome: ImportOutcome) {
    let jobs = Jobs(desk, worker: worker)
    let job = try await jobs.begin(sort, input: input(path: path, plan: plan, by: actor, rejects: rejects), by: actor)
    let context = JobContext(desk: desk, jobs: jobs, job: job)
    do {
      let outcome = try await run(context, words) { done, total in
        try await context.report(done: done, total: total)
        try await progress(done, total)
      }
      try await jobs.finish(job.id, as: .done, result: outcome.json)
      return (job.id, outcome)
    } catch {
      let (cause, state, result) = Interruption.end(error)
      try await jobs.finish(job.id, as: state, result: result)
      throw cause
    }
  }

  private static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func run(_ context: JobContext, _ words: ImportWords, _ progress: @escaping Importer.Progress) async throws
    -> ImportOutcome
  {
    let desk = context.desk, input = context.input
    guard let path = input["path"]?.string, let mapping = input["plan"] else { throw Problem.internal("an import without a file") }
    let plan = try ImportPlan(mapping, currency: desk.workspace.currency)
    let isDryRun = input["dryRun"]?.bool ?? false
    let source = try ImportSource(path, encoding: plan.encoding, delimiter: plan.delimiter)
    var actor = try await actor(of: context.job, via: input["via"]?.string, desk)
    actor.job = context.job.id
    // Without a key nothing tells the rows of a killed run from new ones: what it made is taken back first.
    if plan.doubles, !isDryRun, context.job.done > 0 {
      _ = try await Undo(desk).takeBack(context.job.id, by: actor)
    }
    let mark = ImportMark()
    do {
      return try await Importer(desk, words: words)
        .run(plan, source, by: actor, isDryRun: isDryRun, rejects: input["rejects"]?.string, mark: mark, progress: progress)
    } catch {
      throw Interruption(error, after: mark.json)
    }
  }

  /// Whoever started a job, with the rights that this user has now; the program itself when nobody did.
  static func actor(of job: Record<Job>, via: String?, _ desk: Desk) async throws -> Actor {
    let way = via.flatMap { Change.Via(rawValue: $0) } ?? .job
    guard let owner = job.owner else { return .program(via: way, job: job.id) }
    let user = try await desk.read(as: .program()) { try $0.find(owner) }
    guard let user, user.active else { throw Problem.forbidden }
    return Actor(user, via: way)
  }
}
