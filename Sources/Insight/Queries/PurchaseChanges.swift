import Model
import Register
import Storage

/// What the change log says about purchases between two batches.
struct PurchaseChanges: Sendable {
  /// Of lines, orders and accounts whose facts may have changed.
  var lines: Set<Int64> = []
  var orders: Set<Int64> = []
  var accounts: Set<Int64> = []
  /// Imports and undoings among the writers.
  var jobs: Set<Int64> = []
  /// There were more than `limit`: what is here is not all.
  var isCut = false

  static let limit = 20_000

  /// The fields of orders and lines that facts are made of; notes, channels and the like change no figure. What an order hands on to its
  /// lines is logged with these.
  private static let telling: Set<String> = ["account", "order", "day", "amount", "cost"]

  /// The changes with `position` <= batch < `settled`.
  init(from position: Int64, to settled: Int64, _ reader: ScopedReader) throws {
    guard position < settled else { return }
    var count = 0
    _ = try reader.rows(
      """
      SELECT "table", record, job, diff FROM change WHERE deleted_at IS NULL AND batch >= \(position) AND batch < \(settled) \
      AND ("table" IN ('order', 'order_line') OR ("table" = 'account' AND action IN ('delete', 'restore'))) \
      ORDER BY batch LIMIT \(Int64(Self.limit + 1))
      """
    ) { row in
      count += 1
      let diff = row.optionalText(3).flatMap { try? JSON(parsing: $0) }
      if let diff, Self.telling.isDisjoint(with: (diff.members ?? []).map(\.name)) { return }
      if let job = row.optionalInteger(2) {
        jobs.insert(job)
        return
      }
      switch row.text(0) {
      case "order_line": lines.insert(row.integer(1))
      case "order": orders.insert(row.integer(1))
      default: accounts.insert(row.integer(1))
      }
      // A line or an order that moved to another account changes both.
      if let moved = diff?["account"]?.array { accounts.formUnion(moved.compactMap(\.integer)) }
    }
    isCut = count > Self.limit
  }

  /// The accounts whose facts these changes touch, deleted ones included.
  func touchedAccounts(_ reader: ScopedReader) throws -> Set<Int64> {
    var out = accounts
    for part in Self.parts(lines) {
      let found = try reader.rows("SELECT DISTINCT account FROM order_line WHERE id IN \(list: part)") { $0.optionalInteger(0) }
      out.formUnion(found.compactMap { $0 })
    }
    for part in Self.parts(orders) {
      let found = try reader.rows(
        "SELECT DISTINCT account FROM order_line WHERE deleted_at IS NULL AND \"order\" IN \(list: part)"
      ) { $0.optionalInteger(0) }
      out.formUnion(found.compactMap { $0 })
    }
    return out
  }

  static func parts(_ ids: Set<Int64>) -> [[Int64]] {
    let sorted = ids.sorted()
    return stride(from: 0, to: sorted.count, by: 500).map { Array(sorted[$0..<min($0 + 500, sorted.count)]) }
  }
}
