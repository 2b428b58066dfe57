import Analysis
import Testing

@Suite("RFM") struct RFMAnalysisTests {
  private func statistics(_ lines: [Line], _ accounts: Int) throws -> AccountStatistics {
    try AccountStatistics(of: Purchases(lines, accounts: accounts, orders: lines.count), asOf: 1000)
  }

  @Test("Method 4: score = 1 + floor(5 * strictly worse / n), ties share, those who never bought have none")
  func scores() throws {
    // Days 900, 910 ... 990; revenue 1 for the first five, 2 for the others; account 10 never bought.
    let lines = (0..<10).map { (index: Int32) -> Line in
      Line(account: index, order: index, day: 900 + index * 10, revenue: index < 5 ? 1 : 2, cost: nil)
    }
    let rfm = RFMAnalysis(of: try statistics(lines, 11))
    #expect(rfm.scores.map { $0?.recency } == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, nil])
    #expect(rfm.scores.map { $0?.monetary } == [1, 1, 1, 1, 1, 3, 3, 3, 3, 3, nil])
    #expect(rfm.scores.allSatisfy { $0 == nil || $0?.frequency == 1 })
    #expect(rfm.scores[9]?.code == 513)
    #expect(rfm.cells.reduce(0, +) == 10)
    let borders = try #require(rfm.borders)
    #expect(borders.revenue.lowest == [2, 2, nil, nil])
    #expect(borders.lastDay.score(of: 2000) == 5 && borders.lastDay.score(of: 0) == 1)
    #expect(borders.revenue.score(of: 1) == 1 && borders.revenue.score(of: 100) == 3)
  }

  @Test("One account, and all equal, score 1: nobody is worse")
  func equal() throws {
    let one = RFMAnalysis(of: try statistics([Line(account: 0, order: 0, day: 5, revenue: 9, cost: nil)], 1))
    #expect(one.scores[0]?.code == 111)
    let lines = (0..<7).map { Line(account: Int32($0), order: Int32($0), day: 5, revenue: 9, cost: nil) }
    #expect(RFMAnalysis(of: try statistics(lines, 7)).scores.allSatisfy { $0?.code == 111 })
  }

  @Test("Every one of the 125 cells has a segment, every segment a cell, and the raw values stay what they are")
  func segments() throws {
    var seen: Set<RFMSegment> = []
    for recency: UInt8 in 1...5 {
      for frequency: UInt8 in 1...5 {
        for monetary: UInt8 in 1...5 {
          seen.insert(try #require(RFMScore(recency: recency, frequency: frequency, monetary: monetary)).segment)
        }
      }
    }
    #expect(seen == Set(RFMSegment.allCases))
    #expect(
      RFMSegment.allCases.map(\.rawValue) == [
        "champions", "loyal", "potential_loyal", "new", "promising", "need_attention", "about_to_sleep", "at_risk", "cannot_lose",
        "sleeping", "lost",
      ])
    #expect(RFMScore(recency: 5, frequency: 5, monetary: 5)?.segment == .champions)
    #expect(RFMScore(recency: 1, frequency: 1, monetary: 1)?.segment == .lost)
    #expect(RFMScore(recency: 1, frequency: 5, monetary: 5)?.segment == .cannotLose)
    #expect(RFMScore(recency: 0, frequency: 5, monetary: 5) == nil && RFMScore(recency: 1, frequency: 6, monetary: 5) == nil)
    #expect(QuintileBorders(lowest: [1, 2, 3]) == nil)
  }

  @Test("Stored borders score each account as the full run did", arguments: [UInt64(8), 21])
  func storedBorders(seed: UInt64) throws {
    let statistics = try AccountStatistics(of: Purchases(madeUpLines(seed: seed), accounts: 60, orders: 400), asOf: 19_800)
    let rfm = RFMAnalysis(of: statistics)
    let borders = try #require(rfm.borders)
    for account in 0..<60 {
      #expect(borders.score(of: try #require(statistics[account])) == rfm.scores[account])
    }
  }

  @Test("Hughes: frequency is scored among those of the same recency, monetary among those of the same recency and frequency")
  func nested() throws {
    // 25 accounts, five a recency; in each the orders are 1...5 for the worse half and 101...105 for the better.
    var lines: [Line] = []
    for account: Int32 in 0..<25 {
      for _ in 0..<(account % 5 + 1 + (account >= 15 ? 5 : 0)) {
        lines.append(Line(account: account, order: Int32(lines.count), day: 900 + account / 5, revenue: 10, cost: nil))
      }
    }
    let statistics = try statistics(lines, 25)
    let nested = RFMAnalysis(of: statistics, by: .nested)
    #expect(nested.scores.map { Int($0?.recency ?? 0) } == (0..<25).map { $0 / 5 + 1 })
    // Over all, the orders of the last ten are the best; among their own recency they spread evenly.
    #expect(nested.scores.map { Int($0?.frequency ?? 0) } == (0..<25).map { $0 % 5 + 1 })
    // One account a cell: nobody is worse.
    #expect(nested.scores.allSatisfy { $0?.monetary == 1 } && nested.borders == nil)
    #expect(RFMAnalysis(of: statistics).scores[15]?.frequency == 4)
  }

  @Test("Fixed limits: days at most, orders and revenue at least; the same whoever else is there")
  func fixed() throws {
    let limits = try RFMLimits(daysSinceLast: [365, 180, 90, 30], orders: [2, 3, 5, 10], revenue: [100, 200, 300, 400])
    let lines = [
      Line(account: 0, order: 0, day: 970, revenue: 400, cost: nil), Line(account: 1, order: 1, day: 969, revenue: 399, cost: nil),
      Line(account: 2, order: 2, day: 634, revenue: 1, cost: nil), Line(account: 2, order: 3, day: 600, revenue: 1, cost: nil),
    ]
    let rfm = RFMAnalysis(of: try statistics(lines, 4), by: .fixed(limits))
    #expect(rfm.scores.map { $0?.code } == [515, 414, 121, nil])
    #expect(try rfm.borders?.score(of: #require(statistics(lines, 4)[2]))?.code == 121)
    let refused: [(days: [Int32], orders: [Int64], revenue: [Int64])] = [
      ([30, 90, 180, 365], [2, 3, 5, 10], [1, 2, 3, 4]), ([365, 90, 30], [2, 3, 5, 10], [1, 2, 3, 4]),
      ([365, 180, 90, 30], [2, 3, 5, 4], [1, 2, 3, 4]), ([365, 180, 90, 30], [2, 3, 5, 10], [1, 2, 3, 2]),
      ([365, 180, 90, -1], [2, 3, 5, 10], [1, 2, 3, 4]),
    ]
    for case let (days, orders, revenue) in refused {
      #expect(throws: AnalysisFault.self) { try RFMLimits(daysSinceLast: days, orders: orders, revenue: revenue) }
    }
  }
}
