import Model
import Records
import Register
import Storage

/// An open register with the cast of all tests, on the one fixed day.
public struct House: Sendable {
  public let desk: Desk
  public let store: any Store
  /// Анна, the administrator; Олег and Марина, managers who must not see each other's clients.
  public let anna: Record<User>
  public let oleg: Record<User>
  public let marina: Record<User>

  /// The moment of all tests: 2026-11-21, 09:00 UTC, a Saturday.
  public static let now = Instant(seconds: 1_795_251_600)
  public static let today = Day(20_778)
  public static let workspace = Workspace(now: { House.now }, offset: { _ in 3 * 3600 }, currency: .rub)

  public static let program = Actor.program(via: .command)
  public var asAnna: Actor { Actor(anna, via: .web) }
  public var asOleg: Actor { Actor(oleg, via: .web) }
  public var asMarina: Actor { Actor(marina, via: .web) }

  public static func open(_ store: any Store, rules: [any Rule] = []) async throws -> House {
    let desk = try await Desk.open(store, workspace, rules: rules)
    func user(_ name: String, _ login: String, _ role: User.Role) async throws -> Record<User> {
      var user = Record<User>()
      user.name = PersonName(name)
      user.login = login
      user.role = role
      return try await desk.save(user, by: program)
    }
    return House(
      desk: desk, store: store, anna: try await user("Ковальчук Анна", "anna", .administrator),
      oleg: try await user("Руденко Олег", "oleg", .manager), marina: try await user("Бондаренко Марина", "marina", .manager))
  }

  /// A client of somebody.
  @discardableResult
  public func account(_ name: String, owner: Record<User>? = nil, _ change: (inout Record<Account>) -> Void = { _ in }) async throws
    -> Record<Account>
  {
    var account = Record<Account>()
    account.name = name
    account.owner = owner?.id
    change(&account)
    return try await desk.save(account, by: House.program)
  }

  /// A client with one order of one line.
  @discardableResult
  public func order(_ number: String, of account: Record<Account>, on day: Day, minor: Int64) async throws -> Record<Order> {
    try await desk.write(by: House.program) { writing in
      var product = try writing.everything.fetch(Product.self, limit: 1) { $0.code == "T-1" }.first ?? Record<Product>()
      if product.any.isNew {
        product.code = "T-1"
        product.name = "Плитка"
        product = try writing.save(product)
      }
      var order = Record<Order>()
      order.number = number
      order.day = day
      order.account = account.id
      order = try writing.save(order)
      var line = Record<OrderLine>()
      line.order = order.id
      line.product = product.id
      line.quantity = FixedDecimal(millionths: minor < 0 ? -1_000_000 : 1_000_000)
      line.unitPrice = FixedDecimal(millionths: Int64(minor.magnitude) * 10_000)
      try writing.save(line)
      return try writing.everything.get(order.id)
    }
  }
}

extension Engine {
  /// Runs the body on an open register of this engine.
  public func withHouse(_ body: (House) async throws -> Void) async throws {
    try await withBase { base in try await body(House.open(base.open())) }
  }
}
