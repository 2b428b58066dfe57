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
    let html = Shell.plain("\(number)", phrases) {
      """
      <h1>\(phrases("error.\(number).title"))</h1><p>\(sentence)</p>\
      <p class="dim">\(phrases("error.request", ["id": request.id]))</p>\
      <p><a class="btn p" href="/">\(phrases("error.home"))</a></p>
      """
    }
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

  static func json(_ issue: Issue, _ phrases: Phrasebook, label: String? = nil) -> JSON {
    [
      "field": issue.field.map { .string($0) } ?? .null, "rule": .string(issue.rule.rawValue),
      "value": issue.value.map { .string($0) } ?? .null, "message": .string(Complaint.sentence(issue, label: label, phrases)),
    ]
  }
}
