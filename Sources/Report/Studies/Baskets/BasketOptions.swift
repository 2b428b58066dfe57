import Analysis

/// What a person may decide about the rules of baskets.
public struct BasketOptions: Sendable {
  public enum Layout: String, CaseIterable, Sendable {
    /// A line for each product of an order.
    case table
    /// A line for each basket, its products one after another.
    case lines
    /// A line for each basket, a column for each product, yes or no in the cells.
    case matrix
  }
  public var study: StudyOptions
  /// nil: the content tells.
  public var layout: Layout?
  /// The least share of all baskets; nil: chosen by the size of the file.
  public var support: Ratio?
  public var confidence: Ratio
  /// Most items of a set.
  public var longest: Int

  public init(
    study: StudyOptions = StudyOptions(), layout: Layout? = nil, support: Ratio? = nil, confidence: Ratio = .percent(50),
    longest: Int = 10
  ) {
    self.study = study
    self.layout = layout
    self.support = support
    self.confidence = confidence
    self.longest = longest
  }
}

extension Ratio {
  /// "0.001", "0,001", "0.1%" or "1/1000" exactly; nil for what is none of them, or is above 1.
  public init?(written text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let over = Int32(parts[0]), let under = Int32(parts[1]), let ratio = try? Ratio(over, under), over <= under {
      self = ratio
      return
    }
    var digits = text.replacing(",", with: ".")
    let isPercent = digits.hasSuffix("%")
    if isPercent { digits.removeLast() }
    let whole = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(whole.count), digits.utf8.allSatisfy({ $0 == 46 || (48...57).contains($0) }), digits.utf8.count <= 10 else {
      return nil
    }
    let fraction = whole.count == 2 ? whole[1] : ""
    guard let over = Int64(whole[0] + fraction) else { return nil }
    var under: Int64 = isPercent ? 100 : 1
    for _ in fraction { under *= 10 }
    guard over <= under, let small = Int32(exactly: over), let large = Int32(exactly: under), let ratio = try? Ratio(small, large) else {
      return nil
    }
    self = ratio
  }
}
