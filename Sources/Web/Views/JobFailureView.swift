import Markup
import Model
import Records
import Register
import Wording

/// Why a job failed, what stays of it, and what to do.
struct JobFailureView: Sendable {
  let job: Record<Job>
  let result: JSON
  let ways: MissingWays
  let isRepeatable: Bool
  let csrf: String
  let phrases: Phrasebook

  private var failure: JobFailure { JobFailure(result) ?? .internal }
  private var isImport: Bool { job.sort == ImportJob.sort }
  private var input: JSON { JobView.json(job.input) ?? .null }
  private var isCheck: Bool { input["dryRun"]?.bool == true }

  var html: HTML {
    let texts = (reasons + left + [way]).html { "<p>\($0)</p>" }
    let again: HTML = """
      <form class="acts" method="post" action="/jobs/\(job.id.raw)/loading"><input type="hidden" name="csrf" value="\(csrf)">\
      <button class="btn sm">\(phrases("jobs.retry"))</button></form>
      """
    return """
      <div class="notice bad" role="alert">\(Icon.warning)<div>\(texts)</div>\(if: isRepeatable && !doubles, again)</div>
      """
  }

  private var reasons: [String] {
    guard case .invalid(let issues) = failure, !issues.isEmpty else {
      return [phrases("jobs.failure." + (failure.name == "invalid" ? "internal" : failure.name))]
    }
    return issues.map { issue in
      // A path of the server says nothing to whoever sent the file.
      guard issue.field == "file", let name = input["name"]?.string else { return phrases.sentence(issue) }
      return phrases.sentence(Issue(issue.field, issue.rule, value: name, detail: issue.detail))
    }
  }

  /// What was done before, and that it stays.
  private var left: [String] {
    guard isImport else { return [] }
    let line = Int(clamping: result["line"]?.integer ?? 0)
    if line == 0 { return [phrases(isCheck ? "jobs.failure.unchecked" : "jobs.failure.nothing")] }
    let upTo = ["line": phrases.integer(line)]
    return isCheck ? [phrases("jobs.failure.checked", upTo)] : [phrases("jobs.failure.loaded", upTo), phrases("jobs.failure.kept")]
  }

  /// Nothing would tell rows that are there already from new ones.
  private var doubles: Bool { isImport && !isCheck && ways.doubles && (result["line"]?.integer ?? 0) > 0 }

  private var way: String {
    let number = ["job": String(job.id.raw)]
    if case .invalid = failure { return phrases("jobs.failure.mend", number) }
    return phrases(doubles ? "jobs.failure.undo" : isImport ? "jobs.failure.again" : "jobs.failure.repeat", number)
  }
}
