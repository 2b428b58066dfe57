import Formats
import Markup
import Model
import Register
import Wording

/// Files brought in through the browser: the form, and the job that a file becomes.
enum ImportPages {
  @Sendable static func form(_ visit: Visit) async throws -> Answer { answer(visit, nil) }

  static func answer(_ visit: Visit, _ complaint: String?, kind: String = "purchases") -> Answer {
    let view = ImportView(
      phrases: visit.phrases, csrf: visit.visitor.csrf, complaint: complaint, kind: kind, takesFiles: visit.site.uploads != nil)
    return .page(
      visit.phrases("import.title"), section: "jobs", status: complaint == nil ? 200 : 422,
      json: ["error": complaint.map { .string($0) } ?? .null]
    ) { view.html }
  }

  /// Takes the file, looks at its head and lets a job do the rest. What cannot be a table is refused at once.
  @Sendable static func take(_ visit: Visit) async throws -> Answer {
    guard let uploads = visit.site.uploads, let upload = visit.request.upload else { throw Problem.invalid([Issue("file", .required)]) }
    let kind = upload.fields["kind"] ?? "purchases"
    guard let path = upload.path, upload.size > 0 else { return answer(visit, visit.phrases("import.noFile"), kind: kind) }
    let words = ImportWords(visit.phrases)
    let (desk, currency) = (visit.desk, visit.desk.workspace.currency)
    let plan: ImportPlan
    let source: ImportSource
    do {
      source = try ImportSource(path)
      plan = try ImportPlan(
        guessing: source, as: kind == "purchases" ? .purchases : .records(of: kind == "accounts" ? "account" : kind), desk.catalogue,
        currency: currency, words: words)
    } catch Problem.invalid(let issues) {
      let shown = issues.first.map { Issue($0.field, $0.rule, value: upload.name, detail: $0.detail) }
      let label = visit.phrases("import.file")
      return answer(visit, shown.map { visit.phrases.sentence($0, label: label) } ?? visit.phrases("import.notATable"), kind: kind)
    }
    guard !plan.columns.isEmpty else {
      return answer(
        visit, visit.phrases("import.unknownHeadings", ["columns": source.header.prefix(30).joined(separator: ", ")]), kind: kind)
    }
    let kept = try uploads.keep(path)
    let input = ImportJob.input(
      path: kept, plan: plan, by: visit.actor, isDryRun: upload.fields["do"] == "check", rejects: kept + ".rejects.csv", name: upload.name,
      server: uploads.server)
    let job = try await visit.site.jobs.enqueue(ImportJob.sort, input: input, by: visit.actor)
    return .done("/jobs/\(job.id.raw)", json: ["job": .integer(job.id.raw)])
  }
}
