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

  static func response(_ problem: Problem, _ request: PageRequest, _ phrases: Phrasebook, _ logger: Logger) -> PageResponse {
    switch problem {
    case .internal(let text), .unavailable(let text):
      logger.error("request failed", metadata: ["request": "\(request.id)", "path": "\(request.target.prefix(200))", "error": "\(text)"])
    default: break
    }
    let sentence = phrases.sentence(problem)
    if request.wantsJSON {
      var members: [JSON.Member] = [JSON.Member("error", .string(sentence)), JSON.Member("request", .string(request.id))]
      if case .invalid(let issues) = problem { members.append(JSON.Member("issues", .array(issues.map { json($0, phrases) }))) }
      if case .conflict(_, _, let current) = problem { members.append(JSON.Member("version", .integer(current))) }
      return .json(.object(members), status: status(problem))
    }
    let number = status(problem)
    let title = phrases("error.\(number).title")
    var text = sentence
    if case .notFound("page", _) = problem { text = phrases("error.404.text") }
    if case .invalid(let issues) = problem { text = issues.map { phrases.sentence($0) }.joined(separator: " ") }
    let html = Shell.plain(title, phrases) { sheet(title, text, request, phrases) }
    return .html(html, status: number)
  }

  /// The page of a status that is no problem of the register: 400, 405, 413.
  static func plain(_ number: Int, _ request: PageRequest, _ phrases: Phrasebook) -> PageResponse {
    let title = phrases("error.\(number).title")
    let text = phrases("error.\(number).text", ["size": phrases("import.size", ["count": "50"])])
    if request.wantsJSON { return .json(["error": .string(text), "request": .string(request.id)], status: number) }
    return .html(Shell.plain(title, phrases) { sheet(title, text, request, phrases) }, status: number)
  }

  private static func sheet(_ title: String, _ text: String, _ request: PageRequest, _ phrases: Phrasebook) -> HTML {
    """
    <h1>\(title)</h1><p class="mb">\(text)</p><div class="mb"><a class="btn p" href="/">\(phrases("error.home"))</a></div>\
    <p class="sub">\(phrases("error.request", ["request": request.id]))</p>
    """
  }

  static func json(_ issue: Issue, _ phrases: Phrasebook, label: String? = nil) -> JSON {
    [
      "field": issue.field.map { .string($0) } ?? .null, "rule": .string(issue.rule.rawValue),
      "value": issue.value.map { .string($0) } ?? .null, "message": .string(phrases.sentence(issue, label: label)),
    ]
  }
}
