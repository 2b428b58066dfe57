import Markup
import Model
import Records
import Register
import Wording

/// The door: sign-in by password, by a one-time link, and out again. The only pages that know nobody yet.
struct SignInPage: Sendable {
  let site: Site
  let request: PageRequest

  /// The language chosen below the form, else that of the browser.
  private var chosen: Language? { (request.query["lang"] ?? request.form?["lang"]).flatMap { Language(code: $0) } }
  private var phrases: Phrasebook { chosen.map { site.phrases($0) } ?? site.phrases(for: request, nil) }

  func respond() async -> PageResponse {
    do {
      switch (request.method, request.path.count, request.path.last) {
      case (.get, 1, _), (.head, 1, _): return keepingLanguage(.html(form(nil, login: "", back: request.query["back"] ?? "")))
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
      let ticket = try await site.signIn.enter(
        login: login, password: password, from: request.address, agent: request.headers["user-agent"])
      return welcome(ticket, back)
    } catch Problem.forbidden {
      return .html(form(phrases("signIn.wrong"), login: login, back: back), status: 401)
    } catch Problem.unavailable("throttled") {
      return .html(form(phrases("signIn.throttled", count: 5), login: login, back: back), status: 429)
    }
  }

  private func enter(link secret: String) async throws -> PageResponse {
    do {
      let ticket = try await site.signIn.enter(link: secret, from: request.address, agent: request.headers["user-agent"])
      // The link was good for once: whoever has no password yet sets one before he does anything else.
      return welcome(ticket, ticket.user.passwordHash == nil ? "/profile" : "")
    } catch Problem.forbidden {
      return .html(form(phrases("signIn.linkUsed"), login: "", back: ""), status: 401)
    } catch Problem.unavailable("throttled") {
      return .html(form(phrases("signIn.throttled", count: 5), login: "", back: ""), status: 429)
    }
  }

  private func welcome(_ ticket: SignIn.Ticket, _ back: String) -> PageResponse {
    var response = PageResponse.redirect(Redirect.local(back) ?? "/")
    response.headers.append(("set-cookie", Gate.setCookie(ticket.secret, seconds: 30 * 86_400, secure: request.isSecure)))
    return response
  }

  /// A language chosen at the door holds until the profile says otherwise.
  private func keepingLanguage(_ response: PageResponse) -> PageResponse {
    guard let chosen else { return response }
    var response = response
    response.headers.append(("set-cookie", "language=\(chosen.code); Path=/; SameSite=Lax; Max-Age=31536000"))
    return response
  }

  private func languages(_ back: String) -> HTML {
    let phrases = phrases
    let names = Language.allCases.map { language -> HTML in
      if language == phrases.language { return "<span aria-current=\"true\">\(language.nativeName)</span>" }
      var query = Fields()
      query.set("lang", language.code)
      if let back = Redirect.local(back) { query.set("back", back) }
      return "<a href=\"/sign-in?\(HTML(text: query.encoded))\" lang=\"\(language.code)\">\(language.nativeName)</a>"
    }
    return "<p class=\"sub\">\(names, separator: " · ")</p>"
  }

  private func form(_ complaint: String?, login: String, back: String) -> HTML {
    let phrases = phrases
    let errors: HTML = complaint.map { "<div class=\"errors\" role=\"alert\" tabindex=\"-1\"><p>\($0)</p></div>" } ?? ""
    let left: HTML? =
      request.query["out"] == nil
      ? nil : "<div class=\"notice good\">\(Icon.check)<div><p>\(phrases("signIn.signedOut"))</p></div></div>"
    return Shell.plain(phrases("signIn.title"), phrases, below: languages(back)) {
      """
      <h1>\(phrases("signIn.title"))</h1>\(left)<form class="form" method="post" action="/sign-in">\(errors)\
      <input type="hidden" name="back" value="\(back)"><input type="hidden" name="lang" value="\(phrases.language.code)">\
      <div class="field"><label for="login">\(phrases("signIn.login"))</label>\
      <input class="in" id="login" name="login" value="\(login)\
      " autocomplete="username" autocapitalize="none" spellcheck="false" required></div>\
      <div class="field"><label for="password">\(phrases("signIn.password"))</label>\
      <input class="in" id="password" type="password" name="password" autocomplete="current-password" required></div>\
      <button class="btn p">\(phrases("signIn.submit"))</button></form>
      """
    }
  }
}
