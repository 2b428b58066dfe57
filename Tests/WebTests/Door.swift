import Foundation
import Logging
import Model
import Records
import Register
import Storage
import Synchronization
import TestKit
import Web

/// A site over a database of its own, on one fixed day, with an administrator and a manager who both have a password.
struct Door {
  static let password = "верный пароль 8"
  let site: Site
  let desk: Desk
  let admin: ID<User>
  let manager: ID<User>
  /// Seconds by which the clock was moved on.
  let later = Later()

  final class Later: Sendable {
    let seconds = Mutex<Int64>(0)
  }

  /// Runs a test on each engine, over a database of its own.
  static func run(uploads: Bool = false, _ body: (Door) async throws -> Void) async throws {
    for engine in Engine.all { try await engine.withBase { try await body(Door($0, uploads: uploads)) } }
  }

  private init(_ base: Base, uploads: Bool) async throws {
    let later = later
    let start = Instant(seconds: 1_795_251_600)
    let workspace = Workspace(
      now: { Instant(seconds: start.seconds + later.seconds.withLock { $0 }) }, offset: { _ in 10_800 }, currency: .rub)
    let store = try await base.open()
    desk = try await Desk.open(store, workspace)
    func user(_ login: String, _ role: User.Role) -> Record<User> {
      var user = Record<User>()
      user.name = PersonName(login)
      user.login = login
      user.role = role
      return user
    }
    admin = try await desk.save(user("admin", .administrator), by: .program()).id
    manager = try await desk.save(user("anna", .manager), by: .program()).id
    let jobs = Jobs(desk, worker: "test")
    site = Site(
      desk, jobs: jobs, zone: TimeZone(secondsFromGMT: 10_800) ?? .current, operations: Operations(store, key: "k"),
      uploads: uploads ? Uploads(folder: base.folder + "/uploads") : nil, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    for id in [admin, manager] { try await site.signIn.setPassword(Door.password, of: id) }
  }

  func send(
    _ method: String, _ target: String, _ fields: [(String, String)] = [], _ headers: [String: String] = [:]
  ) async throws -> PageResponse {
    var form = Fields()
    for (name, value) in fields { form.add(name, value) }
    var all = headers
    if method == "POST", all["content-type"] == nil { all["content-type"] = "application/x-www-form-urlencoded" }
    let request = PageRequest(
      method: method, target: target, headers: all, body: Array(form.encoded.utf8), address: "10.0.0.1", id: "r")
    guard let request else { throw Problem.internal("no request") }
    return await site.respond(to: request)
  }

  /// The cookie header of a new session and the key of its forms.
  func enter(_ login: String) async throws -> (cookie: String, csrf: String) {
    let answer = try await send("POST", "/sign-in", [("login", login), ("password", Door.password)])
    let cookie = answer.header("set-cookie").split(separator: ";").first.map(String.init) ?? ""
    let page = try await send("GET", "/profile", [], ["cookie": cookie])
    let parts = page.text.components(separatedBy: "<meta name=\"csrf\" content=\"")
    return (cookie, parts.count > 1 ? String(parts[1].prefix { $0 != "\"" }) : "")
  }
}

extension PageResponse {
  var parsed: JSON { (try? JSON(parsing: body)) ?? .null }
  var text: String { String(decoding: body, as: UTF8.self).replacing("\u{A0}", with: " ") }
  func header(_ name: String) -> String { headers.first { $0.name == name }?.value ?? "" }
}
