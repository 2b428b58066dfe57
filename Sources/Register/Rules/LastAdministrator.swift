import Model
import Records

/// Somebody must be able to administer: the last active administrator can neither be demoted nor shut out.
struct LastAdministrator: Rule {
  var table: String { User.table }

  func check(_ new: inout AnyRecord, old: AnyRecord?, in writing: Writing) throws -> [Issue] {
    guard let old else { return [] }
    let was = Record<User>(old)
    guard was.role == .administrator, was.active else { return [] }
    let role = User.schema.fields.role
    let active = User.schema.fields.active
    guard new[role] != User.Role.administrator.value || new[active] != .bool(true) else { return [] }
    return try others(than: old.id, writing) ? [] : [Issue(role.name, .inUse)]
  }

  func followDeletion(_ deleted: [AnyRecord], in writing: Writing) throws {
    guard deleted.contains(where: { Record<User>($0).role == .administrator }) else { return }
    guard try others(than: 0, writing) else { throw Problem.invalid([Issue("role", .inUse)]) }
  }

  private func others(than id: Int64, _ writing: Writing) throws -> Bool {
    try writing.everything.fetch(User.self, limit: 10) { $0.role == .administrator && $0.active == true }.contains { $0.id.raw != id }
  }
}
