import Register
import Storage

/// Questions to the queue of jobs.
enum WorkUnderWay {
  /// Those of the jobs that are still under way: waiting, or running with a sign of life after `moment` (microseconds).
  static func underWay(_ jobs: Set<Int64>, aliveAt moment: Int64, _ reader: ScopedReader) throws -> Set<Int64> {
    var out: Set<Int64> = []
    for part in PurchaseChanges.parts(jobs) {
      out.formUnion(
        try reader.rows(
          """
          SELECT id FROM job WHERE deleted_at IS NULL AND id IN \(list: part) \
          AND (state = 'queued' OR (state = 'running' AND lease >= \(moment)))
          """
        ) { $0.integer(0) })
    }
    return out
  }

  /// Is work of this sort waiting or running.
  static func isExpected(_ sort: String, _ reader: ScopedReader) throws -> Bool {
    try !reader.rows(
      "SELECT id FROM job WHERE deleted_at IS NULL AND sort = \(sort) AND state IN ('queued', 'running') LIMIT 1"
    ) { $0.integer(0) }.isEmpty
  }

  /// Are there any lines to analyse.
  static func hasLines(_ reader: ScopedReader) throws -> Bool {
    try !reader.rows("SELECT id FROM order_line WHERE deleted_at IS NULL LIMIT 1") { $0.integer(0) }.isEmpty
  }
}
