import Markup
import Model
import Records
import Register
import Wording

/// The visitor's own affairs: language, password, open sessions, the way out.
enum ProfilePages {
  @Sendable static func show(_ visit: Visit) async throws -> Answer { try await page(visit, []) }

  private static func page(_ visit: Visit, _ issues: [ProfileView.Complaint], saved: Bool = false) async throws -> Answer {
    let user = visit.user.id
    // Sessions are closed to everybody but the program; a visitor sees his own, and never their secrets.
    let sessions = try await visit.desk.read(as: .program()) { reader in
      try reader.fetch(Session.self, order: .latest, limit: 50) { $0.user == user }.map { session in
        ProfileView.Browser(
          id: session.id.raw, agent: session.agent, opened: session.any.createdAt, expires: session.expires,
          isCurrent: session.id == visit.visitor.session)
      }
    }
    let view = ProfileView(
      user: visit.user, sessions: sessions.filter { $0.expires > visit.desk.workspace.now() }, issues: issues, saved: saved,
      phrases: visit.phrases, zone: visit.zone, csrf: visit.visitor.csrf)
    return .page(
      visit.phrases("profile.title"), section: "profile", status: issues.isEmpty ? 200 : 422,
      json: ["name": .string(visit.user.name.text), "login": .string(visit.user.login), "language": .string(visit.phrases.language.code)]
    ) { view.html }
  }

  @Sendable static func language(_ visit: Visit) async throws -> Answer {
    let form = try visit.form()
    guard let language = Language(code: form["language"] ?? "") else {
      throw Problem.invalid([Issue("language", .notAnOption, value: form["language"])])
    }
    let id = visit.user.id
    // A manager may not write users; his own language is his own affair.
    try await visit.desk.write(by: .program(via: .web)) { writing in
      var user = try writing.everything.get(id)
      user.language = language.code
      try writing.save(user)
    }
    return .done(Redirect.local(form["back"]) ?? "/profile", json: ["language": .string(language.code)])
  }

  /// Asks for the present password first, so that an open screen is not enough to take an account over.
  @Sendable static func password(_ visit: Visit) async throws -> Answer {
    let form = try visit.form()
    let (old, new) = (form["old"] ?? "", form["new"] ?? "")
    guard old.utf8.count <= 1000, new.utf8.count <= 1000 else { throw Problem.invalid([Issue(nil, .malformed)]) }
    guard new == form["again"] else { return try await page(visit, [.differ]) }
    guard new.count >= ProfileView.shortestPassword else { return try await page(visit, [.short]) }
    guard new.lowercased() != visit.user.login.lowercased(), Set(new).count > 2 else { return try await page(visit, [.common]) }
    switch try await visit.site.signIn.changePassword(of: visit.user.id, from: old, to: new, keeping: visit.visitor.session) {
    case .changed: return .done("/profile?saved=1", json: ["saved": true])
    case .wrong: return try await page(visit, [.wrong])
    case .throttled: return try await page(visit, [.throttled])
    }
  }

  @Sendable static func endSession(_ visit: Visit) async throws -> Answer {
    let id = ID<Session>(raw: try visit.number(at: 2))
    let user = visit.user.id
    let session = try await visit.desk.read(as: .program()) { try $0.find(id) }
    guard let session, session.user == user else { throw Problem.notFound(table: Session.table, id: id.raw) }
    try await visit.site.signIn.leave(id)
    return .done("/profile", json: ["ended": .integer(id.raw)])
  }

  /// Signs out: the session goes from the database and the cookie from the browser.
  @Sendable static func leave(_ visit: Visit) async throws -> Answer {
    if let session = visit.visitor.session { try await visit.site.signIn.leave(session) }
    let door = "/sign-in?out=1&lang=" + visit.phrases.language.code
    var response = visit.request.wantsJSON ? PageResponse.json(["left": true]) : PageResponse.redirect(door)
    response.headers.append(("set-cookie", Gate.setCookie("", seconds: 0, secure: visit.request.isSecure)))
    return .response(response)
  }
}

/// A way back given by a form or a query: only to a page of this site.
enum Redirect {
  static func local(_ path: String?) -> String? { path.flatMap { URLText(local: $0)?.text } }
}
