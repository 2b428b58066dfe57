/// The lines of one range of ids while they are read: grown by hand, because ten million rows pass here one at a time.
final class LineColumns: @unchecked Sendable {  // one lane fills it, the reading takes it after the lane has ended
  private(set) var count = 0
  private var capacity: Int
  private(set) var account: UnsafeMutablePointer<Int32>
  private(set) var order: UnsafeMutablePointer<Int32>
  private(set) var day: UnsafeMutablePointer<Int32>
  private(set) var revenue: UnsafeMutablePointer<Int64>
  private(set) var cost: UnsafeMutablePointer<Int64>
  private(set) var withCost = 0
  /// Lines in another currency, and lines whose references lie outside the tables.
  private(set) var foreign = 0
  private(set) var broken = 0
  private(set) var firstDay = Int32.max
  private(set) var lastDay = Int32.min
  private(set) var isInOrderOfDay = true
  private let accounts: ClosedRange<Int64>
  private let orders: ClosedRange<Int64>

  /// Accounts and orders are kept as their distance from the lowest id; both ranges span less than 2^31.
  init(accounts: ClosedRange<Int64>, orders: ClosedRange<Int64>) {
    self.accounts = accounts
    self.orders = orders
    capacity = 1024
    account = .allocate(capacity: capacity)
    order = .allocate(capacity: capacity)
    day = .allocate(capacity: capacity)
    revenue = .allocate(capacity: capacity)
    cost = .allocate(capacity: capacity)
  }

  deinit {
    account.deallocate()
    order.deallocate()
    day.deallocate()
    revenue.deallocate()
    cost.deallocate()
  }

  /// Takes a row of `LedgerLines.lines`; an empty column is `Int64.min`.
  @inline(__always)
  func add(_ row: UnsafePointer<Int64>) {
    guard accounts.contains(row[0]), orders.contains(row[1]), row[2] >= -719_162, row[2] <= 2_932_896 else {
      broken += 1
      return
    }
    guard row[3] != .min else {
      foreign += 1
      return
    }
    if count == capacity { grow() }
    let when = Int32(truncatingIfNeeded: row[2])
    account[count] = Int32(truncatingIfNeeded: row[0] - accounts.lowerBound)
    order[count] = Int32(truncatingIfNeeded: row[1] - orders.lowerBound)
    day[count] = when
    revenue[count] = row[3]
    cost[count] = row[4]
    if row[4] != .min { withCost += 1 }
    if when < lastDay { isInOrderOfDay = false }
    firstDay = min(firstDay, when)
    lastDay = max(lastDay, when)
    count += 1
  }

  private func grow() {
    let larger = capacity * 2
    account = Self.moved(account, capacity, larger)
    order = Self.moved(order, capacity, larger)
    day = Self.moved(day, capacity, larger)
    revenue = Self.moved(revenue, capacity, larger)
    cost = Self.moved(cost, capacity, larger)
    capacity = larger
  }

  private static func moved<T>(_ old: UnsafeMutablePointer<T>, _ count: Int, _ capacity: Int) -> UnsafeMutablePointer<T> {
    let new = UnsafeMutablePointer<T>.allocate(capacity: capacity)
    new.moveInitialize(from: old, count: count)
    old.deallocate()
    return new
  }
}
