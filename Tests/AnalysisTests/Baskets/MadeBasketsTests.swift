import Analysis
import Foundation
import Testing

@Suite("A26 planted pairs") struct MadeBasketsTests {
  /// Orders and articles of the file of A26 (200,000 customers, 2,166,000 lines, seed 3), checked by its digest.
  private func baskets() throws -> Baskets? {
    guard let tool = SharedFiles.path("tools/make_purchases.py") else { return nil }
    let file = SharedFiles.temporary("baskets.csv")
    let digest = SharedFiles.temporary("baskets.sha256")
    defer {
      try? FileManager.default.removeItem(atPath: file)
      try? FileManager.default.removeItem(atPath: digest)
    }
    let made = try SharedFiles.run(["python3", tool, "--customers", "200000", "--lines", "2166000", "--seed", "3", "--out", file])
    guard made == 0, try SharedFiles.run(["sha256sum", file], output: digest) == 0,
      try String(contentsOfFile: digest, encoding: .utf8).hasPrefix("32fbe0d30a71c61a")
    else {
      SharedFiles.skip("make_purchases.py with numpy did not give the baskets of A26")
      return nil
    }
    var basketOf: [Int32] = []
    var count: Int32 = 0
    var basket: [Int32] = []
    var item: [Int32] = []
    try DelimitedLines.forEach(in: file) { fields in
      guard let order = DelimitedLines.scaled(fields[0], places: 0),
        let article = DelimitedLines.scaled(UnsafeRawBufferPointer(rebasing: fields[3][1...]), places: 0)
      else { return }
      while basketOf.count <= Int(order) { basketOf.append(-1) }
      if basketOf[Int(order)] < 0 {
        basketOf[Int(order)] = count
        count += 1
      }
      basket.append(basketOf[Int(order)])
      item.append(Int32(article) - 1)
    }
    return try Baskets(basketCount: Int(count), itemCount: 2000, basket: basket, item: item)
  }

  @Test("A26: a million baskets: 101 needed, 5,379 sets, 3,441 rules with all 50 planted pairs; 451 sets and 160 rules at .001 and .2")
  func planted() throws {
    guard let baskets = try baskets() else { return }
    let sets = try FrequentSets(in: baskets, support: Ratio(1, 10_000))
    #expect(sets.minimumCount == 101 && sets.count == 5379)
    let rules = AssociationRules(of: sets, confidence: .percent(10)).rules
    #expect(rules.count == 3441)
    for pair: Int32 in 0..<50 {
      let planted = rules.contains { rule in rule.left == [2 * pair] && rule.right == 2 * pair + 1 }
      #expect(planted, "pair \(pair)")
    }
    let few = try FrequentSets(in: baskets, support: Ratio(1, 1000))
    #expect(few.count == 451 && AssociationRules(of: few, confidence: .percent(20)).rules.count == 160)
  }
}
