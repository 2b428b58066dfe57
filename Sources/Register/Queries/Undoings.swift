import Model
import Storage

extension Transaction {
  /// The jobs that undo a job.
  func undoings(of job: Int64) throws -> [Int64] {
    try rows("SELECT id, input FROM job WHERE sort = 'undo'") { ($0.integer(0), $0.optionalText(1)) }
      .filter { (try? JSON(parsing: $0.1 ?? "null"))?["job"]?.integer == job }.map(\.0)
  }
}
