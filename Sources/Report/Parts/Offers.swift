import Analysis

/// What to offer whom: rules "who takes the left also takes the right" from the orders, and the best of them for each customer who has
/// the left and never took the right.
struct Offers {
  struct Offer {
    let account: Int32
    let rule: AssociationRule
    /// Confidence of the rule times what the product brings in an order, minor units.
    let expected: Double
  }

  let baskets: Int
  /// Orders that a pair must be in.
  let minimumCount: Int
  /// Rules that are beyond chance, the best first.
  let rules: [AssociationRule]
  /// One for each customer that has one, the most money first.
  let offers: [Offer]
  let preferred: PreferredProducts
  /// Rules by what they are worth over all customers they are offered for, the most first.
  var pairs: [(rule: AssociationRule, customers: Int, expected: Double)] {
    var sums: [[Int32]: (rule: AssociationRule, customers: Int, expected: Double)] = [:]
    for offer in offers {
      let key = offer.rule.left + [offer.rule.right]
      let before = sums[key] ?? (offer.rule, 0, 0)
      sums[key] = (before.rule, before.customers + 1, before.expected + offer.expected)
    }
    return sums.sorted { ($1.value.expected, $0.key[0], $0.key[1]) < ($0.value.expected, $1.key[0], $1.key[1]) }.map(\.value)
  }

  var expected: Double { offers.reduce(0) { $0 + $1.expected } }

  /// Rules that offers are drawn from.
  static let kept = 20_000
  static let confidence = Ratio.percent(10)

  /// - Throws: `tooFew` under 100 orders with products.
  init(_ lines: ProductLines, _ purchases: Purchases) throws {
    var basketOf = [Int32](repeating: -1, count: purchases.orderCount)
    var (basket, item): ([Int32], [Int32]) = ([], [])
    var count: Int32 = 0
    let bought = lines.product.indices.filter { lines.product[$0] >= 0 && purchases.revenue[$0] >= 0 }
    for line in bought {
      let order = Int(purchases.order[line])
      if basketOf[order] < 0 {
        basketOf[order] = count
        count += 1
      }
      basket.append(basketOf[order])
      item.append(lines.product[line])
    }
    guard count >= 100 else { throw AnalysisFault.tooFew(what: "orders with products", found: Int(count), needed: 100) }
    let table = try Baskets(basketCount: Int(count), itemCount: lines.count, basket: basket, item: item)
    let sets = try Self.pairs(in: table)
    baskets = table.count
    minimumCount = sets.minimumCount
    // Chance alone would give one of all pairs tried.
    let tried = Double(max(1, sets.countsBySize.first ?? 1)) * Double(max(1, (sets.countsBySize.first ?? 1) - 1))
    let found = AssociationRules(of: sets, confidence: Self.confidence).rules.filter { $0.lift > 1.2 && $0.pValue < 0.05 / tried }
    rules = Array(found.prefix(Self.kept))
    let known = bought.count == lines.product.count
    preferred = try PreferredProducts(
      accountCount: purchases.accountCount, orderCount: purchases.orderCount, productCount: lines.count,
      account: known ? purchases.account : bought.map { purchases.account[$0] },
      order: known ? purchases.order : bought.map { purchases.order[$0] },
      product: known ? lines.product : bought.map { lines.product[$0] },
      revenue: known ? purchases.revenue : bought.map { purchases.revenue[$0] })
    offers = Self.offers(rules, Self.worth(of: rules, lines, purchases, bought), lines, purchases, bought)
  }

  /// Pairs in one order of 500, but in 10 orders at least and 200 at most; rarer ones are given up while there are too many.
  private static func pairs(in baskets: Baskets) throws -> FrequentSets {
    var least = max(10, min(200, baskets.count / 500))
    while true {
      do {
        let support = try Ratio(Int32(clamping: least), Int32(clamping: baskets.count))
        return try FrequentSets(in: baskets, support: support, longest: 2, limit: 500_000)
      } catch AnalysisFault.tooMany where least < baskets.count / 2 {
        least *= 2
      }
    }
  }

  /// Of each rule: its confidence times the mean revenue of its right side in an order that has it.
  private static func worth(of rules: [AssociationRule], _ lines: ProductLines, _ purchases: Purchases, _ bought: [Int]) -> [Double] {
    var sums = [Double](repeating: 0, count: lines.count)
    for line in bought { sums[Int(lines.product[line])] += Double(purchases.revenue[line]) }
    return rules.map { $0.confidence * sums[Int($0.right)] / Double(max(1, $0.rightCount)) }
  }

  private static func offers(
    _ rules: [AssociationRule], _ worth: [Double], _ lines: ProductLines, _ purchases: Purchases, _ bought: [Int]
  ) -> [Offer] {
    var byLeft: [Int32: [Int]] = [:]
    for (index, rule) in rules.enumerated() {
      if let left = rule.left.first, rule.left.count == 1 { byLeft[left, default: []].append(index) }
    }
    guard !byLeft.isEmpty else { return [] }
    var owned = bought.map { UInt64($0) }
    // Account and product in one number, sorted: each customer's products stand together.
    for index in owned.indices {
      let line = bought[index]
      owned[index] = UInt64(UInt32(bitPattern: purchases.account[line])) << 32 | UInt64(UInt32(bitPattern: lines.product[line]))
    }
    owned.sort()
    var out: [Offer] = []
    var start = 0
    while start < owned.count {
      let account = owned[start] >> 32
      var end = start
      while end < owned.count, owned[end] >> 32 == account { end += 1 }
      var has: Set<Int32> = []
      for index in start..<end { has.insert(Int32(truncatingIfNeeded: owned[index] & 0xFFFF_FFFF)) }
      var best: Int?
      for product in has {
        for rule in byLeft[product] ?? [] where !has.contains(rules[rule].right) {
          if best.map({ (worth[$0], rule) < (worth[rule], $0) }) ?? true { best = rule }
        }
      }
      if let best {
        out.append(Offer(account: Int32(truncatingIfNeeded: account), rule: rules[best], expected: worth[best]))
      }
      start = end
    }
    return out.sorted { ($1.expected, $0.account) < ($0.expected, $1.account) }
  }
}
