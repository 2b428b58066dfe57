import Analysis
import Foundation
import Testing

/// The Groceries data: items by name, blanks stripped.
struct Groceries {
  let baskets: Baskets
  let items: DenseIndex<String>

  init?() throws {
    guard let path = SharedFiles.path("data/groceries/groceries.csv") else { return nil }
    var items = DenseIndex<String>()
    var basket: [Int32] = []
    var item: [Int32] = []
    var count = 0
    for line in try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline) {
      for name in line.split(separator: ",") {
        basket.append(Int32(count))
        item.append(items.index(of: name.trimmingCharacters(in: .whitespaces)))
      }
      count += 1
    }
    self.items = items
    baskets = try Baskets(basketCount: count, itemCount: items.keys.count, basket: basket, item: item)
  }

  func rule(_ rules: AssociationRules, _ left: [String], _ right: String) -> AssociationRule? {
    let wanted = left.compactMap(items.existing).map(Int32.init).sorted()
    return rules.rules.first { $0.left == wanted && items.keys[Int($0.right)] == right }
  }
}

@Suite("A11 Groceries") struct GroceriesTests {
  @Test("A11: 9,835 baskets, 169 items, 43,367 entries; 13,492 sets and 5,668 rules at support .001 and confidence .5, 410 at .8")
  func publishedFigures() throws {
    guard let data = try Groceries() else { return }
    #expect(data.baskets.count == 9835)
    #expect(data.items.keys.count == 169)
    #expect(data.baskets.entryCount == 43_367)
    let sets = try FrequentSets(in: data.baskets, support: Ratio(1, 1000))
    #expect(sets.minimumCount == 10)
    #expect(sets.count == 13_492)
    #expect(sets.countsBySize == [157, 2981, 6831, 3137, 376, 10])
    let single = (0..<sets.count).filter { sets.items($0).count == 1 }.sorted { sets.counts[$0] > sets.counts[$1] }.prefix(5)
    #expect(single.map { sets.counts[$0] } == [2513, 1903, 1809, 1715, 1372])
    #expect(
      single.map { data.items.keys[Int(sets.items($0).first ?? 0)] } == [
        "whole milk", "other vegetables", "rolls/buns", "soda", "yogurt",
      ])
    let rules = AssociationRules(of: sets, confidence: .percent(50))
    #expect(rules.rules.count == 5668)
    #expect(AssociationRules(of: sets, confidence: .percent(80)).rules.count == 410)

    let best = try #require(rules.rules.first)
    #expect(data.rule(rules, ["Instant food products", "soda"], "hamburger meat") == best)
    #expect(best.count == 12)
    #expect(isNear(best.support, 0.00122, within: 5e-6))
    #expect(isNear(best.confidence, 0.63158, within: 5e-6))
    #expect(isNear(best.lift, 18.99565, within: 5e-6))
    #expect(isNear(data.rule(rules, ["soda", "popcorn"], "salty snack")?.lift, 16.69779, within: 5e-6))
    #expect(isNear(data.rule(rules, ["flour", "baking powder"], "sugar")?.lift, 16.40807, within: 5e-6))
  }

  @Test("A11: support .01 gives 333 sets, 15 rules at confidence .5 and 170 at .25; support .006 and confidence .25 give 463")
  func otherThresholds() throws {
    guard let data = try Groceries() else { return }
    let sets = try FrequentSets(in: data.baskets, support: .percent(1))
    #expect(sets.count == 333)
    #expect(AssociationRules(of: sets, confidence: .percent(50)).rules.count == 15)
    #expect(AssociationRules(of: sets, confidence: .percent(25)).rules.count == 170)
    let lower = try FrequentSets(in: data.baskets, support: Ratio(6, 1000))
    #expect(AssociationRules(of: lower, confidence: .percent(25)).rules.count == 463)
  }
}
