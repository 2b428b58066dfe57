import Foundation
import Model
import Records
import Register
import Wording

/// One request of one known visitor: what page functions get.
public struct Visit: Sendable {
  public let request: PageRequest
  public let site: Site
  public let visitor: SignIn.Visitor
  public let phrases: Phrasebook

  public var desk: Desk { site.desk }
  public var user: Record<User> { visitor.user }
  public var actor: Actor { Actor(user, via: request.path.first == "api" || visitor.session == nil ? .api : .web) }
  public var today: Day { desk.workspace.today }
  public var query: Fields { request.query }
  public var zone: TimeZone { site.zone }

  /// The whole number at a place of the path; `Problem.notFound` when there is none.
  public func number(at place: Int) throws -> Int64 {
    let parts = site.parts(of: request)
    guard place < parts.count, let number = Int64(parts[place]), number > 0 else { throw Problem.notFound(table: "page", id: 0) }
    return number
  }

  public func text(at place: Int) throws -> String {
    let parts = site.parts(of: request)
    guard place < parts.count else { throw Problem.notFound(table: "page", id: 0) }
    return parts[place]
  }

  /// The JSON body; `Problem.invalid` when it is not JSON.
  public func json() throws -> JSON {
    do {
      return try JSON(parsing: request.body)
    } catch {
      throw Problem.invalid([Issue(nil, .malformed, detail: phrases("api.malformed"))])
    }
  }

  /// The fields of the submitted form; `Problem.invalid` when there is none.
  public func form() throws -> Fields {
    guard let form = request.form else { throw Problem.invalid([Issue(nil, .malformed)]) }
    return form
  }

  /// The page of this site to go back to after a form: the hidden field `back`, else `fallback`.
  func back(_ form: Fields, or fallback: String) -> String {
    guard let back = form["back"], back.hasPrefix("/"), !back.hasPrefix("//"), !back.contains("\\") else { return fallback }
    return back
  }

  /// The newest change of a record by this visitor: what an undo right after a save takes back.
  func lastChange(_ table: String, _ id: Int64) async throws -> Int64? {
    let user = user.id
    return try await desk.read(as: .program()) { reader in
      let change = Change.schema.fields
      let filter = change.table == table && change.record == Int(id) && change.actor == user
      return try reader.lines(Query(Change.table, select: [], filter: filter, order: .latest, limit: 1)).first?.id
    }
  }

  /// Reads the register as this visitor may see it.
  public func read<T: Sendable>(_ body: @escaping @Sendable (ScopedReader) throws -> T) async throws -> T {
    try await desk.read(as: actor, body)
  }
}
