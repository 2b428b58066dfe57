import Model
import Records
import Secrets
import Storage

/// Who is at the door: sessions of browsers, keys of programs, one-time links, passwords.
public struct SignIn: Sendable {
  let desk: Desk
  let throttle: Throttle
  /// A session lives for so long after it was opened.
  static let sessionSeconds: Int64 = 30 * 86_400
  /// A one-time link is good for so long.
  static let linkSeconds: Int64 = 24 * 3600

  public init(_ desk: Desk) {
    self.desk = desk
    throttle = Throttle(now: desk.workspace.now)
  }

  /// A signed-in browser: the secret goes into the cookie, only its hash is stored.
  public struct Ticket: Sendable {
    public let secret: String
    public let user: Record<User>
  }

  /// What a request brought along: the user and the key that its forms must carry.
  public struct Visitor: Sendable {
    public let user: Record<User>
    public let csrf: String
    public let session: ID<Session>?
  }

  /// Opens a session by login and password. The answer and its time tell nothing about whether the login exists.
  ///
  /// - Throws: `Problem.forbidden` for a wrong pair, `Problem.unavailable("throttled")` after too many attempts.
  public func enter(login: String, password: String, from address: String, agent: String?) async throws -> Ticket {
    let key = login.textKey
    guard throttle.admits("login:" + key, limit: 8), throttle.admits("address:" + address, limit: 40) else {
      throw Problem.unavailable("throttled")
    }
    let user = try await desk.read(as: .program()) { try $0.fetch(User.self, limit: 1) { $0.login == login && $0.active == true }.first }
    let hash = user?.passwordHash ?? Self.nobody
    let right = await Hashing.shared.run { Secrets.verify(password, against: hash) }
    guard right, let user, user.passwordHash != nil else { throw Problem.forbidden }
    throttle.forget("login:" + key)
    return try await open(user, agent: agent)
  }

  /// The hash of a password nobody has: verified when the login does not exist, so that both take the same time.
  private static let nobody = Secrets.hashPassword(Secrets.random()) ?? ""

  /// Opens a session by a one-time link, which is used up.
  public func enter(link secret: String, from address: String, agent: String?) async throws -> Ticket {
    guard throttle.admits("link:" + address, limit: 40) else { throw Problem.unavailable("throttled") }
    let hash = Secrets.hash(secret)
    let user = try await desk.write(by: .program(via: .web)) { writing -> Record<User> in
      let found = try writing.everything.fetch(Token.self, limit: 1) { $0.digest == hash && $0.purpose == .signIn }.first
      guard let token = found, (token.expires ?? .last) > writing.moment else { throw Problem.forbidden }
      let user = try writing.everything.find(token.user)
      try writing.delete(Token.table, [token.id.raw])
      guard let user, user.active else { throw Problem.forbidden }
      return user
    }
    return try await open(user, agent: agent)
  }

  private func open(_ user: Record<User>, agent: String?) async throws -> Ticket {
    let secret = Secrets.random()
    return try await desk.write(by: .program(via: .web)) { writing in
      var session = Record<Session>()
      session.digest = Secrets.hash(secret)
      session.user = user.id
      session.expires = Instant(seconds: writing.moment.seconds + Self.sessionSeconds)
      session.csrf = Secrets.random()
      session.agent = agent.map { String($0.prefix(200)) }
      try writing.save(session)
      return Ticket(secret: secret, user: user)
    }
  }

  /// The visitor of a session cookie; nil when it is unknown, over, or the user may no longer sign in.
  public func visitor(cookie secret: String) async throws -> Visitor? {
    guard secret.utf8.count == 43 else { return nil }
    let hash = Secrets.hash(secret)
    let now = desk.workspace.now()
    return try await desk.read(as: .program()) { reader in
      guard let session = try reader.fetch(Session.self, limit: 1, where: { $0.digest == hash }).first, session.expires > now,
        let user = try reader.find(session.user), user.active
      else { return nil }
      return Visitor(user: user, csrf: session.csrf, session: session.id)
    }
  }

  /// The user of an API key; nil when it is unknown, over, or the user may no longer sign in.
  public func visitor(key secret: String) async throws -> Visitor? {
    guard secret.utf8.count == 43 else { return nil }
    let hash = Secrets.hash(secret)
    let now = desk.workspace.now()
    return try await desk.read(as: .program()) { reader in
      guard let token = try reader.fetch(Token.self, limit: 1, where: { $0.digest == hash && $0.purpose == .api }).first,
        (token.expires ?? .last) > now, let user = try reader.find(token.user), user.active
      else { return nil }
      return Visitor(user: user, csrf: "", session: nil)
    }
  }

  public func leave(_ session: ID<Session>) async throws {
    try await desk.write(by: .program(via: .web)) { try $0.delete(Session.table, [session.raw]) }
  }

  /// A new API key of a user: shown once, stored as a hash.
  public func makeKey(for user: ID<User>, name: String?) async throws -> String {
    try await make(.api, for: user, name: name, seconds: nil)
  }

  /// The secret of a new one-time sign-in link.
  public func makeLink(for user: ID<User>) async throws -> String {
    try await make(.signIn, for: user, name: nil, seconds: Self.linkSeconds)
  }

  private func make(_ purpose: Token.Purpose, for user: ID<User>, name: String?, seconds: Int64?) async throws -> String {
    let secret = Secrets.random()
    return try await desk.write(by: .program(via: .command)) { writing in
      var token = Record<Token>()
      token.digest = Secrets.hash(secret)
      token.user = user
      token.purpose = purpose
      token.name = name
      token.expires = seconds.map { Instant(seconds: writing.moment.seconds + $0) }
      try writing.save(token)
      return secret
    }
  }

  /// Sets a password and ends the user's other sessions. Takes about 60 ms of a thread of its own.
  public func setPassword(_ password: String, of user: ID<User>) async throws {
    guard (8...200).contains(password.count) else { throw Problem.invalid([Issue("password", .outOfRange, detail: "8…200")]) }
    guard let hash = await Hashing.shared.run({ Secrets.hashPassword(password) }) else { throw Problem.unavailable("memory") }
    try await desk.write(by: .program(via: .command)) { writing in
      var record = try writing.everything.get(user)
      record.passwordHash = hash
      try writing.save(record)
      let sessions = try writing.everything.fetch(Session.self) { $0.user == user }
      try writing.delete(Session.table, sessions.map(\.id.raw))
    }
  }
}
