/// The lines of one part while they are read, in blocks that never move: ten million rows pass here one at a time.
final class LineColumns: @unchecked Sendable {  // one lane fills it, the reading takes it after the lane has ended
  /// Columns of up to `Block.size` lines.
  struct Block {
    static let size = 1 << 16
    let account: UnsafeMutablePointer<Int32>
    let order: UnsafeMutablePointer<Int32>
    let day: UnsafeMutablePointer<Int32>
    let revenue: UnsafeMutablePointer<Int64>
    let cost: UnsafeMutablePointer<Int64>
    var count = 0

    init() {
      account = .allocate(capacity: Self.size)
      order = .allocate(capacity: Self.size)
      day = .allocate(capacity: Self.size)
      revenue = .allocate(capacity: Self.size)
      cost = .allocate(capacity: Self.size)
    }

    func deallocate() {
      account.deallocate()
      order.deallocate()
      day.deallocate()
      revenue.deallocate()
      cost.deallocate()
    }
  }

  private var full: [Block] = []
  private var open = Block()
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
  }

  deinit { for block in blocks { block.deallocate() } }

  var blocks: [Block] { full + [open] }
  var count: Int { full.count * Block.size + open.count }

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
    let when = Int32(truncatingIfNeeded: row[2])
    let line = open.count
    open.account[line] = Int32(truncatingIfNeeded: row[0] - accounts.lowerBound)
    open.order[line] = Int32(truncatingIfNeeded: row[1] - orders.lowerBound)
    open.day[line] = when
    open.revenue[line] = row[3]
    open.cost[line] = row[4]
    if row[4] != .min { withCost += 1 }
    if when < lastDay { isInOrderOfDay = false }
    firstDay = min(firstDay, when)
    lastDay = max(lastDay, when)
    open.count = line + 1
    if line + 1 == Block.size {
      full.append(open)
      open = Block()
    }
  }
}

extension LineColumns {
  /// The ids that the lines of all parts name in a column.
  static func marks(_ parts: [LineColumns], _ range: ClosedRange<Int64>, _ column: KeyPath<Block, UnsafeMutablePointer<Int32>>) -> Marks {
    var marks = Marks(range)
    for block in parts.lazy.flatMap(\.blocks) {
      let places = block[keyPath: column]
      for line in 0..<block.count { marks.add(place: Int(places[line])) }
    }
    return marks
  }
}
