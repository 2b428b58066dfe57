import Analysis
import Model

extension BaseSummary {
  /// Draws the summary from facts. Throws `AnalysisFault.overflow` when a sum leaves 64 bits.
  init(_ columns: BaseColumns, asOf: Day, _ currency: Currency) throws {
    self.asOf = asOf
    self.currency = currency
    let judged = columns.hasMargin.indices.filter { columns.hasMargin[$0] }
    lossJudged = judged.count
    let (one, other) = bothHalves(
      { Result { (try Spread(columns.revenue), Self.median(of: columns.usualGap)) } },
      { Result { judged.isEmpty ? nil : try Spread(judged.map { columns.margin[$0] }) } })
    (spread, interval) = try one.get()
    marginSpread = try other.get()
    revenue = spread.total
    margin = marginSpread?.total
    accounts = columns.count
    abc = Self.row(3)
    abcMargin = Self.row(3)
    abcAbc = (0..<3).map { _ in Self.row(4) }
    abcXYZ = (0..<3).map { _ in Self.row(4) }
    rfm = (0..<5).map { _ in Self.row(5) }
    for index in 0..<columns.count { try add(columns, index) }
  }

  /// The median of the usual gaps, days; nil without any.
  private static func median(of gaps: [Int64]) -> Double? {
    let known = gaps.filter { $0 >= 0 }.sorted()
    return known.isEmpty ? nil : Double(known[(known.count - 1) / 2] + known[known.count / 2]) / 2_000_000
  }

  private static func row(_ count: Int) -> [Cell] { Array(repeating: Cell(), count: count) }

  private mutating func add(_ columns: BaseColumns, _ index: Int) throws {
    let revenue = columns.revenue[index]
    orders += Int(columns.orders[index])
    returned = try returned.adding(columns.returned[index])
    if columns.orders[index] > 0 {
      buyers += 1
      let (early, late) = (Day(columns.firstDay[index]), Day(columns.lastDay[index]))
      first = min(first ?? early, early)
      last = max(last ?? late, late)
      if asOf - late < 365 { active += 1 }
      if columns.orders[index] > 1 { repeating += 1 } else { try oneTime.add(revenue) }
    }
    if let letter = columns.abc[index] {
      try abc[letter.place].add(revenue)
      try abcXYZ[letter.place][columns.xyz[index]?.place ?? 3].add(revenue)
      try abcAbc[letter.place][columns.abcMargin[index]?.place ?? 3].add(revenue)
      if letter != .c, let isLate = columns.late[index] {
        lateJudged += 1
        if isLate { try late.add(columns.lastYear[index]) }
      }
    }
    if let letter = columns.abcMargin[index] { try abcMargin[letter.place].add(columns.margin[index]) }
    if let score = columns.score[index] {
      try rfm[Int(score.recency) - 1][Int(score.value) - 1].add(revenue)
      try segments[score.segment, default: Cell()].add(revenue)
    }
    if columns.hasMargin[index], columns.margin[index] < 0 {
      try loss.add(columns.margin[index])
      lossRevenue = try lossRevenue.adding(revenue)
    }
  }
}

extension BaseSummary.Cell {
  fileprivate mutating func add(_ value: Int64) throws {
    sum = try sum.adding(value)
    count += 1
  }
}

extension Int64 {
  fileprivate func adding(_ other: Int64) throws -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    if overflow { throw AnalysisFault.overflow(sum: "a summary of the base") }
    return sum
  }
}

extension ABCClass {
  var place: Int { self == .a ? 0 : self == .b ? 1 : 2 }
}

extension XYZClass {
  var place: Int { self == .x ? 0 : self == .y ? 1 : 2 }
}

extension BaseSummary.Spread {
  /// Points of the stored curve.
  static let points = 101

  init(_ values: [Int64]) throws {
    let concentration = Concentration(try Ranking(of: values))
    members = concentration.count
    total = concentration.total
    curve = concentration.curve(points: Self.points).map { BaseSummary.Point(count: $0.count, share: $0.share) }
    peak = concentration.peak.map { BaseSummary.Point(count: $0.count, share: $0.share) }
    gini = concentration.gini
    countForMost = concentration.fewest(reaching: .percent(80))
    best = [1, 5, 10, 20, 50].reduce(into: [:]) { best, part in
      best[Int(part)] = concentration.share(ofBest: .percent(Int32(part)))
    }
  }
}
