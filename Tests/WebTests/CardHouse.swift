import Foundation
import Logging
import Model
import Records
import Register
import Storage
import Synchronization
import TestKit
import Testing

@testable import Web

/// A site over a new database, on one fixed day, with an administrator and two managers, each with a client.
struct CardHouse: Sendable {
  let site: Site
  let desk: Desk
  let anna: Record<User>
  let oleg: Record<User>
  let north: Record<Account>
  let dnipro: Record<Account>
  let keys: [String: String]

  static let now = Instant(iso: "2026-11-21T09:00:00Z")

  private init(_ base: Base) async throws {
    let store = try await base.open()
    let now = try #require(Self.now)
    let workspace = Workspace(now: { now }, offset: { _ in 10_800 }, currency: .rub)
    desk = try await Desk.open(store, workspace)
    let zone = try #require(TimeZone(identifier: "Europe/Moscow"))
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    site = Site(desk, jobs: Jobs(desk, worker: "test"), zone: zone, operations: Operations(store, key: nil), logger: logger)
    func user(_ name: String, _ login: String, _ role: User.Role, _ desk: Desk) async throws -> Record<User> {
      var user = Record<User>()
      user.name = PersonName(name)
      user.login = login
      user.role = role
      return try await desk.save(user, by: .program())
    }
    func account(_ name: String, _ owner: ID<User>, _ desk: Desk) async throws -> Record<Account> {
      var account = Record<Account>()
      account.name = name
      account.owner = owner
      return try await desk.save(account, by: .program())
    }
    let chief = try await user("Главный Пётр", "admin", .administrator, desk)
    anna = try await user("Ковальчук Анна", "anna", .manager, desk)
    oleg = try await user("Руденко Олег", "oleg", .manager, desk)
    north = try await account("ООО «Северный ветер»", anna.id, desk)
    dnipro = try await account("ТОВ «Дніпро Трейд»", oleg.id, desk)
    var keys: [String: String] = [:]
    for user in [chief, anna, oleg] { keys[user.login] = try await site.signIn.makeKey(for: user.id, name: nil) }
    self.keys = keys
  }

  /// Runs a test on each engine, over a house of its own.
  static func run(_ body: (CardHouse) async throws -> Void) async throws {
    for engine in Engine.all { try await engine.withBase { try await body(CardHouse($0)) } }
  }

  private init(_ house: CardHouse, _ site: Site) {
    (self.site, desk, anna, oleg) = (site, house.desk, house.anna, house.oleg)
    (north, dnipro, keys) = (house.north, house.dnipro, house.keys)
  }

  /// The same register behind a server that has just started.
  func restarted() -> CardHouse {
    let fresh = Site(
      desk, jobs: Jobs(desk, worker: "test"), zone: site.zone, operations: Operations(desk.store, key: nil), logger: Logger(label: "test"))
    return CardHouse(self, fresh)
  }

  /// A request without a body.
  func request(_ method: String, _ target: String, as login: String) -> PageRequest? {
    PageRequest(
      method: method, target: target, headers: ["authorization": "Bearer " + (keys[login] ?? ""), "accept-language": "ru"], body: [],
      address: "127.0.0.1", id: "t")
  }

  func ask(
    _ method: String, _ target: String, as login: String, form: [(String, String)]? = nil, json: JSON? = nil, wantsJSON: Bool = false
  ) async throws -> PageResponse {
    var headers = [
      "authorization": "Bearer " + (keys[login] ?? ""), "accept": wantsJSON ? "application/json" : "text/html", "accept-language": "ru",
    ]
    var body: [UInt8] = []
    if let form {
      headers["content-type"] = "application/x-www-form-urlencoded"
      body = Array(form.map { Fields.encode($0.0) + "=" + Fields.encode($0.1) }.joined(separator: "&").utf8)
    }
    if let json {
      headers["content-type"] = "application/json"
      body = json.bytes
    }
    let request = try #require(PageRequest(method: method, target: target, headers: headers, body: body, address: "127.0.0.1", id: "t"))
    return await site.respond(to: request)
  }

  func get(_ target: String, as login: String = "anna") async throws -> PageResponse { try await ask("GET", target, as: login) }
}
