import Formats
import Model

/// Takes files into the register through the Desk, batch by batch; rows in error never stop the rest and never vanish.
public struct Importer: Sendable {
  /// Told about once a second how many bytes of how many are done; stops the import by throwing.
  public typealias Progress = @Sendable (_ done: Int, _ total: Int) async throws -> Void

  public let desk: Desk
  public let words: ImportWords
  /// So many rows of a table are written together: more share the pages and statements of a writing better, fewer keep others waiting
  /// less.
  var batch = usualBatch
  static let usualBatch = 5000
  var trial = TrialLimits()

  public init(_ desk: Desk, words: ImportWords = ImportWords()) {
    self.desk = desk
    self.words = words
  }

  /// Imports the rows of a file. Running the same file again changes nothing more.
  ///
  /// - Parameters:
  ///   - isDryRun: decides everything and writes nothing to the register.
  ///   - rejects: where rejected rows are written as CSV; the file is made only when there are some.
  ///   - mark: learns how far the import has come.
  /// - Throws: `Problem.invalid` before anything is written when the plan does not fit the file or the type,
  ///   `CancellationError` from `progress`, `Problem.unavailable` when the database is lost: what was written before stays.
  public func run(
    _ plan: ImportPlan, _ source: ImportSource, by actor: Actor, isDryRun: Bool = false, rejects: String? = nil,
    mark: ImportMark = ImportMark(), progress: @escaping Progress = { _, _ in }
  ) async throws -> ImportOutcome {
    if rejects == source.path { throw Problem.invalid([Issue("rejects", .inUse, value: rejects)]) }
    let session = ImportSession(self, plan, source, actor, isDryRun, rejects, mark, progress)
    switch plan.subject {
    case .records(let table):
      var table = try await TableImport(session, table)
      return try await table.run()
    case .purchases:
      var purchases = try PurchaseImport(session)
      return try await purchases.run()
    }
  }
}

/// What the two shapes of import share: the open file, counts, rejects, progress.
final class ImportSession {
  let importer: Importer
  let plan: ImportPlan
  let source: ImportSource
  let actor: Actor
  let isDryRun: Bool
  let reader: CSVReader
  var outcome = ImportOutcome()
  private let mark: ImportMark
  private let progress: Importer.Progress
  private let rejectFile: RejectFile?
  private var waiting: [(reject: Reject, cells: [String])] = []
  private var lost = 0
  private var told = ContinuousClock.now

  init(
    _ importer: Importer, _ plan: ImportPlan, _ source: ImportSource, _ actor: Actor, _ isDryRun: Bool, _ rejects: String?,
    _ mark: ImportMark, _ progress: @escaping Importer.Progress
  ) {
    self.importer = importer
    self.plan = plan
    self.source = source
    self.actor = actor
    self.isDryRun = isDryRun
    self.mark = mark
    self.progress = progress
    reader = source.open()
    rejectFile = rejects.map { RejectFile($0, header: source.header, words: importer.words) }
    outcome.isDryRun = isDryRun
  }

  var desk: Desk { importer.desk }

  /// So many bytes of the file are read for one batch, however few rows they are: a row may have millions.
  static let batchBytes = 8 << 20

  /// The next row that can be read; damaged ones before it are put among the rejects, blank ones are stepped over.
  func next() -> CSVRow? {
    while true {
      let row = reader.next()
      noteLost()
      guard let row else { return nil }
      if row.isBlank { continue }
      outcome.rows += 1
      guard case .moreColumns(let found, let expected)? = row.complaint?.kind else { return row }
      reject(
        Reject(line: row.line, column: nil, value: nil, reason: RowFault.moreColumns.rawValue, detail: "\(found) > \(expected)"), row.texts)
    }
  }

  /// The next row of another reader that `next` would answer.
  static func next(_ reader: CSVReader) -> CSVRow? {
    while let row = reader.next() {
      if row.isBlank { continue }
      if case .moreColumns? = row.complaint?.kind { continue }
      return row
    }
    return nil
  }

  private func noteLost() {
    guard reader.complaints.lostRecords > lost else { return }
    let damaged = reader.complaints.first.filter(\.losesRecord)
    while lost < reader.complaints.lostRecords {
      outcome.rows += 1
      let complaint = lost < damaged.count ? damaged[lost] : nil
      reject(Reject(damage: complaint), [])
      lost += 1
    }
  }

