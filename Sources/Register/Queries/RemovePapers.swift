import Model
import Storage

extension Transaction {
  /// Takes away for good what a job wrote down, and what any job wrote down before a moment.
  func removePapers(of job: Int64, olderThan moment: Instant) throws {
    try run("DELETE FROM job_paper WHERE job = \(job) OR created_at < \(moment.microseconds)")
  }
}
