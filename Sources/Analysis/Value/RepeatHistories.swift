/// The repeat histories of a base in columns, one entry per customer, equal ones grouped for fitting.
public struct RepeatHistories: Sendable {
  /// x: repeat purchases.
  public let purchases: [Int32]
  /// t_x: time from first to last purchase.
  public let last: [Double]
  /// T: time from first purchase to the end of observation.
  public let age: [Double]

  public var count: Int { purchases.count }
  /// Customers with at least one repeat purchase.
  public let repeaters: Int

  /// - Throws: `columnLength`; `badNumber` for a line that is no `RepeatHistory`.
  public init(purchases: [Int32], last: [Double], age: [Double]) throws {
    guard last.count == purchases.count else {
      throw AnalysisFault.columnLength(column: "last", expected: purchases.count, found: last.count)
    }
    guard age.count == purchases.count else {
      throw AnalysisFault.columnLength(column: "age", expected: purchases.count, found: age.count)
    }
    guard purchases.count < Int(Int32.max) else { throw AnalysisFault.countOutOfRange(what: "customers", value: purchases.count) }
    var repeaters = 0
    for line in purchases.indices {
      guard RepeatHistory(purchases: Double(purchases[line]), last: last[line], age: age[line]) != nil else {
        throw AnalysisFault.badNumber(column: "repeat history", line: line)
      }
      if purchases[line] > 0 { repeaters += 1 }
    }
    self.purchases = purchases
    self.last = last
    self.age = age
    self.repeaters = repeaters
  }

  /// The history of one customer, nil outside `0..<count`.
  public subscript(customer: Int) -> RepeatHistory? {
    purchases.indices.contains(customer) ? history(customer) : nil
  }

  func history(_ customer: Int) -> RepeatHistory {
    RepeatHistory(checked: Double(purchases[customer]), last: last[customer], age: age[customer])
  }
}
