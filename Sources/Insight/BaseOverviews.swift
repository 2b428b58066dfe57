import Model
import Records
import Register

/// Keeps the overviews of large portfolios, which take long to draw: an administrator's of the whole base, a manager's of his own.
///
/// A kept one is shown for up to ten minutes; when the facts have moved, or after a minute, the next request has it drawn anew
/// behind its back. Small portfolios are drawn for every request.
public actor BaseOverviews {
  private struct Kept {
    let overview: BaseOverview
    /// The follower's marker: every change of facts moves it.
    let position: String?
    let drawn: ContinuousClock.Instant
    var isRenewing = false
  }

  private let desk: Desk
  private var kept: [ID<User>?: Kept] = [:]

  /// Customers of a portfolio from which on its overview is kept.
  private let fewest: Int
  private static let fresh = Duration.seconds(60)
  private static let oldest = Duration.seconds(600)
  private static let most = 500

  public init(_ desk: Desk, keptFrom fewest: Int = 2_000) {
    self.desk = desk
    self.fewest = fewest
  }

  /// Nil before the first run and for an actor who sees no customer with facts.
  public func overview(for actor: Actor) async throws -> BaseOverview? {
    let scope = actor.isAdministrator ? nil : actor.user
    guard let known = kept[scope] else { return try await draw(for: actor, scope) }
    let age = ContinuousClock.now - known.drawn
    if age > Self.oldest { return try await draw(for: actor, scope) }
    let hasMoved = try await position() != known.position
    if age > Self.fresh || hasMoved, !known.isRenewing {
      kept[scope]?.isRenewing = true
      Task {
        do { _ = try await self.draw(for: actor, scope) } catch { self.giveUp(scope) }
      }
    }
    return known.overview
  }

  private func draw(for actor: Actor, _ scope: ID<User>?) async throws -> BaseOverview? {
    // Read first: what changes while the overview is drawn makes it old at once.
    let position = try await position()
    let overview = try await desk.read(as: actor) { try BaseOverview($0) }
    guard let overview, overview.summary.accounts >= fewest else {
      kept[scope] = nil
      return overview
    }
    if kept[scope] == nil, kept.count >= Self.most { kept.removeAll() }
    kept[scope] = Kept(overview: overview, position: position, drawn: .now)
    return overview
  }

  private func giveUp(_ scope: ID<User>?) { kept[scope]?.isRenewing = false }

  private func position() async throws -> String? { try await desk.read(as: .program()) { try $0.marker(Follower.marker) } }
}
