import Analysis
import Testing

@Suite("Association rules") struct AssociationRuleTests {
  private func baskets(_ rows: [[Int32]], items: Int) throws -> Baskets {
    try Baskets(
      basketCount: rows.count, itemCount: items, basket: rows.indices.flatMap { row in rows[row].map { _ in Int32(row) } },
      item: rows.flatMap { $0 })
  }

  @Test("Method 14: measures by hand; the threshold is reached exactly, repetitions in a basket count once")
  func measures() throws {
    // 10 baskets: both 3, left 4, right 5.
    let rows: [[Int32]] = [[0, 1], [1, 0, 0], [0, 1, 2], [0], [1], [1, 1], [2], [2], [], []]
    let sets = try FrequentSets(in: baskets(rows, items: 4), support: .percent(30))
    #expect(sets.minimumCount == 3)
    let rules = AssociationRules(of: sets, confidence: .percent(75)).rules
    let rule = try #require(rules.first)
    #expect(rules.count == 1 && rule.left == [0] && rule.right == 1)
    #expect(rule.support == 0.3 && rule.confidence == 0.75 && rule.lift == 1.5)
    #expect(isNear(rule.leverage, 0.1, within: 1e-15) && isNear(rule.conviction, 2))
    // Fisher, one-sided, by hand: (C(4,3) C(6,2) + C(4,4) C(6,1)) / C(10,5) = 66 / 252.
    #expect(isNear(rule.pValue, 66.0 / 252, relative: 1e-12))
    #expect(AssociationRules(of: sets, confidence: try Ratio(750_001, 1_000_000)).rules.isEmpty)
  }

  @Test("A set found equals a set counted, on 300 made-up baskets, whatever the order of entries")
  func againstCounting() throws {
    var dice = Dice(seed: 5)
    let rows: [[Int32]] = (0..<300).map { _ in (0..<dice.roll(9)).map { _ in Int32(dice.roll(12) * dice.roll(12) / 12) } }
    let sets = try FrequentSets(in: baskets(rows, items: 12), support: .percent(4))
    var entries = rows.indices.flatMap { row in rows[row].map { (Int32(row), $0) } }
    entries = dice.shuffled(entries)
    let again = try FrequentSets(
      in: Baskets(basketCount: 300, itemCount: 12, basket: entries.map(\.0), item: entries.map(\.1)), support: .percent(4))
    #expect(again.counts == sets.counts)
    var found: [Int: Int32] = [:]
    for set in 0..<sets.count { found[sets.items(set).reduce(0) { $0 | 1 << Int($1) }] = sets.counts[set] }
    #expect(found.count == sets.count)
    let masks = rows.map { $0.reduce(0) { $0 | 1 << Int($1) } }
    for mask in 1..<4096 {
      let count = Int32(masks.count { $0 & mask == mask })
      #expect(found[mask] == (count >= 12 ? count : nil))
    }
  }

  @Test("Empty input gives no sets; wrong input and too many sets are faults")
  func bounds() throws {
    #expect(try FrequentSets(in: baskets([], items: 0), support: .percent(1)).count == 0)
    #expect(try FrequentSets(in: baskets([[], []], items: 3), support: .percent(0)).count == 0)
    #expect(throws: AnalysisFault.self) { try Baskets(basketCount: 1, itemCount: 1, basket: [0], item: [1]) }
    #expect(throws: AnalysisFault.self) { try Baskets(basketCount: 1, itemCount: 1, basket: [0], item: []) }
    let all = try baskets([Array(0..<20), Array(0..<20)], items: 20)
    #expect(throws: AnalysisFault.tooMany(what: "frequent sets", limit: 1000)) {
      try FrequentSets(in: all, support: .percent(100), limit: 1000)
    }
    #expect(try FrequentSets(in: all, support: .percent(100), longest: 2).count == 210)
  }

  @Test("S5.6: sets of a wide assortment, common and rare products, short and long baskets, equal those counted one by one")
  func wideAssortment() throws {
    var dice = Dice(seed: 11)
    // 3,000 products, the first ones common; two dealers with hundreds of lines in one basket.
    var rows: [[Int32]] = (0..<800).map { _ in (0..<(1 + dice.roll(12))).map { _ in Int32(dice.roll(3000) * dice.roll(3000) / 3000) } }
    for _ in 0..<2 { rows.append((0..<200).map { _ in Int32(dice.roll(3000)) }) }
    let held = rows.map { Set($0) }
    // Singles and pairs under one number each.
    var counted: [Int: Int32] = [:]
    for row in held {
      let items = row.map(Int.init).sorted()
      for one in items.indices {
        counted[items[one] * 3001, default: 0] += 1
        for two in items[(one + 1)...] { counted[items[one] * 3001 + 1 + two, default: 0] += 1 }
      }
    }
    for (least, longest) in [(2, 3), (4, 2)] {
      let sets = try FrequentSets(in: baskets(rows, items: 3000), support: Ratio(Int32(least), Int32(rows.count)), longest: longest)
      var found: [Int: Int32] = [:]
      for set in 0..<sets.count {
        let items = Array(sets.items(set))
        switch items.count {
        case 1: found[Int(items[0]) * 3001] = sets.counts[set]
        case 2: found[Int(items[0]) * 3001 + 1 + Int(items[1])] = sets.counts[set]
        default: #expect(sets.counts[set] == Int32(held.count { $0.isSuperset(of: items) }), "\(items)")
        }
      }
      #expect(found == counted.filter { $0.value >= least })
      if longest == 3 { #expect(sets.countsBySize.count == 3) }
    }
  }

  @Test("S5.6: the preferred product is the one in most orders, ties by money; returns are no orders")
  func preferred() throws {
    // Account 0: product 1 in orders 0 and 1, product 0 in order 0 (twice) and 2; equal orders, product 0 brings more.
    let found = try PreferredProducts(
      accountCount: 3, orderCount: 5, productCount: 2, account: [0, 0, 0, 0, 0, 1, 2], order: [0, 0, 0, 1, 2, 3, 4],
      product: [0, 0, 1, 1, 0, 1, 0], revenue: [10, 10, 5, 5, 10, 7, -3]
    ).byAccount
    let first = try #require(found[0])
    #expect(first.product == 0 && first.orders == 2 && first.ofOrders == 3 && first.revenue == 30)
    // 2 of its 3 orders against 2 of all 4.
    #expect(isNear(first.lift, 4.0 / 3))
    #expect(found[1]?.product == 1 && found[1]?.share == 1 && found[2] == nil)
  }
}
