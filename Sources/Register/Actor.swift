import Model
import Records
import Storage

/// Who asks: always an argument, never ambient.
public struct Actor: Sendable, Hashable {
  public enum Role: Sendable, Hashable { case program, administrator, manager }
  /// Nil for the program itself.
  public let user: ID<User>?
  public let role: Role
  /// By what way the request came: kept in the change log.
  public let via: Change.Via
  /// The job on whose behalf the program acts: an import is undone by it.
  public var job: ID<Job>?

  public init(user: ID<User>?, role: Role, via: Change.Via, job: ID<Job>? = nil) {
    self.user = user
    self.role = role
    self.via = via
    self.job = job
  }

  public init(_ user: Record<User>, via: Change.Via) {
    self.init(user: user.id, role: user.role == .administrator ? .administrator : .manager, via: via)
  }

  /// The program itself: migrations, recomputations, commands run by whoever owns the machine.
  public static func program(via: Change.Via = .job, job: ID<Job>? = nil) -> Actor {
    Actor(user: nil, role: .program, via: via, job: job)
  }

  public var isAdministrator: Bool { role != .manager }

  /// What this actor may see of each record type: the one gate under lists, cards, search, reports, export and the API.
  public var narrowing: Narrowing {
    switch role {
    case .program: return .nothing
    case .administrator: return .secrets
    case .manager: break
    }
    guard let user else { return Narrowing { _ in throw Problem.forbidden } }
    return Narrowing { shape in
      guard shape.isReadable else { throw Problem.forbidden }
      return shape.scope?(user.raw) ?? .all
    }
  }

  /// May the actor write records of this type at all.
  public func mayWrite(_ shape: Shape) -> Bool { role != .manager || shape.isWritable }
}
