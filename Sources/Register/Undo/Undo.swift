import Model
import Records
import Storage

/// Takes changes back: one, or all of a job. Each undoing is itself a change, and can be undone.
public struct Undo: Sendable {
  public let desk: Desk
  public init(_ desk: Desk) { self.desk = desk }

  /// Takes one change back.
  ///
  /// - Throws: `Problem.invalid` with an issue per field that was changed since (rule `inUse`), `.conflict` when a record that was
  ///   made is not as it was made, `.notFound` and `.forbidden` by the actor's rights.
  public func change(_ id: ID<Change>, by actor: Actor) async throws {
    try await desk.write(by: actor) { writing in
      let change = try writing.everything.get(id)
      guard let shape = writing.catalogue.shape(change.table) else { throw Problem.notFound(table: change.table, id: id.raw) }
      let record = Int64(change.record)
      switch change.action {
      case .create, .restore:
        let version = try writing.live(shape.table, [record])[record]
        guard let version else { throw Problem.notFound(table: shape.table, id: record) }
        let later = try writing.transaction.changedSince([record: id.raw], shape.table, apartFrom: [])
        guard later.isEmpty else { throw Problem.conflict(table: shape.table, id: record, current: version) }
        try writing.delete(shape.table, [record])
      case .delete: try writing.restore(shape.table, [record])
      case .update:
        guard let stored = try writing.reader.records(shape.table, ids: [record]).first else {
          throw Problem.notFound(table: shape.table, id: record)
        }
        let back = Reversal(change.diff?.text, stored, shape)
        guard back.fields.isEmpty else {
          throw Problem.invalid(back.fields.map { Issue($0, .inUse, value: FieldText.text(stored, $0, shape)) })
        }
        try writing.save(back.record)
      }
    }
  }

  /// Takes back all that a job changed, last change first: what it made is deleted, what it changed is as before.
  ///
  /// Records that somebody changed since, or that others point at by now, are kept and listed. Running it again goes on.
  ///
  /// - Throws: `Problem.forbidden` for jobs of others, `CancellationError` from `progress`.
  @discardableResult
  public func job(
    _ id: ID<Job>, by actor: Actor, progress: @escaping Importer.Progress = { _, _ in }
  ) async throws -> UndoOutcome {
    let job = try await desk.read(as: .program()) { try $0.get(id) }
    guard actor.isAdministrator || job.owner == actor.user else { throw Problem.forbidden }
    guard job.state != .running, job.state != .queued else { throw Problem.invalid([Issue("state", .inUse, value: job.state.rawValue)]) }
    let outcome = try await takeBack(id, by: actor, progress: progress)
    try await desk.write(by: .program()) { writing in
      var job = try writing.everything.get(id)
      job.state = .undone
      try writing.save(job)
    }
    return outcome
  }

  /// The same while the job itself goes on.
  func takeBack(_ id: ID<Job>, by actor: Actor, progress: Importer.Progress = { _, _ in }) async throws -> UndoOutcome {
    let (own, total) = try await desk.read(as: .program()) { reader in
      (try reader.transaction.undoings(of: id.raw), try reader.transaction.changes(ofJob: id.raw))
    }
    let jobs = Set(own + [id.raw] + (actor.job.map { [$0.raw] } ?? []))
    var outcome = UndoOutcome()
    var last = Int64.max
    var done = 0
    var told = ContinuousClock.now
    while true {
      let before = last
      let changes = try await desk.read(as: .program()) { try $0.transaction.changes(ofJob: id.raw, before: before, limit: Undo.batch) }
      guard let end = changes.last else { break }
      let part = try await desk.write(by: actor) { try UndoBatch(jobs: jobs).run(changes, $0) }
      outcome.add(part)
      last = end.id
      done += changes.count
      try Task.checkCancellation()
      if told.duration(to: .now) >= .seconds(1) {
        told = .now
        try await progress(done, total)
      }
    }
    try await progress(total, total)
    return outcome
  }

  static let batch = 2000
}

/// What came of undoing a job.
public struct UndoOutcome: Sendable, Hashable {
  /// Records by type: made by the job and deleted now, changed by it and as before now, deleted by it and live again.
  public internal(set) var deleted: [String: Int] = [:]
  public internal(set) var reverted: [String: Int] = [:]
  public internal(set) var restored: [String: Int] = [:]
  /// What was kept: the first thousand, and how many there are.
  public internal(set) var kept: [Kept] = []
  public internal(set) var keptCount = 0

  /// A record that was left as it is, and why.
  public struct Kept: Sendable, Hashable {
    public enum Reason: String, Sendable {
      /// Somebody changed it after the job; of an update, these fields.
      case changedSince
      /// Live records of others point at it.
      case inUse
      /// Deleted meanwhile, or not for this actor.
      case gone
      /// The values of before break a rule by now.
      case refused
    }
    public let table: String
    public let id: Int64
    public let reason: Reason
    public let fields: [String]
  }

  mutating func keep(_ table: String, _ id: Int64, _ reason: Kept.Reason, _ fields: [String] = []) {
    keptCount += 1
    if kept.count < 1000 { kept.append(Kept(table: table, id: id, reason: reason, fields: fields)) }
  }

  mutating func add(_ other: UndoOutcome) {
    deleted.merge(other.deleted, uniquingKeysWith: +)
    reverted.merge(other.reverted, uniquingKeysWith: +)
    restored.merge(other.restored, uniquingKeysWith: +)
    kept += other.kept.prefix(max(0, 1000 - kept.count))
    keptCount += other.keptCount
  }

  public var json: JSON {
    func counts(_ list: [String: Int]) -> JSON { .object(list.sorted { $0.key < $1.key }.map { .init($0.key, .integer(Int64($0.value))) }) }
    return [
      "deleted": counts(deleted), "reverted": counts(reverted), "restored": counts(restored), "keptCount": .integer(Int64(keptCount)),
      "kept": .array(
        kept.map {
          [
            "table": .string($0.table), "id": .integer($0.id), "reason": .string($0.reason.rawValue),
            "fields": .array($0.fields.map { .string($0) }),
          ]
        }),
    ]
  }
}