  /// Counts a reject; it stands in the file of rejects after the next `writeRejects` for its line.
  func reject(_ reject: Reject, _ cells: [String]) {
    outcome.rejected[reject.reason, default: 0] += 1
    if rejectFile != nil { waiting.append((reject, cells)) }
  }

  /// All is decided and written up to a line of the file.
  func settle(upTo line: Int) throws {
    try writeRejects(upTo: line)
    mark.set(line, outcome)
  }

  /// Writes the rejects up to a line of the file, in the order of the lines.
  private func writeRejects(upTo line: Int = .max) throws {
    guard !waiting.isEmpty else { return }
    let ready = waiting.filter { $0.reject.line <= line }.sorted { $0.reject.line < $1.reject.line }
    waiting.removeAll { $0.reject.line <= line }
    for item in ready { try rejectFile?.add(item.reject, cells: item.cells) }
  }

  /// Tells progress at most once a second.
  ///
  /// - Parameter done: so many bytes of the file; those that are read, when nothing is said.
  func tell(_ done: Int? = nil) async throws {
    try Task.checkCancellation()
    guard told.duration(to: .now) >= .seconds(1) else { return }
    told = .now
    try await progress(min(done ?? reader.offset, source.size), source.size)
  }

  func close() async throws -> ImportOutcome {
    try writeRejects()
    try rejectFile?.close()
    if rejectFile?.isWritten == true { outcome.rejectsPath = rejectFile?.path }
    try await progress(source.size, source.size)
    return outcome
  }
}

extension CSVRow {
  fileprivate var isBlank: Bool { (0..<count).allSatisfy { isEmpty($0) } }
}

/// Why a row cannot be taken, whatever its cells mean.
public enum RowFault: String, Sendable, CaseIterable {
  case unterminatedQuote, tooManyColumns, cellTooLong, moreColumns, damaged
  /// An earlier row of the file has the key or the unique value of this one; the detail is its line.
  case repeatedKey
}

extension Reject {
  /// Every reason that an import may give: each has a text in Wording.
  public static let reasons =
    Issue.Rule.allCases.map(\.rawValue) + RowFault.allCases.map(\.rawValue) + PurchaseFault.allCases.map(\.rawValue)

  init(damage complaint: CSVComplaint?) {
    let (fault, detail): (RowFault, String?) =
      switch complaint?.kind {
      case .unterminatedQuote(let column): (.unterminatedQuote, String(column))
      case .tooManyColumns(let found, let limit): (.tooManyColumns, "\(found) > \(limit)")
      case .cellTooLong(_, let bytes, let limit): (.cellTooLong, "\(bytes) > \(limit)")
      default: (.damaged, nil)
      }
    self.init(line: complaint?.line ?? 0, column: nil, value: nil, reason: fault.rawValue, detail: detail)
  }

  /// What a problem says about one row.
  init(_ problem: Problem, line: Int, headings: [String: String]) {
    switch problem {
    case .invalid(let issues):
      let issue = issues.first
      self.init(
        line: line, column: issue?.field.map { headings[$0] ?? $0 }, value: issue?.value, reason: (issue?.rule ?? .malformed).rawValue,
        detail: issue?.detail)
    case .forbidden: self.init(line: line, column: nil, value: nil, reason: Issue.Rule.notAllowed.rawValue)
    case .notFound(_, let id): self.init(line: line, column: nil, value: String(id), reason: Issue.Rule.notFound.rawValue)
    case .conflict, .unavailable, .internal: self.init(line: line, column: nil, value: nil, reason: RowFault.damaged.rawValue)
    }
  }
}

/// Thrown out of a writing that was only tried: nothing of it stays.
struct TriedOnly<Answer: Sendable>: Error, CustomStringConvertible {
  let answer: Answer
  /// Stores name errors in their messages: not the whole batch.
  var description: String { "tried only" }
}

extension Desk {
  /// Writes as the actor, or only tries: then the answer is the same and nothing is kept.
  func write<T: Sendable>(by actor: Actor, keeping: Bool, _ body: @escaping @Sendable (Writing) throws -> T) async throws -> T {
    guard !keeping else { return try await write(by: actor, body) }
    do {
      return try await write(by: actor) { writing -> T in throw TriedOnly(answer: try body(writing)) }
    } catch let tried as TriedOnly<T> {
      return tried.answer
    }
  }
}
