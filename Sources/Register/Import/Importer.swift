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
