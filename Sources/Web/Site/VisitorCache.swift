import Register
import Synchronization

/// Remembers for two seconds who a cookie or a key belongs to: a page with ten parts asks the database once.
/// Every writing of this server forgets all, so that a blocked user is out at once here and within two seconds elsewhere.
final class VisitorCache: Sendable {
  private static let greatestCount = 10_000
  private let kept = Mutex<[String: (visitor: SignIn.Visitor, until: ContinuousClock.Instant)]>([:])

  func find(_ key: String) -> SignIn.Visitor? {
    kept.withLock { kept in
      guard let entry = kept[key] else { return nil }
      if entry.until > .now { return entry.visitor }
      kept[key] = nil
      return nil
    }
  }

  func keep(_ key: String, _ visitor: SignIn.Visitor?) {
    guard let visitor else { return }
    kept.withLock { kept in
      if kept.count >= Self.greatestCount { kept = [:] }
      kept[key] = (visitor, .now + .seconds(2))
    }
  }

  func forget() { kept.withLock { $0 = [:] } }
}
