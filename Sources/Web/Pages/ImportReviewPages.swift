import Model
import Records
import Register

/// A file that was uploaded, before it is checked or loaded: what was found in it and what its columns feed.
enum ImportReviewPages {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let waiting = try await waiting(visit)
    guard let (job, draft, chosen) = waiting.file else { return ImportPages.answer(visit, waiting.complaint) }
    let asked = try ImportPages.subject(visit.query["as"], visit)
    let plan = asked.flatMap { subject in draft.offers.first { $0.subject == subject } } ?? chosen ?? draft.offers[0]
    return answer(ImportReview(job: job, draft: draft, plan: plan, visit))
  }

  /// Checks or loads the file by what the form says of its columns; a choice that cannot work is shown again with what it lacks.
  @Sendable static func start(_ visit: Visit) async throws -> Answer {
    let waiting = try await waiting(visit)
    guard let (job, draft, chosen) = waiting.file else { return ImportPages.answer(visit, waiting.complaint) }
    let form = try visit.form()
    guard let subject = try ImportPages.subject(form["as"], visit),
      let offer = ([chosen].compactMap { $0 } + draft.offers).first(where: { $0.subject == subject })
    else {
      throw Problem.invalid([Issue("as", .required)])
    }
    var review = ImportReview(job: job, draft: draft, plan: offer, visit)
    review.take(ImportChoice(form), visit)
    guard review.gaps.isEmpty, review.issues.isEmpty else { return answer(review, status: 422) }
    let started = try await ImportJob.start(
      job.id, plan: review.plan, isDryRun: form["do"] != "import", by: visit.actor, visit.desk)
    return .done("/jobs/\(started.raw)", json: ["job": .integer(started.raw)])
  }

  /// Checks the file anew with people chosen for names that nobody in the register has.
  @Sendable static func names(_ visit: Visit) async throws -> Answer {
    let waiting = try await waiting(visit)
    guard let (job, _, chosen) = waiting.file else { return ImportPages.answer(visit, waiting.complaint) }
    guard var plan = chosen else { throw Problem.invalid([Issue("plan", .required)]) }
    plan.names.merge(NameChoice.names(in: try visit.form())) { $1 }
    let started = try await ImportJob.start(job.id, plan: plan, isDryRun: true, by: visit.actor, visit.desk)
    return .done("/jobs/\(started.raw)", json: ["job": .integer(started.raw)])
  }

  private static func answer(_ review: ImportReview, status: Int = 200) -> Answer {
    .page(review.name, section: "jobs", status: status, json: review.json) { ImportReviewView(review: review).html }
  }

  private typealias File = (job: Record<Job>, draft: ImportDraft, chosen: ImportPlan?)

  /// A file of the visitor's own, with the plan that was chosen for it last; a complaint when it is there no more.
  private static func waiting(_ visit: Visit) async throws -> (file: File?, complaint: String?) {
    let id = ID<Job>(raw: try visit.number(at: 1))
    let job = try await visit.read { try $0.get(id) }
    let currency = visit.desk.workspace.currency
    guard job.owner == visit.user.id, let input = JobView.json(job.input), let draft = ImportDraft(input, currency: currency) else {
      throw Problem.notFound(table: Job.table, id: id.raw)
    }
    if visit.site.uploads?.hasLost(input) ?? true {
      return (nil, visit.phrases("import.gone", ["name": input["name"]?.string ?? "—"]))
    }
    return ((job, draft, input["plan"].flatMap { try? ImportPlan($0, currency: currency) }), nil)
  }
}
