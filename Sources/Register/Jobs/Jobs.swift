import Model
import Records
import Storage

/// The queue of durable jobs: any number of servers take from it, each job runs at one place at a time.
public struct Jobs: Sendable {
  let desk: Desk
  /// Names this process among the workers.
  let worker: String
  /// A worker that gives no sign of life for so long has lost its job.
  static let lease: Int64 = 60

  public init(_ desk: Desk, worker: String) {
    self.desk = desk
    self.worker = worker
  }

  /// Puts a job into the queue, or beside it as a draft.
  public func enqueue(_ sort: String, input: JSON, by actor: Actor, as state: Job.State = .queued) async throws -> Record<Job> {
    var job = Record<Job>()
    job.sort = sort
    job.state = state
    job.input = LongText(input.text)
    job.owner = actor.user
    return try await desk.save(job, by: .program(via: actor.via))
  }

  /// Puts a job into the queue unless one of the same work waits there already.
  public func enqueueOnce(_ sort: String) async throws {
    try await desk.write(by: .program()) { writing in
      let waiting = try writing.everything.fetch(Job.self, limit: 1) { $0.sort == sort && $0.state == .queued }
      guard waiting.isEmpty else { return }
      var job = Record<Job>()
      job.sort = sort
      try writing.save(job)
    }
  }

  /// Makes a job that this process runs at once, outside the queue: imports by command.
  public func begin(_ sort: String, input: JSON, by actor: Actor) async throws -> Record<Job> {
    let worker = worker
    return try await desk.write(by: .program(via: actor.via)) { writing in
      var job = Record<Job>()
      job.sort = sort
      job.input = LongText(input.text)
      job.owner = actor.user
      job.state = .running
      job.worker = worker
      job.startedAt = writing.moment
      job.lease = Instant(seconds: writing.moment.seconds + Self.lease)
      return try writing.save(job)
    }
  }

  /// Takes the oldest waiting job of one of the sorts, or one whose worker is dead; those in `left` are for other servers.
  public func take(_ sorts: [String], except left: Set<Int64> = []) async throws -> Record<Job>? {
    let worker = worker
    // Looking costs no flush: most looks find nothing.
    let now = desk.workspace.now()
    guard try await desk.store.read({ try $0.nextJob(sorts, except: left, now: now, locks: false) }) != nil else { return nil }
    return try await desk.write(by: .program()) { writing in
      guard let id = try writing.transaction.nextJob(sorts, except: left, now: writing.moment, locks: true) else { return nil }
      var job = try writing.everything.get(ID<Job>(raw: id))
      job.state = .running
      job.worker = worker
      job.startedAt = job.startedAt ?? writing.moment
      job.lease = Instant(seconds: writing.moment.seconds + Self.lease)
      return try writing.save(job)
    }
  }

  /// Puts a job that was taken back into the queue: another server can do it, this one cannot.
  public func leave(_ id: ID<Job>) async throws {
    let worker = worker
    try await desk.write(by: .program()) { writing in
      var job = try writing.everything.get(id)
      guard job.state == .running, job.worker == worker else { return }
      job.state = .queued
      job.worker = nil
      job.lease = nil
      try writing.save(job)
    }
  }

  /// Tells how far a job is and renews its lease. False when cancel was asked for or the job was lost to another worker.
  public func report(_ id: ID<Job>, done: Int, total: Int?) async throws -> Bool {
    let worker = worker
    return try await desk.write(by: .program()) { writing in
      var job = try writing.everything.get(id)
      guard job.state == .running, job.worker == worker, !job.cancelRequested else { return false }
      job.done = done
      job.total = total
      job.lease = Instant(seconds: writing.moment.seconds + Self.lease)
      try writing.save(job)
      return true
    }
  }

  /// Ends a job with what came of it.
  public func finish(_ id: ID<Job>, as state: Job.State, result: JSON) async throws {
    try await desk.write(by: .program()) { writing in
      var job = try writing.everything.get(id)
      job.state = state
      job.result = LongText(result.text)
      job.finishedAt = writing.moment
      job.lease = nil
      if state == .done, let total = job.total { job.done = total }
      try writing.save(job)
    }
  }

  /// Asks a running job to stop at the next safe place; a waiting one is cancelled at once.
  public func cancel(_ id: ID<Job>, by actor: Actor) async throws {
    try await desk.write(by: actor) { writing in
      _ = try writing.reader.get(id)
      var job = try writing.everything.get(id)
      switch job.state {
      case .draft, .queued: job.state = .cancelled
      case .running: job.cancelRequested = true
      case .done, .failed, .cancelled, .undone: return
      }
      try writing.save(job)
    }
  }
}
