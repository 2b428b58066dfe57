import Model
import Records

/// Undoing a job as a durable job of its own.
public enum UndoJob {
  public static let sort = "undo"

  /// What the job is to do.
  public static func input(_ job: ID<Job>, by actor: Actor) -> JSON {
    ["job": .integer(job.raw), "via": .string(actor.via.rawValue)]
  }

  /// The work behind the sort, for the worker of a server.
  public static func handler() -> JobHandler {
    JobHandler(sort) { context in
      guard let id = context.input["job"]?.integer else { throw Problem.internal("an undo without a job") }
      var actor = try await ImportJob.actor(of: context.job, via: context.input["via"]?.string, context.desk)
      actor.job = context.job.id
      return try await Undo(context.desk).job(ID(raw: id), by: actor) { done, total in try await context.report(done: done, total: total) }
        .json
    }
  }

  /// Undoes a job at once in this process: for commands.
  public static func runNow(
    _ desk: Desk, worker: String, _ id: ID<Job>, by actor: Actor, progress: @escaping Importer.Progress = { _, _ in }
  ) async throws -> UndoOutcome {
    let jobs = Jobs(desk, worker: worker)
    let job = try await jobs.begin(sort, input: input(id, by: actor), by: actor)
    let context = JobContext(desk: desk, jobs: jobs, job: job)
    var actor = actor
    actor.job = job.id
    do {
      let outcome = try await Undo(desk).job(id, by: actor) { done, total in
        try await context.report(done: done, total: total)
        try await progress(done, total)
      }
      try await jobs.finish(job.id, as: .done, result: outcome.json)
      return outcome
    } catch {
      let (cause, state, result) = Interruption.end(error)
      try await jobs.finish(job.id, as: state, result: result)
      throw cause
    }
  }
}
