import Markup
import Model
import Records
import Register
import Wording

/// The door: sign-in by password, by a one-time link, and out again. The only pages that know nobody yet.
struct SignInPage: Sendable {
  let site: Site
  let request: PageRequest

  private var phrases: Phrasebook { site.phrases(for: request, nil) }

  func respond() async -> PageResponse {
    do {
      switch (request.method, request.path.count, request.path.last) {
      case (.get, 1, _), (.head, 1, _): return .html(form(nil, login: "", back: request.query["back"] ?? ""))
      case (.post, 1, _): return try await enter()
      case (.get, 3, let secret?) where request.path[1] == "link": return try await enter(link: secret)
      default: throw Problem.notFound(table: "page", id: 0)
      }
    } catch let problem as Problem {
      return ProblemPage.response(problem, request, phrases, site.logger)
    } catch {
      return ProblemPage.response(.internal("\(error)"), request, phrases, site.logger)
    }
  }

  private func enter() async throws -> PageResponse {
    // A form of another site must not sign somebody in under a foreign name.
    if let from = request.headers["sec-fetch-site"], from != "same-origin" && from != "none" { throw Problem.forbidden }
    guard let fields = request.form, let login = fields["login"], let password = fields["password"], login.utf8.count <= 200,
      password.utf8.count <= 1000
    else { throw Problem.invalid([Issue(nil, .malformed)]) }
    let back = fields["back"] ?? ""
    do {
      let ticket = try await site.signIn.enter(login: login, password: password, from: request.address, agent: request.headers["user-agent"])
      return welcome(ticket, back)
    } catch Problem.forbidden {
      return .html(form(phrases("signIn.wrong"), login: login, back: back), status: 401)
    } catch Problem.unavailable("throttled") {
      return .html(form(phrases("signIn.throttled", count: 5), login: login, back: back), status: 429)
    }
  }

  private func enter(link secret: String) async throws -> PageResponse {
    do {
      return welcome(try await site.signIn.enter(link: secret, from: request.address, agent: request.headers["user-agent"]), "")
    } catch Problem.forbidden {
      return .html(form(phrases("signIn.linkUsed"), login: "", back: ""), status: 401)
    } catch Problem.unavailable("throttled") {
      return .html(form(phrases("signIn.throttled", count: 5), login: "", back: ""), status: 429)
    }
  }

  private func welcome(_ ticket: SignIn.Ticket, _ back: String) -> PageResponse {
    var response = PageResponse.redirect(back.hasPrefix("/") && !back.hasPrefix("//") ? back : "/")
    let secure = request.headers["x-forwarded-proto"] == "https"
    response.headers.append(("set-cookie", Gate.setCookie(ticket.secret, seconds: 30 * 86_400, secure: secure)))
    return response
  }

  private func form(_ complaint: String?, login: String, back: String) -> HTML {
    let phrases = phrases
    let errors: HTML = complaint.map { "<div class=\"errors\" role=\"alert\" tabindex=\"-1\"><p>\($0)</p></div>" } ?? ""
    return Shell.plain(phrases("signIn.title"), phrases) {
      """
      <h1>\(phrases("signIn.title"))</h1><form class="form" method="post" action="/sign-in">\(errors)\
      <input type="hidden" name="back" value="\(back)"><div class="field"><label for="login">\(phrases("signIn.login"))</label>\
      <input class="in" id="login" name="login" value="\(login)" autocomplete="username" required></div>\
      <div class="field"><label for="password">\(phrases("signIn.password"))</label>\
      <input class="in" id="password" type="password" name="password" autocomplete="current-password" required></div>\
      <button class="btn p">\(phrases("signIn.submit"))</button></form>
      """
    }
  }
}
