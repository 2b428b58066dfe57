import Model
import Records
import Register

/// Whom the names in a file may mean that nobody in the register has: for a file that can be checked anew.
struct NameChoice: Sendable {
  let job: Int64
  let csrf: String
  /// The headings of the columns that name people.
  let columns: Set<String>
  let people: [(id: Int64, name: String)]

  private static let greatestPeople = 500

  /// Nil when no column of the file names people.
  static func of(_ job: Record<Job>, _ visit: Visit) async throws -> NameChoice? {
    guard let plan = JobView.json(job.input)?["plan"].flatMap({ try? ImportPlan($0, currency: visit.desk.workspace.currency) }),
      case let columns = plan.headings(naming: User.table, visit.desk.catalogue), !columns.isEmpty
    else { return nil }
    let people = try await visit.read { reader in
      let users = try reader.fetch(User.self, limit: greatestPeople) { $0.active == true }
      return users.map { (id: $0.id.raw, name: $0.name.text) }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
    return NameChoice(job: job.id.raw, csrf: visit.visitor.csrf, columns: columns, people: people)
  }

  /// The names of the form for which somebody was chosen, as a plan has them.
  static func names(in form: Fields) -> [String: String] {
    var names: [String: String] = [:]
    for (name, user) in zip(form.all("name"), form.all("user")).prefix(1000) {
      if let id = Int64(user), id > 0 { names[name] = "#\(id)" }
    }
    return names
  }
}
