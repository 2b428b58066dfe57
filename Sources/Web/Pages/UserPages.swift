import Markup
import Model
import Records
import Register
import Wording

/// Users as an administrator keeps them: create, one-time link, shut out and let in again. The list is the general one.
enum UserPages {
  private static func administrator(_ visit: Visit) throws {
    guard visit.actor.isAdministrator else { throw Problem.forbidden }
  }

  @Sendable static func form(_ visit: Visit) async throws -> Answer {
    try administrator(visit)
    return answer(visit, Record<User>(), [])
  }

  private static func answer(_ visit: Visit, _ user: Record<User>, _ issues: [Issue]) -> Answer {
    let view = UserFormView(user: user, issues: issues, phrases: visit.phrases, csrf: visit.visitor.csrf)
    return .page(
      visit.phrases("form.newUser"), section: "users", status: issues.isEmpty ? 200 : 422,
      json: ["issues": .array(issues.map { ProblemPage.json($0, visit.phrases) })]
    ) { view.html }
  }

  @Sendable static func create(_ visit: Visit) async throws -> Answer {
    if visit.request.hasJSON || visit.request.path.first == "api" { return try await RecordPages.create(visit) }
    try administrator(visit)
    let fields = try visit.form()
    var user = Record<User>()
    user.name = PersonName(fields["name"] ?? "")
    user.login = (fields["login"] ?? "").trimmed
    user.role = fields["role"] == "administrator" ? .administrator : .manager
    let email = (fields["email"] ?? "").trimmed
    user.email = email.isEmpty ? nil : Email(email)
    do {
      let saved = try await visit.desk.save(user, by: visit.actor)
      return .done("/users/\(saved.id.raw)", json: ["id": .integer(saved.id.raw)])
    } catch Problem.invalid(let issues) {
      return answer(visit, user, issues)
    }
  }

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    // A colleague is a card like any other; what opens and shuts the door is for administrators.
    if visit.request.wantsJSON || !visit.actor.isAdministrator { return try await RecordPages.show(visit) }
    return try await page(visit, link: nil)
  }

  private static func page(_ visit: Visit, link: String?) async throws -> Answer {
    try administrator(visit)
    let id = ID<User>(raw: try visit.number(at: 1))
    let user = try await visit.read { try $0.get(id) }
    let view = UserView(
      user: user, link: link, until: visit.desk.workspace.now(), phrases: visit.phrases, zone: visit.zone, csrf: visit.visitor.csrf,
      isSelf: user.id == visit.user.id)
    return .page(user.name.text, section: "users", json: link.map { ["link": .string($0)] } ?? ["id": .integer(id.raw)]) { view.html }
  }

  /// Shows a new one-time link, once: the answer is the page itself, not a way to it, and nothing keeps the secret.
  @Sendable static func link(_ visit: Visit) async throws -> Answer {
    try administrator(visit)
    let id = ID<User>(raw: try visit.number(at: 1))
    let user = try await visit.read { try $0.get(id) }
    guard user.active else { throw Problem.invalid([Issue("active", .inUse)]) }
    let secret = try await visit.site.signIn.makeLink(for: id)
    return try await page(visit, link: "/sign-in/link/\(secret)")
  }

  @Sendable static func block(_ visit: Visit) async throws -> Answer { try await setActive(false, visit) }
  @Sendable static func unblock(_ visit: Visit) async throws -> Answer { try await setActive(true, visit) }

  private static func setActive(_ isActive: Bool, _ visit: Visit) async throws -> Answer {
    try administrator(visit)
    let id = ID<User>(raw: try visit.number(at: 1))
    try await visit.desk.write(by: visit.actor) { writing in
      var user = try writing.reader.get(id)
      user.active = isActive
      try writing.save(user)
    }
    return .done("/users/\(id.raw)", json: ["active": .bool(isActive)])
  }
}
