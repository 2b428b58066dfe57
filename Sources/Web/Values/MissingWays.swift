import Model
import Records
import Register

/// What can be done about names in a file that no record has: the forms that make such records, and whether a second load fills the gaps.
struct MissingWays: Sendable {
  /// The beginning of the address of a form, by the heading of the column that names such records.
  var forms: [String: String] = [:]
  var fillsAgain = false
  /// Whether a second load would make the records twice.
  var doubles = false

  static func of(_ job: Record<Job>, _ visit: Visit) -> MissingWays {
    let (catalogue, currency) = (visit.desk.catalogue, visit.desk.workspace.currency)
    guard let plan = JobView.json(job.input)?["plan"].flatMap({ try? ImportPlan($0, currency: currency) }) else { return MissingWays() }
    var ways = MissingWays(fillsAgain: plan.fillsAgain, doubles: plan.doubles)
    // People are made with a login, on a page of their own.
    for table in Set(plan.subject.feeds(catalogue).compactMap(\.target)) where table != User.table {
      guard let shape = catalogue.shape(table), visit.actor.mayWrite(shape), shape.title.kind.isText else { continue }
      // What a manager does not see may be a colleague's: made anew it would be there twice.
      guard visit.actor.isAdministrator || shape.scope == nil else { continue }
      for heading in plan.headings(naming: table, catalogue) { ways.forms[heading] = "\(Paths.list(table))/new?\(shape.title.name)=" }
    }
    return ways
  }
}
