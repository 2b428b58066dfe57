import Model
import Records
import Storage

/// Thrown out of a writing that was hopeful and met a record that the database refuses: `Desk.write` runs it again with care.
struct NeedsCare: Error {}

/// Many records at once: imports, undo, hand-overs.
extension Writing {
  /// Runs the body so that, when it throws, only what it wrote is undone, its lines of the change log included.
  public func attempt<T>(_ body: () throws -> T) throws -> T {
    let mark = changes.count
    do {
      return try transaction.savepoint(body)
    } catch {
      changes.removeSubrange(min(mark, changes.count)...)
      recalled = [:]
      throw error
    }
  }

  /// Saves records of one type, each on its own merits: those that break a rule are told apart, the others are saved together.
  ///
  /// Hopeful at first: what can be told beforehand is told, and the rest is written with no way back. Where the database refuses one all
  /// the same, the writing begins anew and takes care, which costs a savepoint: a second journal of every page.
  ///
  /// Answers in the order of the records. Throws only what concerns all of them: rights on the type, a lost database.
  ///
  /// - Parameter known: the stored versions of records that were read as the actor within this writing: they are not read again.
  public func saveEach(_ records: [AnyRecord], as table: String, known: [Int64: AnyRecord]? = nil) throws -> [Result<AnyRecord, Problem>] {
    let (shape, judged) = try judged(records, table, known)
    var answers: [Result<AnyRecord, Problem>] = []
    answers.reserveCapacity(judged.count)
    var good: [(index: Int, pair: Pair)] = []
    for (index, verdict) in judged.enumerated() {
      answers.append(verdict.map(\.new))
      if case .success(let pair) = verdict { good.append((index, pair)) }
    }
    try put(good[...], shape, &answers)
    return answers
  }

  /// Saves records together; when one is refused, each half of them, until it stands alone with what is wrong with it.
  private func put(_ good: ArraySlice<(index: Int, pair: Pair)>, _ shape: Shape, _ answers: inout [Result<AnyRecord, Problem>]) throws {
    guard !good.isEmpty else { return }
    func together() throws -> [Pair] {
      var pairs = good.map(\.pair)
      try put(&pairs, shape)
      return pairs
    }
    do {
      let saved = try isCareful ? attempt(together) : together()
      for (item, pair) in zip(good, saved) { answers[item.index] = .success(pair.new) }
    } catch {
      let problem = try Writing.problemOfOne(error)
      guard isCareful else { throw NeedsCare() }
      guard good.count > 1 else { return answers[good[good.startIndex].index] = .failure(problem) }
      let middle = good.startIndex + good.count / 2
      try put(good[..<middle], shape, &answers)
      try put(good[middle...], shape, &answers)
    }
  }

  /// What is wrong with each record as far as that can be told without writing it; nil for those that may be saved.
  func judge(_ records: [AnyRecord], as table: String) throws -> [Problem?] {
    try judged(records, table, nil).1.map { if case .failure(let problem) = $0 { problem } else { nil } }
  }

  private typealias Pair = (new: AnyRecord, old: AnyRecord?)

  private func judged(_ records: [AnyRecord], _ table: String, _ known: [Int64: AnyRecord]?) throws -> (Shape, [Result<Pair, Problem>]) {
    guard let shape = catalogue.shape(table) else { throw Problem.invalid([Issue(table, .unknownField)]) }
    guard actor.mayWrite(shape) else { throw Problem.forbidden }
    let ids = known == nil ? records.filter { !$0.isNew }.map(\.id) : []
    let found = ids.isEmpty ? [] : try transaction.records(shape, ids: ids, in: catalogue, narrow: actor.narrowing)
    let old = known ?? Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let judged: [Result<Pair, Problem>] = try records.map { record in
      let before = old[record.id]
      if !record.isNew, before == nil { return .failure(.notFound(table: table, id: record.id)) }
      if let before, before.version != record.version {
        return .failure(.conflict(table: table, id: record.id, current: before.version))
      }
      var new = record
      do {
        try prepare(&new, before, shape)
        return .success((new, before))
      } catch let problem as Problem {
        return .failure(problem)
      }
    }
    return (shape, judged)
  }

  /// What an error says about one record; errors of the database itself are thrown on.
  static func problemOfOne(_ error: any Error) throws -> Problem {
    switch error {
    case let problem as Problem:
      if case .unavailable = problem { throw problem }
      return problem
    case StorageError.notUnique(let table, let columns): return Problem(StorageError.notUnique(table: table, columns: columns))
    case StorageError.constraint(let text): return Problem(StorageError.constraint(text))
    default: throw error
    }
  }

  /// A record that a rule needs for each of many others, such as the order of its lines: read once a writing.
  ///
  /// Values kept by statements of ours, such as the totals of an order, may be out of date in it.
  public func recall<T: RecordType>(_ id: ID<T>) throws -> Record<T>? {
    if let known = recalled[id.raw], known.table == T.table { return Record(known) }
    guard let found = try everything.find(id) else { return nil }
    recalled[id.raw] = found.any
    return found
  }

  /// Makes records known to `recall`: those just read or saved in bulk.
  func remember(_ records: [AnyRecord]) {
    for record in records { recalled[record.id] = record }
  }
}
