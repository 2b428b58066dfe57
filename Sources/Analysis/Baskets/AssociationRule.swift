/// "Who takes the left also takes the right": the four counts of a rule and what follows from them.
public struct AssociationRule: Equatable, Sendable {
  /// Item indexes, ascending.
  public let left: [Int32]
  public let right: Int32
  /// Baskets with both sides.
  public let count: Int
  /// Baskets with the whole left side.
  public let leftCount: Int
  /// Baskets with the right item.
  public let rightCount: Int
  /// All baskets.
  public let basketCount: Int

  /// P(left and right). Source of the first two: R. Agrawal & R. Srikant, VLDB 1994.
  public var support: Double { Double(count) / Double(basketCount) }
  /// P(right | left).
  public var confidence: Double { Double(count) / Double(leftCount) }
  /// confidence / P(right): how many times more often than among all baskets. S. Brin et al., SIGMOD 1997.
  public var lift: Double { Double(count) * Double(basketCount) / (Double(leftCount) * Double(rightCount)) }
  /// P(left and right) - P(left) P(right): the share of baskets beyond chance. G. Piatetsky-Shapiro 1991.
  public var leverage: Double { support - Double(leftCount) / Double(basketCount) * Double(rightCount) / Double(basketCount) }
  /// P(left) P(not right) / P(left and not right); infinite for a rule without exception. Brin et al. 1997.
  public var conviction: Double {
    count == leftCount ? .infinity : (1 - Double(rightCount) / Double(basketCount)) / (1 - confidence)
  }
  /// P(as many baskets with both or more, were the sides independent): Fisher's exact test, one-sided.
  public var pValue: Double { Hypergeometric(total: basketCount, marked: leftCount, drawn: rightCount).upper(count) }

  /// The better rule first: higher lift (exactly), then more baskets, then by items.
  static func precedes(_ one: AssociationRule, _ other: AssociationRule) -> Bool {
    // Counts are below 2^31, the products below 2^93; N is the same in both.
    let mine = Int128(one.count) * Int128(other.leftCount) * Int128(other.rightCount)
    let its = Int128(other.count) * Int128(one.leftCount) * Int128(one.rightCount)
    if mine != its { return mine > its }
    if one.count != other.count { return one.count > other.count }
    if one.right != other.right { return one.right < other.right }
    return one.left.lexicographicallyPrecedes(other.left)
  }
}
