import Foundation
import Model
import Secrets
import Storage
import Synchronization

/// What whoever runs the server looks at: health, readiness, figures in the Prometheus text format.
public final class Operations: Sendable {
  private struct Figures {
    var requests: [Int: Int] = [:]
    var buckets = [Int](repeating: 0, count: Operations.limits.count + 1)
    var seconds = 0.0
  }
  private static let limits = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5]
  private let figures = Mutex(Figures())
  private let key: String?
  private let store: any Store
  private let draining = Atomic<Bool>(false)
  private let started = ContinuousClock.now

  /// `key` opens `/metrics`; without one the figures are closed.
  public init(_ store: any Store, key: String?) {
    self.store = store
    self.key = key
  }

  /// The server is about to stop: a balancer shall send nobody any more.
  public func drain() { draining.store(true, ordering: .relaxed) }

  func count(_ request: PageRequest, _ response: PageResponse, _ time: Duration) {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let place = Self.limits.firstIndex { seconds <= $0 } ?? Self.limits.count
    figures.withLock { figures in
      figures.requests[response.status, default: 0] += 1
      figures.buckets[place] += 1
      figures.seconds += seconds
    }
  }

  /// The process lives.
  func health() -> PageResponse { .text("ok\n") }

  /// The database answers and the server is not about to stop.
  func readiness() async -> PageResponse {
    guard !draining.load(ordering: .relaxed) else { return .text("draining\n", status: 503) }
    do {
      let one = try await store.read { try $0.first("SELECT 1") { $0.integer(0) } }
      return one == 1 ? .text("ready\n") : .text("no answer from the database\n", status: 503)
    } catch {
      return .text("no answer from the database\n", status: 503)
    }
  }

  func metrics(_ request: PageRequest) async -> PageResponse {
    guard let key, let given = request.headers["authorization"], given.hasPrefix("Bearer "), Secrets.equal(String(given.dropFirst(7)), key)
    else { return .text("closed\n", status: 403) }
    let (figures, uptime) = (self.figures.withLock { $0 }, started.duration(to: .now).components.seconds)
    var out = "# TYPE clientele_requests_total counter\n"
    for (status, count) in figures.requests.sorted(by: { $0.key < $1.key }) {
      out += "clientele_requests_total{status=\"\(status)\"} \(count)\n"
    }
    out += "# TYPE clientele_request_seconds histogram\n"
    var sum = 0
    for (index, limit) in Self.limits.enumerated() {
      sum += figures.buckets[index]
      out += "clientele_request_seconds_bucket{le=\"\(limit)\"} \(sum)\n"
    }
    sum += figures.buckets[Self.limits.count]
    out += "clientele_request_seconds_bucket{le=\"+Inf\"} \(sum)\nclientele_request_seconds_sum \(figures.seconds)\n"
    out += "clientele_request_seconds_count \(sum)\n# TYPE clientele_uptime_seconds gauge\nclientele_uptime_seconds \(uptime)\n"
    if let bytes = Self.memory() {
      out += "# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes \(bytes)\n"
    }
    out += await jobs()
    return PageResponse(type: "text/plain; version=0.0.4; charset=utf-8", body: Array(out.utf8))
  }

  /// Jobs by state, those that still wait or run; nothing when the database does not answer.
  private func jobs() async -> String {
    let counts = try? await store.read { transaction -> [String: Int64] in
      var counts: [String: Int64] = ["queued": 0, "running": 0]
      try transaction.each("SELECT state, COUNT(*) FROM job WHERE state IN ('queued', 'running') AND deleted_at IS NULL GROUP BY state") {
        counts[$0.text(0)] = $0.integer(1)
      }
      return counts
    }
    guard let counts else { return "# TYPE clientele_database_up gauge\nclientele_database_up 0\n" }
    let lines = counts.sorted { $0.key < $1.key }.map { "clientele_jobs{state=\"\($0.key)\"} \($0.value)\n" }.joined()
    return "# TYPE clientele_database_up gauge\nclientele_database_up 1\n# TYPE clientele_jobs gauge\n" + lines
  }

  /// Bytes of the process that are in memory: VmRSS of /proc/self/status; nil where there is none.
  static func memory() -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") })
    else { return nil }
    return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }.map { $0 * 1024 }
  }
}
