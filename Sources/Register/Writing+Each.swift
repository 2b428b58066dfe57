import Model

/// What came of several records of which each stands for itself: those that were done, and why each of the others was not.
public struct Verdicts: Sendable, Hashable {
  public struct Kept: Sendable, Hashable {
    public let id: Int64
    public let problem: Problem
    public init(id: Int64, problem: Problem) { (self.id, self.problem) = (id, problem) }
  }
  public var done: [Int64] = []
  public var kept: [Kept] = []
  public init(done: [Int64] = [], kept: [Kept] = []) { (self.done, self.kept) = (done, kept) }
}

extension Writing {
  /// Deletes those of the records that may be deleted. Records that the actor does not see are neither done nor kept.
  public func deleteEach(_ table: String, _ ids: [Int64]) throws -> Verdicts {
    let seen = try live(table, ids)
    return try each(ids.filter { seen[$0] != nil }) { try delete(table, $0) }
  }

  /// Makes those of the deleted records live again whose unique keys are still free. Those that are live already, or that the actor does
  /// not see, are neither done nor kept.
  public func restoreEach(_ table: String, _ ids: [Int64]) throws -> Verdicts {
    guard let shape = catalogue.shape(table) else { throw Problem.invalid([Issue(table, .unknownField)]) }
    let seen = try transaction.records(shape, ids: ids, in: catalogue, narrow: actor.narrowing, includesDeleted: true)
    return try each(seen.filter(\.isDeleted).map(\.id)) { try restore(table, $0) }
  }

  /// All together; when that is refused, each half, until a record stands alone with what is wrong with it.
  private func each(_ ids: [Int64], _ body: ([Int64]) throws -> Void) throws -> Verdicts {
    guard let first = ids.first else { return Verdicts() }
    do {
      try attempt { try body(ids) }
      return Verdicts(done: ids)
    } catch {
      let problem = try Writing.problemOfOne(error)
      guard ids.count > 1 else { return Verdicts(kept: [Verdicts.Kept(id: first, problem: problem)]) }
      let (one, other) = (try each(Array(ids[..<(ids.count / 2)]), body), try each(Array(ids[(ids.count / 2)...]), body))
      return Verdicts(done: one.done + other.done, kept: one.kept + other.kept)
    }
  }
}
