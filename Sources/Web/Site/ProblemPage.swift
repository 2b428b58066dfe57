import Logging
import Markup
import Model
import Wording

/// The one place where a problem becomes a status and words. What went wrong inside goes to the log with the request id.
enum ProblemPage {
  static func status(_ problem: Problem) -> Int {
    switch problem {
    case .invalid: 422
    case .notFound: 404
    case .forbidden: 403
    case .conflict: 409
    case .unavailable: 503
    case .internal: 500
    }
  }

  static func response(
    _ problem: Problem, _ request: PageRequest, _ phrases: Phrasebook, _ logger: Logger, _ catalogue: Catalogue? = nil,
    _ visit: Visit? = nil
  ) -> PageResponse {
    switch problem {
    case .internal(let text), .unavailable(let text):
      logger.error("request failed", metadata: ["request": "\(request.id)", "path": "\(request.target.prefix(200))", "error": "\(text)"])
    default: break
    }
    let sentence = phrases.sentence(problem)
    if request.wantsJSON { return .json(json(problem, request, phrases, catalogue), status: status(problem)) }
    let number = status(problem)
    let title = phrases("error.\(number).title")
    var texts = [sentence]
    if case .invalid(let issues) = problem {
      texts = issues.map { self.sentence($0, request, catalogue, phrases) }
    }
    return page(number, title, texts, request, phrases, visit)
  }

  /// `{"error","request","issues","version"}`: a single complaint is the error itself, in words that name its field.
  private static func json(_ problem: Problem, _ request: PageRequest, _ phrases: Phrasebook, _ catalogue: Catalogue?) -> JSON {
    var sentence = phrases.sentence(problem)
    var rest: [JSON.Member] = []
    switch problem {
    case .invalid(let issues):
      let told = issues.map { json($0, message: self.sentence($0, request, catalogue, phrases)) }
      if told.count == 1, let only = told[0]["message"]?.string { sentence = only }
      rest.append(JSON.Member("issues", .array(told)))
    case .conflict(_, _, let current): rest.append(JSON.Member("version", .integer(current)))
    default: break
    }
    return .object([JSON.Member("error", .string(sentence)), JSON.Member("request", .string(request.id))] + rest)
  }

  /// The words of an issue; its field has its label where the address names the type of record.
  private static func sentence(_ issue: Issue, _ request: PageRequest, _ catalogue: Catalogue?, _ phrases: Phrasebook) -> String {
    guard let catalogue, let name = issue.field,
      let shape = request.path.lazy.compactMap({ Paths.shape($0, in: catalogue) }).first(where: { $0.field(named: name) != nil })
    else { return Complaint.sentence(issue, label: nil, phrases) }
    return Complaint.sentence(issue, shape, phrases)
  }

  /// The page of a status that is no problem of the register: 400, 405, 413.
  static func plain(_ number: Int, _ request: PageRequest, _ phrases: Phrasebook, _ visit: Visit? = nil, key: String? = nil) -> PageResponse
  {
    let title = phrases(key == "error.413.body" ? "api.tooLarge" : "error.\(number).title")
    let greatest = key == "error.413.body" ? PageRequest.greatestBody : Uploads.greatestFile
    let text = phrases(key ?? "error.\(number).text", ["size": phrases("import.size", ["count": String(greatest >> 20)])])
    if request.wantsJSON { return .json(["error": .string(text), "request": .string(request.id)], status: number) }
    return page(number, title, [text], request, phrases, visit)
  }

  /// Nobody is signed in any more, and something was to be written: what was typed into a form waits for the new session.
  static func closed(_ request: PageRequest, _ phrases: Phrasebook) -> PageResponse {
    let isProgram = request.path.first == "api" || request.headers["authorization"] != nil
    if request.wantsJSON || isProgram {
      let words = phrases(isProgram ? "api.unauthorized" : "error.401.script")
      return .json(["error": .string(words), "request": .string(request.id)], status: 401)
    }
    let form = LateForm(request, csrf: nil, phrases)
    let door: HTML = "<a class=\"btn p\" href=\"/sign-in\" target=\"_blank\">\(phrases("error.401.enter"))</a>"
    let ways: HTML = form.map { "<div class=\"row mb\">\(door)\($0.html)</div>" } ?? ""
    return page(401, phrases("error.401.title"), [phrases(form == nil ? "error.401.text" : "error.401.form")], request, phrases, nil, ways)
  }

  /// The key in a form is not that of the session: it was opened before a new sign-in, or never was ours.
  static func stale(_ visit: Visit) -> PageResponse {
    guard !visit.request.wantsJSON, let form = LateForm(visit.request, csrf: visit.visitor.csrf, visit.phrases) else {
      return plain(403, visit.request, visit.phrases, visit, key: "error.403.form")
    }
    let title = visit.phrases("error.403.late.title")
    return page(403, title, [visit.phrases("error.403.late")], visit.request, visit.phrases, visit, form.html)
  }

  /// Inside the shell for whoever is signed in, on a sheet of its own for everybody else.
  private static func page(
    _ number: Int, _ title: String, _ texts: [String], _ request: PageRequest, _ phrases: Phrasebook, _ visit: Visit?,
    _ ways: HTML = .empty
  ) -> PageResponse {
    let words = texts.html { "<p>\($0)</p>" }
    let name = phrases("error.request", ["request": request.id])
    guard let visit else {
      let html = Shell.plain(title, phrases) {
        """
        <h1>\(title)</h1><div class="mb">\(words)</div>\(ways)\
        <div class="mb"><a class="btn\(if: ways.bytes.isEmpty, " p")" href="/">\(phrases("error.home"))</a></div>\
        <p class="sub">\(name)</p>
        """
      }
      return .html(html, status: number)
    }
    let body: HTML = """
      <div class="head"><div class="t"><h1>\(title)</h1></div></div><section class="card"><div class="empty">\
      \(number == 404 ? Icon.search : Icon.warning)\(words)<div class="row">\(ways)\(WaysOut(number, visit).html)</div>\
      <p class="sub">\(name)</p></div></section>
      """
    let recent = visit.site.trails.known(visit.user.id.raw)
    return .html(Shell.page(title, section: "", visit, recent: recent, body), status: number)
  }

  static func json(_ issue: Issue, _ phrases: Phrasebook, label: String? = nil) -> JSON {
    json(issue, message: Complaint.sentence(issue, label: label, phrases))
  }

  private static func json(_ issue: Issue, message: String) -> JSON {
    [
      "field": issue.field.map { .string($0) } ?? .null, "rule": .string(issue.rule.rawValue),
      "value": issue.value.map { .string($0) } ?? .null, "message": .string(message),
    ]
  }
}
