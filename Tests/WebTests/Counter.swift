import Foundation
import Logging
import Model
import Records
import Register
import TestKit
import Testing
import Web

/// A whole register behind its pages, on each engine, on the fixed day 2026-11-21.
struct Counter {
  let desk: Desk
  let site: Site
  let key: String
  let user: Record<User>

  static let now = Instant(iso: "2026-11-21T09:00:00Z") ?? Instant(microseconds: 0)

  static func with(_ body: (Counter) async throws -> Void) async throws {
    for engine in Engine.all { try await engine.withBase { try await body(Counter($0)) } }
  }

  private init(_ base: Base) async throws {
    let store = try await base.open()
    desk = try await Desk.open(store, Workspace(now: { Counter.now }, offset: { _ in 0 }, currency: .rub))
    site = Site(
      desk, jobs: Jobs(desk, worker: "test"), zone: .gmt, operations: Operations(store, key: nil), logger: Logger(label: "test"))
    var user = Record<User>()
    user.name = PersonName("Ковальчук Анна")
    user.login = "anna"
    user.role = .administrator
    self.user = try await desk.save(user, by: .program())
    key = try await site.signIn.makeKey(for: self.user.id, name: "test")
  }

  var actor: Actor { Actor(user, via: .web) }

  /// The status and the text of an answer; a page unless the path begins with `/api`.
  func get(_ target: String, key: String? = nil) async throws -> (status: Int, text: String) {
    let answer = try await send("GET", target, key: key)
    return (answer.status, answer.text)
  }

  func send(
    _ method: String, _ target: String, form: String? = nil, key: String? = nil
  ) async throws -> (status: Int, text: String, place: String?) {
    var headers = ["authorization": "Bearer " + (key ?? self.key), "accept-language": "ru"]
    if form != nil { headers["content-type"] = "application/x-www-form-urlencoded" }
    let request = try #require(
      PageRequest(method: method, target: target, headers: headers, body: Array((form ?? "").utf8), address: "127.0.0.1", id: "t"))
    let response = await site.respond(to: request)
    return (response.status, String(decoding: response.body, as: UTF8.self), response.headers.first { $0.name == "location" }?.value)
  }

  func json(_ target: String, key: String? = nil) async throws -> JSON {
    try JSON(parsing: Array(try await send("GET", target, key: key).text.utf8))
  }

  /// Accounts of these names, in this order.
  @discardableResult
  func accounts(_ names: [String], _ change: (inout Record<Account>) -> Void = { _ in }) async throws -> [Record<Account>] {
    var out: [Record<Account>] = []
    for name in names {
      var account = Record<Account>()
      account.name = name
      change(&account)
      out.append(try await desk.save(account, by: actor))
    }
    return out
  }
}

extension JSON {
  /// The texts under a name in the items of a list.
  func texts(_ name: String) -> [String] { (self["items"]?.array ?? []).compactMap { $0[name]?.string } }
  /// The titles of all hits of a search.
  var titles: [String] { (self["groups"]?.array ?? []).flatMap { $0["items"]?.array ?? [] }.compactMap { $0["title"]?.string } }
}
