import Model
import Synchronization

/// Counts attempts per key and refuses those beyond a limit within five minutes.
final class Throttle: Sendable {
  private static let window: Int64 = 300
  private static let greatestKeys = 50_000
  private let now: @Sendable () -> Instant
  private let attempts = Mutex<[String: (since: Int64, count: Int)]>([:])

  init(now: @escaping @Sendable () -> Instant) { self.now = now }

  func admits(_ key: String, limit: Int) -> Bool {
    let second = now().seconds
    return attempts.withLock { attempts in
      if attempts.count >= Self.greatestKeys { attempts = attempts.filter { second - $0.value.since < Self.window } }
      if attempts.count >= Self.greatestKeys { return false }
      var entry = attempts[key] ?? (second, 0)
      if second - entry.since >= Self.window { entry = (second, 0) }
      entry.count += 1
      attempts[key] = entry
      return entry.count <= limit
    }
  }

  func forget(_ key: String) { attempts.withLock { $0[key] = nil } }
}
