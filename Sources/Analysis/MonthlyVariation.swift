/// XYZ: how evenly each key (account, product, manager ...) buys, by the coefficient of variation of its monthly series.
///
/// CV = population standard deviation / mean of the monthly sums, zero months included, from the start month to the month of the
/// reference day (which counts whole). Sums of squares are kept in 128 bits: class borders are exact, the order of lines is immaterial.
/// A key is refused (no CV, no class) under the minimum number of months, or when its total is not positive.
public struct MonthlyVariation: Sendable {
  /// Where the series of a key begins.
  public enum Start: Equatable, Sendable {
    /// The month of the key's own first purchase (value >= 0); returns of earlier months are left out.
    case firstPurchase
    /// The month of this day, for every key; earlier lines are left out.
    case month(of: Int32)
  }

  /// What is known of one key.
  public struct Row: Equatable, Sendable {
    /// Length of the series; 0 without purchases.
    public let months: Int32
    /// Sum of the series.
    public let total: Int64
    /// nil when refused.
    public let coefficient: Double?
    /// nil when refused.
    public let xyz: XYZClass?
  }

  public let limits: XYZLimits
  public let minimumMonths: Int32
  public let months: [Int32]
  public let totals: [Int64]
  /// NaN where refused; `subscript` gives nil there.
  public let coefficients: [Double]
  /// nil where refused.
  public let classes: [XYZClass?]

  /// Monthly revenue of accounts.
  public init(
    of purchases: Purchases, asOf day: Int32, returns: Returns = .net, start: Start = .firstPurchase,
    limits: XYZLimits = .trade, minimumMonths: Int32 = 6
  ) throws {
    try self.init(
      key: purchases.account, day: purchases.day, value: purchases.revenue, keyCount: purchases.accountCount,
      asOf: day, returns: returns, start: start, limits: limits, minimumMonths: minimumMonths)
  }

  /// Any measure (money or quantity) over any dense key `0..<keyCount`; columns of one entry per line, days since 1970-01-01.
  /// Lines after the reference day are left out.
  /// - Throws: `AnalysisFault` for columns that do not fit, and `overflow`.
  public init(
    key: [Int32], day: [Int32], value: [Int64], keyCount: Int, asOf reference: Int32,
    returns: Returns = .net, start: Start = .firstPurchase, limits: XYZLimits = .trade, minimumMonths: Int32 = 6
  ) throws {
    guard keyCount >= 0, keyCount < Int(Int32.max) else { throw AnalysisFault.countOutOfRange(what: "keys", value: keyCount) }
    guard day.count == key.count else {
      throw AnalysisFault.columnLength(column: "day", expected: key.count, found: day.count)
    }
    guard value.count == key.count else {
      throw AnalysisFault.columnLength(column: "value", expected: key.count, found: value.count)
    }
    guard key.count < Int(Int32.max) else { throw AnalysisFault.countOutOfRange(what: "lines", value: key.count) }
    try checkReference(reference)
    if case .month(let first) = start { try checkReference(first) }
    try checkIndexes(key, below: keyCount, "key")
    let series = try MonthlyPass.run(
      key: key, day: day, value: value, keyCount: keyCount, asOf: reference, returns: returns, start: start)
    let last = CalendarMonth.number(of: reference)
    var months: [Int32] = []
    var coefficients: [Double] = []
    var classes: [XYZClass?] = []
    months.reserveCapacity(keyCount)
    coefficients.reserveCapacity(keyCount)
    classes.reserveCapacity(keyCount)
    for sums in series.rows {
      let length = sums.started ? max(0, last - sums.first + 1) : 0
      months.append(length)
      if length < max(1, minimumMonths) || sums.total <= 0 {
        coefficients.append(.nan)
        classes.append(nil)
      } else {
        let spread = try Spread(months: length, total: sums.total, squares: sums.squares)
        coefficients.append(spread.coefficient)
        classes.append(spread.xyz(limits))
      }
    }
    self.limits = limits
    self.minimumMonths = minimumMonths
    self.months = months
    self.coefficients = coefficients
    self.classes = classes
    totals = series.rows.map { $0.total }
  }

  /// The row of one key, nil outside `0..<keyCount`.
  public subscript(key: Int) -> Row? {
    guard months.indices.contains(key) else { return nil }
    let coefficient = coefficients[key]
    return Row(
      months: months[key], total: totals[key], coefficient: coefficient.isNaN ? nil : coefficient, xyz: classes[key])
  }
}
