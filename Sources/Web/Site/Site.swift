import Foundation
import Insight
import Logging
import Markup
import Model
import Records
import Register
import Wording

/// The windows of the house: takes a request, finds its page, answers. Knows nothing of sockets.
public struct Site: Sendable {
  public let desk: Desk
  public let signIn: SignIn
  public let jobs: Jobs
  public let zone: TimeZone
  public let operations: Operations
  /// Where uploaded files lie; nil takes no files.
  public let uploads: Uploads?
  let logger: Logger
  let visitors = VisitorCache()
  let lists = ListMemory()
  let overviews: BaseOverviews
  let exports = ExportRoom()
  public let trails = Trails()
  let menus = FieldMenus()
  private let phrasebooks: [Language: Phrasebook]

  public init(_ desk: Desk, jobs: Jobs, zone: TimeZone, operations: Operations, uploads: Uploads? = nil, logger: Logger) {
    self.desk = desk
    self.jobs = jobs
    self.zone = zone
    self.operations = operations
    self.uploads = uploads
    self.logger = logger
    signIn = SignIn(desk)
    overviews = BaseOverviews(desk)
    phrasebooks = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, Phrasebook($0)) })
    let visitors = visitors
    desk.afterWriting { visitors.forget() }
  }

  /// The parts of the path that routes see: `/api/accounts/5` is `/accounts/5` that wants JSON.
  func parts(of request: PageRequest) -> [String] { request.path.first == "api" ? Array(request.path.dropFirst()) : request.path }

  func phrases(_ language: Language) -> Phrasebook { phrasebooks[language] ?? Phrasebook(language) }

  func phrases(for request: PageRequest, _ user: Record<User>?) -> Phrasebook {
    let chosen = user?.language.flatMap { Language(code: $0) } ?? request.cookies["language"].flatMap { Language(code: $0) }
    return phrases(chosen ?? Language(acceptLanguage: request.headers["accept-language"] ?? ""))
  }

  /// Answers any request; never throws and never leaks what went wrong inside.
  public func respond(to request: PageRequest) async -> PageResponse {
    let start = ContinuousClock.now
    var response = await answer(request)
    Headers.secure(&response)
    response.headers.append(("x-request-id", request.id))
    if request.method == .head { (response.body, response.file) = ([], nil) }
    operations.count(request, response, start.duration(to: .now))
    return response
  }

  private func answer(_ request: PageRequest) async -> PageResponse {
    if let response = await open(request) { return response }
    var phrases = phrases(for: request, nil)
    var visit: Visit?
    do {
      guard let visitor = try await visitor(of: request) else { return ask(request, phrases) }
      phrases = self.phrases(for: request, visitor.user)
      let here = Visit(request: request, site: self, visitor: visitor, phrases: phrases)
      visit = here
      guard Gate.admits(request, visitor) else { return ProblemPage.stale(here) }
      let parts = parts(of: request)
      let method: PageRequest.Method = request.method == .head ? .get : request.method
      let takes = takes(parts, isAPI: request.path.first == "api")
      guard let route = Routes.table.first(where: { $0.method == method && takes($0) }) else {
        let methods = methods(of: request)
        if !methods.isEmpty {
          var refusal = ProblemPage.plain(405, request, phrases, here)
          refusal.headers.append(("allow", methods.joined(separator: ", ")))
          return refusal
        }
        throw Problem.notFound(table: "page", id: 0)
      }
      let answer = try await route.page(here)
      if method != .get { lists.forget(of: visitor.user.id.raw) }
      return render(answer, here, await recent(answer, here))
    } catch let problem as Problem {
      if let visit, let answer = await DeletedPage.answer(problem, visit) { return render(answer, visit, await recent(answer, visit)) }
      return ProblemPage.response(problem, request, phrases, logger, desk.catalogue, visit)
    } catch {
      return ProblemPage.response(.internal("\(error)"), request, phrases, logger, desk.catalogue, visit)
    }
  }

  /// The addresses of a list of records and of one record.
  private static let records: Set<[String]> = [[":records"], [":records", ":id"]]

  /// Which lines of the route table an address has: types that the program alone fills are only read, and the API has no forms.
  private func takes(_ parts: [String], isAPI: Bool) -> (Route) -> Bool {
    let shape = parts.first.flatMap { Paths.shape($0, in: desk.catalogue) }
    let isReadOnly = shape?.isDerived ?? false
    return { route in
      route.matches(parts) && !(isAPI && route.isForm) && !(isReadOnly && route.method != .get && Self.records.contains(route.pattern))
    }
  }

  /// The methods that an address of the product takes, sorted; none for an address that it does not have.
  func methods(of request: PageRequest) -> [String] {
    let parts = parts(of: request)
    let isRecords = parts.first.map { Paths.shape($0, in: desk.catalogue) != nil } ?? false
    let known = Routes.table.filter(takes(parts, isAPI: request.path.first == "api"))
    return Set(known.filter { isRecords || $0.pattern.first?.hasPrefix(":") == false }.map(\.method.rawValue)).sorted()
  }

  /// Whether a long body may be taken before the form in it is read: only from somebody who is signed in, at the one address for files.
  public func takesUpload(_ request: PageRequest) async -> Bool {
    guard uploads != nil, request.method == .post, request.path == ["import"] else { return false }
    if let from = request.headers["sec-fetch-site"], from != "same-origin" && from != "none" { return false }
    return (try? await visitor(of: request)) != nil
  }

  func visitor(of request: PageRequest) async throws -> SignIn.Visitor? {
    if let header = request.headers["authorization"], header.hasPrefix("Bearer ") {
      let key = String(header.dropFirst(7))
      if let known = visitors.find("k" + key) { return known }
      let visitor = try await signIn.visitor(key: key)
      visitors.keep("k" + key, visitor)
      return visitor
    }
    guard let cookie = request.cookies[Gate.cookie] else { return nil }
    if let known = visitors.find("c" + cookie) { return known }
    let visitor = try await signIn.visitor(cookie: cookie)
    visitors.keep("c" + cookie, visitor)
    return visitor
  }

  /// Nobody is signed in: a browser is led to the door and comes back after, a form keeps what was typed, a program is told.
  private func ask(_ request: PageRequest, _ phrases: Phrasebook) -> PageResponse {
    if request.wantsJSON || request.method != .get && request.method != .head { return ProblemPage.closed(request, phrases) }
    let back = request.target == "/" ? "" : "?back=" + Fields.encode(request.target)
    return .redirect("/sign-in" + back)
  }

  /// What the visitor looked at before this page; the record of the page itself is the next of them.
  private func recent(_ answer: Answer, _ visit: Visit) async -> [Trails.Place] {
    guard case .page = answer.kind, !visit.request.wantsJSON else { return [] }
    let places = await trails.shown(visit)
    guard let shown = answer.shown, visit.request.method == .get else { return places }
    let now = visit.desk.workspace.now().seconds
    trails.saw(Trails.Place(table: shown.table, id: shown.id, title: shown.title, at: now), by: visit.user.id.raw)
    return places.filter { $0.table != shown.table || $0.id != shown.id }
  }

  private func render(_ answer: Answer, _ visit: Visit, _ recent: [Trails.Place]) -> PageResponse {
    if case .response(let response) = answer.kind { return response }
    if visit.request.wantsJSON { return .json(answer.json(), status: answer.status) }
    switch answer.kind {
    case .page(let title, let section, let body):
      var response = PageResponse.html(Shell.page(title, section: section, visit, recent: recent, body()), status: answer.status)
      if visit.request.cookies[Flash.cookie] != nil { response.headers.append(Flash.clearing) }
      return response
    case .document(let html): return .html(html(), status: answer.status)
    case .redirect(let path):
      var response = PageResponse.redirect(path)
      if let flash = answer.flash { response.headers.append(flash.header) }
      return response
    case .response(let response): return response
    }
  }
}
