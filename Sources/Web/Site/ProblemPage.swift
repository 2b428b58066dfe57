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

  static func response(_ problem: Problem, _ request: PageRequest, _ phrases: Phrasebook, _ logger: Logger, _ catalogue: Catalogue? = nil)
    -> PageResponse
  {
    switch problem {
    case .internal(let text), .unavailable(let text):
      logger.error("request failed", metadata: ["request": "\(request.id)", "path": "\(request.target.prefix(200))", "error": "\(text)"])
    default: break
    }
    let sentence = phrases.sentence(problem)
    if request.wantsJSON { return .json(json(problem, request, phrases, catalogue), status: status(problem)) }
    let number = status(problem)
    let title = phrases("error.\(number).title")
    var text = sentence
    if case .notFound("page", _) = problem { text = phrases("error.404.text") }
    if case .invalid(let issues) = problem { text = issues.map { phrases.sentence($0) }.joined(separator: " ") }
    let html = Shell.plain(title, phrases) { sheet(title, text, request, phrases) }
    return .html(html, status: number)
  }

  /// `{"error","request","issues","version"}`: a single complaint is the error itself, in words that name its field.
  private static func json(_ problem: Problem, _ request: PageRequest, _ phrases: Phrasebook, _ catalogue: Catalogue?) -> JSON {
    var sentence = phrases.sentence(problem)
    var rest: [JSON.Member] = []
    switch problem {
    case .invalid(let issues):
      let told = issues.map { json($0, phrases, label: label(of: $0, request, catalogue, phrases)) }
      if told.count == 1, let only = told[0]["message"]?.string { sentence = only }
      rest.append(JSON.Member("issues", .array(told)))
    case .conflict(_, _, let current): rest.append(JSON.Member("version", .integer(current)))
    default: break
    }
    return .object([JSON.Member("error", .string(sentence)), JSON.Member("request", .string(request.id))] + rest)
  }

  /// The label of the field that an issue is about, where the address names the type of record.
  private static func label(of issue: Issue, _ request: PageRequest, _ catalogue: Catalogue?, _ phrases: Phrasebook) -> String? {
    guard let catalogue, let name = issue.field else { return nil }
    for part in request.path {
      guard let shape = Paths.shape(part, in: catalogue), let field = shape.field(named: name) else { continue }
      return phrases.label(field, of: shape.table)
    }
    return nil
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
      "value": issue.value.map { .string($0) } ?? .null, "message": .string(Complaint.sentence(issue, label: label, phrases)),
    ]
  }
}
