import CPostgres
import Storage

/// A connection that is opened when it is first needed and again after it was lost. Whoever took it from the pool uses it alone.
final class Worker: @unchecked Sendable {
  /// Which of the pool's workers this is.
  let number: Int
  private let address: PostgresAddress
  private var open: PostgresConnection?

  init(_ address: PostgresAddress, _ number: Int) {
    self.address = address
    self.number = number
  }

  func connection() throws -> PostgresConnection {
    if let open, !open.isLost, open.isIdle { return open }
    open = nil
    let fresh = try PostgresConnection(address)
    open = fresh
    return fresh
  }

  func disconnect() { open = nil }

  /// Undoes what a job left open, so that the next one begins anew.
  func tidy() {
    guard let open, !open.isIdle else { return }
    if (try? open.command("ROLLBACK")) == nil || !open.isIdle { disconnect() }
  }
}
