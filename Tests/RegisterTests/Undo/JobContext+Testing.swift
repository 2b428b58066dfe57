import Model
import Records

@testable import Register

extension JobContext {
  static func of(_ jobs: Jobs, _ desk: Desk, _ job: Record<Job>) -> JobContext { JobContext(desk: desk, jobs: jobs, job: job) }
}
