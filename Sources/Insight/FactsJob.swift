import Model
import Register

/// The whole recomputation as a durable job.
public enum FactsJob {
  public static let sort = "insight.facts"

  public static let handler = JobHandler(sort) { context in
    try await FactsRun(context.desk).run { done, total in try await context.report(done: done, total: total) }.json
  }
}
