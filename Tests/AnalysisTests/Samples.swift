import Analysis

/// Deterministic pseudo-random numbers (xorshift64) for property tests.
struct Dice {
  private var state: UInt64
  init(seed: UInt64) { state = seed | 1 }

  /// 0..<bound
  mutating func roll(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  mutating func shuffled<Element>(_ values: [Element]) -> [Element] {
    var values = values
    for position in values.indices.dropFirst() { values.swapAt(position, roll(position + 1)) }
    return values
  }
}

/// A line as a row, easier to write and shuffle than columns.
struct Line {
  var account: Int32
  var order: Int32
  var day: Int32
  var revenue: Int64
  var cost: Int64?
}

extension Purchases {
  init(_ lines: [Line], accounts: Int, orders: Int) throws {
    try self.init(
      accountCount: accounts, orderCount: orders, account: lines.map(\.account), order: lines.map(\.order), day: lines.map(\.day),
      revenue: lines.map(\.revenue), cost: .partly(lines.map { $0.cost ?? 0 }, known: lines.map { $0.cost != nil }))
  }
}

/// 60 accounts, 400 orders over two years, some returns, some lines without cost.
func madeUpLines(seed: UInt64) -> [Line] {
  var dice = Dice(seed: seed)
  var lines: [Line] = []
  for order in 0..<400 {
    let account = Int32(dice.roll(60))
    let day = Int32(19_000 + dice.roll(730))
    for _ in 0...dice.roll(4) {
      let revenue = Int64(dice.roll(10_000)) - (dice.roll(8) == 0 ? 12_000 : 0)
      lines.append(
        Line(account: account, order: Int32(order), day: day, revenue: revenue, cost: dice.roll(5) == 0 ? nil : revenue * 7 / 10))
    }
  }
  return lines
}
