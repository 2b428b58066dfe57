import Logging
import Model
import Register
import Storage

/// Follows the change log and keeps the facts of the accounts that buy: one account at a time after single purchases, by a whole
/// run after imports, after great changes and once a day.
public actor InsightWorker {
  let desk: Desk
  let jobs: Jobs
  let bell: Bell
  let logger: Logger
  /// Read so far without meeting a purchase: kept in memory, so that other writings cost no writing here.
  private var readTo: Int64 = 0
  private var lastMarker: String?

  /// More accounts than this at once are left to a whole run.
  static let mostAccounts = 2_000
  /// A whole run also follows when so large a part (1/20) of the base was recomputed since the last one: classes depend on everybody.
  static let wholeAfter = 20
  /// Facts are recomputed when they are older than this: recency and lateness change by themselves.
  static let oldest: Int64 = 86_400

  /// Rings the bell after every writing of this process.
  public init(_ desk: Desk, _ jobs: Jobs, logger: Logger) {
    let bell = Bell()
    self.desk = desk
    self.jobs = jobs
    self.logger = logger
    self.bell = bell
    desk.afterWriting { bell.ring() }
  }

  /// Runs until the task is cancelled. Looks at the log when somebody wrote here, and every two seconds for what others wrote.
  public func run() async {
    while !Task.isCancelled {
      do {
        try await look()
      } catch {
        logger.error("facts", metadata: ["error": "\(error)"])
      }
      await bell.wait(seconds: 2)
    }
  }

  /// Brings the facts up to the settled part of the log. Answers the accounts that were recomputed.
  @discardableResult
  public func look() async throws -> [Int64] {
    let (from, marker, moment) = (readTo, lastMarker, desk.workspace.now())
    let today = desk.workspace.today
    let sight = try await desk.read(as: .program()) { try Sight($0, readTo: from, lastMarker: marker, today: today, at: moment) }
    if sight.wantsWholeRun { try await jobs.enqueueOnce(FactsJob.sort) }
    if sight.hasNews {
      let facts = sight.facts
      let accounts = sight.accounts
      let (before, follower) = (sight.marker, sight.follower)
      let after = try await desk.write(by: .program()) { writing -> String? in
        // A whole run or another server moved the position meanwhile: what was computed here may be older than theirs.
        guard try writing.marker(Follower.marker) == before else { return nil }
        var moved = follower
        if !accounts.isEmpty {
          let count = try writing.putFacts(facts, of: accounts)
          // Accounts whose facts came out the same leave the base as it was.
          moved.touched = try Follower(before).touched + count.added + count.changed + count.removed
        }
        moved.written = try writing.serverNumber()
        try writing.setMarker(Follower.marker, moved.json.text)
        return moved.json.text
      }
      guard let after else { return [] }
      lastMarker = after
    } else {
      lastMarker = sight.marker
    }
    readTo = sight.settled
    return sight.accounts
  }
}
