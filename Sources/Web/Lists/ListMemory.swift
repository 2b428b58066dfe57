import Register
import Synchronization

/// Remembers for some seconds what surrounds a list: how many records each tab and each filter holds, who the colleagues are.
/// These change slowly and are not worth counting again for every page; what a visitor changes himself he sees at once.
final class ListMemory: Sendable {
  private static let greatestCount = 5_000
  private static let seconds = 10
  private let kept = Mutex<[String: (value: any Sendable, until: ContinuousClock.Instant)]>([:])

  /// What was remembered under the key, as the type it was kept with.
  func find<T: Sendable>(_ key: String, as type: T.Type) -> T? {
    kept.withLock { kept in
      guard let entry = kept[key], entry.until > .now else { return nil }
      return entry.value as? T
    }
  }

  func keep(_ key: String, _ value: any Sendable) {
    kept.withLock { kept in
      if kept.count >= Self.greatestCount { kept = [:] }
      kept[key] = (value, .now + .seconds(Self.seconds))
    }
  }

  /// Forgets what was counted for one user: every key of his begins with his number.
  func forget(of user: Int64) {
    let beginning = "\(user) "
    kept.withLock { kept in kept = kept.filter { !$0.key.hasPrefix(beginning) } }
  }
}
