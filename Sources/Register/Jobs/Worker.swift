import Logging
import Model
import Records
import Synchronization

/// The work behind a sort of job.
public struct JobHandler: Sendable {
  public let sort: String
  /// Does the work; calls `context.report` at least every ten seconds and stops when that answers false.
  public let run: @Sendable (JobContext) async throws -> JSON
  public init(_ sort: String, run: @escaping @Sendable (JobContext) async throws -> JSON) {
    self.sort = sort
    self.run = run
  }
}

/// Thrown by a handler whose job only another server can do, such as one with a file that was uploaded there.
public struct Elsewhere: Error {
  public init() {}
}

/// What a handler works with.
public struct JobContext: Sendable {
  public let desk: Desk
  public let jobs: Jobs
  public let job: Record<Job>
  public var input: JSON { (try? JSON(parsing: job.input?.text ?? "null")) ?? .null }

  /// Tells progress; throws `CancellationError` when the job is to stop.
  public func report(done: Int, total: Int?) async throws {
    guard try await jobs.report(job.id, done: done, total: total) else { throw CancellationError() }
  }
}

/// Takes jobs from the queue and runs them one after another until it is cancelled.
public struct Worker: Sendable {
  let jobs: Jobs
  let handlers: [JobHandler]
  let logger: Logger
  let bell: Bell

  public init(_ jobs: Jobs, _ handlers: [JobHandler], bell: Bell, logger: Logger) {
    self.jobs = jobs
    self.handlers = handlers
    self.logger = logger
    self.bell = bell
  }

  /// Runs until the task is cancelled. Looks into the queue when the bell rings, and every few seconds for work left by others.
  public func run() async {
    var left = Set<Int64>()
    while !Task.isCancelled {
      do {
        while !Task.isCancelled, let job = try await jobs.take(handlers.map(\.sort), except: left) {
          guard await !work(on: job) else { continue }
          // Looked at again some day: the file may have come by then.
          if left.count >= Self.mostLeft { left = [] }
          left.insert(job.id.raw)
        }
      } catch {
        logger.error("job queue", metadata: ["error": "\(error)"])
      }
      await bell.wait(seconds: 3)
    }
  }

  private static let mostLeft = 100

  /// Does the job, for better or worse; false when it was left to another server.
  private func work(on job: Record<Job>) async -> Bool {
    guard let handler = handlers.first(where: { $0.sort == job.sort }) else { return true }
    let context = JobContext(desk: jobs.desk, jobs: jobs, job: job)
    do {
      do {
        let result = try await handler.run(context)
        try await jobs.finish(job.id, as: .done, result: result)
      } catch is Elsewhere {
        try await jobs.leave(job.id)
        return false
      } catch {
        let (cause, state, result) = Interruption.end(error)
        guard state != .cancelled || !Task.isCancelled else { return true }  // The server stops: the job goes on elsewhere.
        if state == .failed {
          logger.error("job failed", metadata: ["job": "\(job.id.raw)", "sort": "\(job.sort)", "error": "\(cause)"])
        }
        try await jobs.finish(job.id, as: state, result: result)
      }
    } catch {
      logger.error("job state", metadata: ["job": "\(job.id.raw)", "error": "\(error)"])
    }
    return true
  }
}

/// Wakes sleepers: rung after every writing, so that work begins at once instead of at the next look.
public final class Bell: Sendable {
  private struct State {
    var rung = false
    var sleepers: [Int: CheckedContinuation<Void, Never>] = [:]
    var next = 0
  }
  private let state = Mutex(State())
  public init() {}

  public func ring() {
    let sleepers = state.withLock { state in
      state.rung = true
      defer { state.sleepers = [:] }
      return Array(state.sleepers.values)
    }
    for sleeper in sleepers { sleeper.resume() }
  }

  /// Returns when rung, after the seconds, or when the task is cancelled.
  public func wait(seconds: Int) async {
    let number = state.withLock { state in
      state.next += 1
      return state.next
    }
    let timer = Task {
      try? await Task.sleep(for: .seconds(seconds))
      self.release(number)
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
        let now = state.withLock { state in
          if state.rung || Task.isCancelled {
            state.rung = false
            return true
          }
          state.sleepers[number] = continuation
          return false
        }
        if now { continuation.resume() }
      }
    } onCancel: {
      release(number)
    }
    timer.cancel()
    state.withLock { $0.rung = false }
  }

  private func release(_ number: Int) {
    state.withLock { $0.sleepers.removeValue(forKey: number) }?.resume()
  }
}
