import Markup
import Model
import Register

extension Site {
  /// What is open to everybody: health, assets, the sign-in pages. Nil for everything else.
  func open(_ request: PageRequest) async -> PageResponse? {
    switch (request.method, request.path.first, request.path.count) {
    case (.get, "healthz", 1), (.head, "healthz", 1): operations.health()
    case (.get, "readyz", 1), (.head, "readyz", 1): await operations.readiness()
    case (.get, "metrics", 1): await operations.metrics(request)
    case (.get, "assets", _), (.head, "assets", _): Assets.shared.response(request)
    case (.get, "favicon.ico", 1): Assets.shared.icon(request)
    case (_, "sign-in", _): await SignInPage(site: self, request: request).respond()
    default: nil
    }
  }

  /// Answers a request that the transport could not take in: too long, malformed, no room.
  func refuse(_ request: PageRequest, status: Int) async -> PageResponse {
    let visitor = try? await visitor(of: request)
    let phrases = phrases(for: request, visitor?.user)
    let visit = visitor.map { Visit(request: request, site: self, visitor: $0, phrases: phrases) }
    var response =
      status == 503
      ? ProblemPage.response(.unavailable("upload"), request, phrases, logger, nil, visit)
      : ProblemPage.plain(status, request, phrases, visit, key: status == 413 && request.path != ["import"] ? "error.413.body" : nil)
    Headers.secure(&response)
    response.headers.append(("x-request-id", request.id))
    return response
  }
}
