/// How well a model of buying foretold purchases that it had not seen: expected against actual, customer by customer.
public struct BackTest: Sendable {
  /// Customers with the same number of repeat purchases before the cut.
  public struct Row: Equatable, Sendable {
    /// Repeat purchases before the cut; the last row holds this many and more.
    public let purchases: Int
    public let customers: Int
    /// Mean per customer.
    public let actual: Double
    public let expected: Double
  }

  /// Sums over all customers.
  public let actual: Double
  public let expected: Double
  /// Mean absolute error per customer.
  public let meanAbsoluteError: Double
  /// The same for each customer's own rate so far, x / T * t, and for the same number for everybody.
  public let meanAbsoluteErrorOfOwnRate: Double
  public let meanAbsoluteErrorOfMean: Double
  /// The model's squared errors are smaller than those of the same number for everybody, by two standard errors of the difference at least.
  /// False: there is no signal in it, and it has to be said so.
  public let hasSignal: Bool
  /// By x = 0, 1, ... `lastRow` and more; rows without customers are left out.
  public let rows: [Row]

  /// - Parameters: `actual` purchases of each customer in the time `t` after the cut.
  /// - Throws: `columnLength`, `tooFew` without customers, `limits` for a time that is not positive.
  public init(
    of model: some PurchaseModel, _ histories: RepeatHistories, actual: [Int32], within t: Double, lastRow: Int = 7
  ) throws {
    guard t > 0, t < 1e9 else { throw AnalysisFault.limits("time of a back-test must be positive") }
    try self.init(
      histories, expected: (0..<histories.count).map { model.expectedPurchases(of: histories.history($0), within: t) },
      actual: actual, within: t, lastRow: lastRow)
  }

  private init(_ histories: RepeatHistories, expected: [Double], actual: [Int32], within t: Double, lastRow: Int) throws {
    guard actual.count == histories.count else {
      throw AnalysisFault.columnLength(column: "actual purchases", expected: histories.count, found: actual.count)
    }
    guard histories.count > 0 else { throw AnalysisFault.tooFew(what: "customers", found: 0, needed: 1) }
    let lastRow = min(max(lastRow, 0), 1000)
    let count = Double(histories.count)
    let total = actual.reduce(0.0) { $0 + Double($1) }
    var (own, flat, error) = (0.0, 0.0, 0.0)
    var (gain, gainSquares) = (0.0, 0.0)
    var rows = [(customers: Int, actual: Double, expected: Double)](repeating: (0, 0, 0), count: lastRow + 1)
    for customer in 0..<histories.count {
      let (y, f) = (Double(actual[customer]), expected[customer])
      let age = histories.age[customer]
      error += abs(f - y)
      own += abs((age > 0 ? Double(histories.purchases[customer]) / age * t : 0) - y)
      flat += abs(total / count - y)
      let better = (total / count - y) * (total / count - y) - (f - y) * (f - y)
      gain += better
      gainSquares += better * better
      let row = min(lastRow, Int(histories.purchases[customer]))
      rows[row].customers += 1
      rows[row].actual += y
      rows[row].expected += f
    }
    self.actual = total
    self.expected = expected.reduce(0, +)
    meanAbsoluteError = error / count
    meanAbsoluteErrorOfOwnRate = own / count
    meanAbsoluteErrorOfMean = flat / count
    // Mean gain over its standard error.
    let variance = max(0, gainSquares / count - gain / count * (gain / count)) / count
    hasSignal = gain / count > 2 * variance.squareRoot()
    self.rows = rows.indices.compactMap { index in
      let row = rows[index]
      guard row.customers > 0 else { return nil }
      let customers = Double(row.customers)
      return Row(purchases: index, customers: row.customers, actual: row.actual / customers, expected: row.expected / customers)
    }
  }
}
