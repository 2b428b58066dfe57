import Register
import Synchronization

/// Remembers for some seconds what surrounds a list: how many records each tab and each filter holds, who the colleagues are.
/// These change slowly and are not worth counting again for every page; what a visitor changes himself he sees at once.
///
/// A key begins with the number of the user for whom it was counted, and a space.
final class ListMemory: Sendable {
  private static let greatestCount = 5_000
  private static let seconds = 10

  private struct Entry {
    let value: any Sendable
    let until: ContinuousClock.Instant
  }
  private struct Kept {
    var byUser: [String: [String: Entry]] = [:]
    var count = 0
  }
  private let kept = Mutex(Kept())

  private static func user(_ key: String) -> String { String(key.prefix { $0 != " " }) }

  /// What was remembered under the key, as the type it was kept with.
  func find<T: Sendable>(_ key: String, as type: T.Type) -> T? {
    kept.withLock { kept in
      guard let entry = kept.byUser[Self.user(key)]?[key], entry.until > .now else { return nil }
      return entry.value as? T
    }
  }

  func keep(_ key: String, _ value: any Sendable) {
    kept.withLock { kept in
      if kept.count >= Self.greatestCount { kept = Kept() }
      let entry = Entry(value: value, until: .now + .seconds(Self.seconds))
      if kept.byUser[Self.user(key), default: [:]].updateValue(entry, forKey: key) == nil { kept.count += 1 }
    }
  }

  /// Forgets what was counted for one user.
  func forget(of user: Int64) {
    kept.withLock { kept in kept.count -= kept.byUser.removeValue(forKey: String(user))?.count ?? 0 }
  }
}
