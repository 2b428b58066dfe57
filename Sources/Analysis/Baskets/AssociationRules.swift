/// All rules with one item on the right whose confidence reaches a threshold, compared in integers: count * denominator >=
/// leftCount * numerator. (Floating point loses four of 410 on the Groceries data.)
///
/// Best first: by lift, then count, then items. Rules with an empty left side are none.
public struct AssociationRules: Sendable {
  public let rules: [AssociationRule]

  public init(of sets: FrequentSets, confidence: Ratio) {
    let index = SetIndex(sets)
    var rules: [AssociationRule] = []
    for set in 0..<sets.count {
      let items = sets.items(set)
      if items.count < 2 { continue }
      let count = Int(sets.counts[set])
      for position in items.indices {
        // Every subset of a frequent set is frequent, so both are found.
        guard let left = index.count(of: items, without: position), let right = index.count(of: items[position...position], without: nil)
        else { continue }
        guard Int128(count) * Int128(confidence.denominator) >= Int128(left) * Int128(confidence.numerator) else { continue }
        rules.append(
          AssociationRule(
            left: Array(items[..<position] + items[(position + 1)...]), right: items[position], count: count, leftCount: left,
            rightCount: right, basketCount: sets.basketCount))
      }
    }
    self.rules = rules.sorted(by: AssociationRule.precedes)
  }
}
