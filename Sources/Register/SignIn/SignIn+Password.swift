import Model
import Records
import Secrets

extension SignIn {
  /// What came of an attempt to change a password.
  public enum PasswordChange: Sendable { case changed, wrong, throttled }

  /// Changes a password that the user knows, and ends the user's other sessions. A user without a password, who came by a one-time
  /// link, sets the first one.
  ///
  /// - Throws: `Problem.invalid` when the new password is shorter than 8 or longer than 200 characters.
  public func changePassword(
    of user: ID<User>, from old: String, to new: String, keeping session: ID<Session>?
  ) async throws -> PasswordChange {
    guard throttle.admits("password:\(user.raw)", limit: 8) else { return .throttled }
    guard (8...200).contains(new.count) else { throw Problem.invalid([Issue("password", .outOfRange, detail: "8…200")]) }
    let known = try await desk.read(as: .program()) { try $0.get(user).passwordHash }
    if let known {
      guard await Hashing.shared.run({ Secrets.verify(old, against: known) }) else { return .wrong }
    }
    guard let hash = await Hashing.shared.run({ Secrets.hashPassword(new) }) else { throw Problem.unavailable("memory") }
    try await desk.write(by: .program(via: .web)) { writing in
      var record = try writing.everything.get(user)
      // Somebody else set it meanwhile: what was proved no longer holds.
      guard record.passwordHash == known else { throw Problem.conflict(table: User.table, id: user.raw, current: record.any.version) }
      record.passwordHash = hash
      try writing.save(record)
      let sessions = try writing.everything.fetch(Session.self) { $0.user == user }.filter { $0.id != session }
      try writing.delete(Session.table, sessions.map(\.id.raw))
    }
    throttle.forget("password:\(user.raw)")
    return .changed
  }
}
