import Formats
import Model

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
