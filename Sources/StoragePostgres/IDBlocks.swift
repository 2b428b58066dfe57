import Storage
import Synchronization

/// Record ids of this process, taken from the sequence `record_id` in blocks of a thousand.
///
/// A sequence is never rolled back and never waits, so two writings, or two servers, never get the same id.
final class IDBlocks: Sendable {
  static let size = 1_000
  private static let attempts = 20
  private let free = Mutex<Range<Int64>>(0..<0)

  /// The first of `count` consecutive ids.
  func reserve(_ count: Int, _ connection: PostgresConnection) throws -> Int64 {
    guard count > 0, count <= 10_000_000 else { throw StorageError.failed("\(count) ids asked for") }
    if let first = takeFree(Int64(count)) { return first }
    let blocks = (count + Self.size - 1) / Self.size
    for _ in 0..<Self.attempts {
      // Other servers may take a block in between: then ours are not consecutive, and are left as a gap.
      let sql: SQL = "SELECT min(id), max(id) FROM (SELECT nextval('record_id') AS id FROM generate_series(1, \(Int64(blocks)))) taken"
      let answer = try connection.execute(sql)
      guard let first = answer.text(0, 0).flatMap({ Int64($0) }), let last = answer.text(0, 1).flatMap({ Int64($0) }) else {
        throw StorageError.unusable("the sequence record_id gives no numbers")
      }
      guard last - first == Int64((blocks - 1) * Self.size) else { continue }
      keep(first + Int64(count)..<last + Int64(Self.size))
      return first
    }
    throw StorageError.retry("no \(blocks) consecutive blocks of ids")
  }

  private func takeFree(_ count: Int64) -> Int64? {
    free.withLock { free in
      guard Int64(free.count) >= count else { return nil }
      defer { free = free.lowerBound + count..<free.upperBound }
      return free.lowerBound
    }
  }

  /// Of two rests the later is kept, so that ids of one process grow: a job is undone from its greatest id down.
  private func keep(_ rest: Range<Int64>) {
    free.withLock { if rest.lowerBound > $0.lowerBound { $0 = rest } }
  }
}
