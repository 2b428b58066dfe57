import Model
import Records
import Register
import Wording

/// A file, what would be made of it, and what is left to decide.
struct ImportReview: Sendable {
  let id: Int64
  let name: String
  let draft: ImportDraft
  let catalogue: Catalogue
  let phrases: Phrasebook
  let csrf: String
  let subjects: [ImportPlan.Subject]
  /// Nil while the first choice is remembered from no earlier file.
  let remembered: String?
  /// What the headings speak of rather than of what was said.
  let likelier: ImportPlan.Subject?
  private(set) var plan: ImportPlan
  private(set) var gaps: [ImportGap]
  private(set) var issues: [Issue] = []
  /// The person has chosen: what is missing now is an error.
  private(set) var isChosen = false

  init(job: Record<Job>, draft: ImportDraft, plan: ImportPlan, _ visit: Visit) {
    id = job.id.raw
    name = JobView.json(job.input)?["name"]?.string ?? "—"
    self.draft = draft
    self.plan = plan
    catalogue = visit.desk.catalogue
    phrases = visit.phrases
    csrf = visit.visitor.csrf
    subjects = draft.offers.map(\.subject)
    remembered = plan == draft.offers.first ? draft.remembered.map { visit.phrases.moment($0, in: visit.zone) } : nil
    likelier = plan == draft.offers.first && remembered == nil ? draft.likelier : nil
    gaps = plan.gaps(visit.desk)
  }

  mutating func take(_ choice: ImportChoice, _ visit: Visit) {
    isChosen = true
    do {
      plan = try choice.applied(to: plan, draft.look, catalogue)
      gaps = plan.gaps(visit.desk)
    } catch Problem.invalid(let found) {
      issues = found
    } catch {
      issues = [Issue(nil, .malformed)]
    }
  }

  var dayNote: ImportDayNote? { plan.dayNote(draft.look, catalogue) }

  /// Somebody has to look at the columns before the file can be loaded.
  var asks: Bool { !gaps.isEmpty || !issues.isEmpty }

  /// What is left to decide, in sentences.
  var words: [String] {
    gaps.map { gap in
      switch gap {
      case .missing(let group): phrases("import.mapping.missing", ["field": column(group)])
      case .twice(let name): phrases("import.gap.twice", ["field": label(name)])
      case .keyless(let name): phrases("import.gap.keyless", ["field": label(name)])
      }
    } + issues.map { phrases.sentence($0, label: $0.field == "currency" ? phrases("import.currency") : nil) }
  }

  /// What a missing column would hold: "номер или название клиента".
  private func column(_ group: [String]) -> String {
    let key = "import.column." + (group.first ?? "")
    return group.count > 1 && phrases.has(key) ? phrases(key) : label(group.first ?? "")
  }

  func label(_ name: String) -> String { phrases.label(name, of: plan.subject, catalogue) }

  var json: JSON {
    [
      "job": .integer(id), "look": draft.look.json, "plan": plan.json, "gaps": .array(words.map { .string($0) }),
      "subjects": .array(subjects.map { .string($0.name) }),
    ]
  }
}
