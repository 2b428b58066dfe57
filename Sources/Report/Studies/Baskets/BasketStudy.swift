import Analysis
import Formats
import Model

/// What is bought together, and what each customer prefers: association rules of a file of baskets.
public struct BasketStudy: Study {
  let path: String
  let reading: BasketReading
  let baskets: Baskets
  let sets: FrequentSets
  let rules: [AssociationRule]
  let support: Ratio
  let confidence: Ratio
  /// The support was raised, because the one first tried gave too many sets.
  let wasRaised: Bool
  /// By customer; empty without customers.
  let preferred: [PreferredProduct?]
  /// Baskets with each item.
  let frequency: [Int]

  /// Most rules listed; all are counted.
  static let listed = 100_000

  /// - Throws: `ToldFault`; what `progress` throws.
  public init(path: String, options: BasketOptions = BasketOptions(), progress: StudyProgress? = nil) throws {
    self.path = path
    let reading = try BasketReading(path: path, options: options, progress: progress)
    self.reading = reading
    confidence = options.confidence
    let baskets = try telling {
      try Baskets(basketCount: reading.basketCount, itemCount: reading.items.count, basket: reading.basket, item: reading.item)
    }
    self.baskets = baskets
    var support = options.support ?? Self.usual(baskets.count)
    var raised = false
    while true {
      do {
        sets = try FrequentSets(in: baskets, support: support, longest: options.longest)
        break
      } catch AnalysisFault.tooMany(_, let limit) {
        // A support that was asked for is kept; ours may be raised.
        guard options.support == nil, let higher = Self.doubled(support, baskets.count) else {
          throw StudyFault.tooMany(what: "sets", limit: limit)
        }
        (support, raised) = (higher, true)
      } catch let fault as AnalysisFault {
        throw StudyFault(fault)
      }
    }
    (self.support, wasRaised) = (support, raised)
    rules = AssociationRules(of: sets, confidence: options.confidence).rules
    var frequency = [Int](repeating: 0, count: reading.items.count)
    for set in 0..<sets.count where sets.items(set).count == 1 {
      if let item = sets.items(set).first { frequency[Int(item)] = Int(sets.counts[set]) }
    }
    self.frequency = frequency
    preferred = try Self.preferred(reading)
    try progress?(1)
  }

  /// A thousandth of the baskets, but no fewer than ten of them (two of a hundred in small files).
  private static func usual(_ count: Int) -> Ratio {
    let least = max((count + 999) / 1000, min(10, (count + 49) / 50), min(2, count))
    return (try? Ratio(Int32(clamping: least), Int32(clamping: max(1, count)))) ?? .percent(1)
  }

  private static func doubled(_ support: Ratio, _ count: Int) -> Ratio? {
    let (numerator, over) = support.numerator.multipliedReportingOverflow(by: 2)
    return over || numerator > support.denominator ? nil : try? Ratio(numerator, support.denominator)
  }

  private static func preferred(_ reading: BasketReading) throws -> [PreferredProduct?] {
    guard reading.customers.count > 0, reading.customerOfBasket.count == reading.basketCount else { return [] }
    // Baskets without a customer, and orders that name two, belong to the one first seen.
    let kept = reading.basket.indices.filter { reading.customerOfBasket[Int(reading.basket[$0])] >= 0 }
    return try telling {
      try PreferredProducts(
        accountCount: reading.customers.count, orderCount: reading.basketCount, productCount: reading.items.count,
        account: kept.map { reading.customerOfBasket[Int(reading.basket[$0])] }, order: kept.map { reading.basket[$0] },
        product: kept.map { reading.item[$0] }, revenue: kept.map { reading.amount[$0] }
      ).byAccount
    }
  }

  func item(_ number: Int32) -> String { reading.items.text(Int(number)) }

  /// The name beside the code, where the file has one.
  func label(_ number: Int32) -> String { reading.names[number] ?? item(number) }

  /// Rules of two or more sides whose p stays under 5 % however many rules were looked at (Bonferroni).
  var significant: Int {
    let border = 0.05 / Double(max(1, rules.count))
    return rules.prefix(Self.listed).count { $0.lift > 1 && $0.pValue < border }
  }

  public var json: JSON {
    let sizes = sets.countsBySize
    return [
      "file": .string(path.split(separator: "/").last.map(String.init) ?? path), "layout": .string(reading.layout.rawValue),
      "lines": .count(reading.total), "rejected": reading.rejects.json, "rejects": reading.rejects.list,
      "columns": .object(reading.used.map { JSON.Member($0.role, .string($0.heading)) }),
      "baskets": .count(baskets.count), "items": .count(reading.items.count), "entries": .count(baskets.entryCount),
      "support": .number(support.value), "minimum_count": .count(sets.minimumCount), "confidence": .number(confidence.value),
      "support_raised": .bool(wasRaised), "itemsets": .count(sets.count), "itemsets_by_size": .array(sizes.map { .count($0) }),
      "rules": .count(rules.count), "significant_rules": .count(significant), "top_items": .array(top(1000).map(member)),
      "list": .array(rules.prefix(Self.listed).map(rule)),
      "preferred": .array(preferred.enumerated().prefix(Self.listed).compactMap { index, product in product.map { own(index, $0) } }),
    ]
  }

  /// Items by baskets, the most first; those under the least count have none.
  func top(_ count: Int) -> [Int32] {
    let order = frequency.indices.filter { frequency[$0] > 0 }.sorted { (frequency[$1], $0) < (frequency[$0], $1) }
    return order.prefix(count).map { Int32(truncatingIfNeeded: $0) }
  }

  private func member(_ number: Int32) -> JSON {
    ["item": .string(item(number)), "name": .text(reading.names[number]), "baskets": .count(frequency[Int(number)])]
  }

  private func rule(_ rule: AssociationRule) -> JSON {
    [
      "left": .array(rule.left.map { .string(item($0)) }), "right": .string(item(rule.right)), "count": .count(rule.count),
      "left_count": .count(rule.leftCount), "right_count": .count(rule.rightCount), "support": .number(rule.support),
      "confidence": .number(rule.confidence), "lift": .number(rule.lift), "leverage": .number(rule.leverage),
      "conviction": .figure(rule.conviction), "p": .number(rule.pValue),
    ]
  }

  private func own(_ customer: Int, _ product: PreferredProduct) -> JSON {
    [
      "customer": .string(reading.customers.text(customer)), "item": .string(item(product.product)),
      "orders": .count(Int(product.orders)), "of_orders": .count(Int(product.ofOrders)), "share": .number(product.share),
      "lift": .number(product.lift),
    ]
  }
}
