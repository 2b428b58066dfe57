import Analysis
import Testing

@Suite("Cost to serve") struct CostToServeTests {
  /// Minutes in milliseconds.
  private func minutes(_ tenths: Int64) -> Int64 { tenths * 6000 }

  private func kaplan(volumes: [Int64], minutes unit: [Int64]) throws -> CostToServe {
    try CostToServe(
      pool: CapacityPool(cost: 56_000_000, capacity: minutes(7_000_000)), accountCount: 1, activityCount: 3, account: [0, 0, 0],
      activity: [0, 1, 2], volume: volumes, time: unit.map { minutes($0 * 10) })
  }

  @Test("A15: 560,000 for 700,000 minutes: rate 0.80, 578,600 minutes used, 462,880 assigned, 97,120 unused and never spread")
  func published() throws {
    let result = try kaplan(volumes: [49_000, 1400, 2500], minutes: [8, 44, 50])
    #expect(isNear(result.pool.ratePerMinute, 80, relative: 1e-12))
    #expect(result.timeByActivity == [minutes(3_920_000), minutes(616_000), minutes(1_250_000)])
    #expect(result.usedTime == minutes(5_786_000) && (result.usedShare * 100).rounded() == 83)
    #expect(result.assigned == 46_288_000 && result.byAccount == [46_288_000])
    #expect(result.unusedTime == minutes(1_214_000) && result.unusedCost == 9_712_000)
    let single = try kaplan(volumes: [1, 1, 1], minutes: [8, 44, 50])
    #expect(single.byActivity == [640, 3520, 4000])
  }

  @Test("A15: the working paper's twin: 32, 176 and 200 apiece, the same totals")
  func twin() throws {
    let result = try kaplan(volumes: [9800, 280, 500], minutes: [40, 220, 250])
    #expect(result.assigned == 46_288_000 && result.unusedCost == 9_712_000)
    #expect(try kaplan(volumes: [1, 1, 1], minutes: [40, 220, 250]).byActivity == [3200, 17_600, 20_000])
  }

  @Test("A15: time equation 0.5 + 6.5 special packing + 0.2 by air: 7.2 minutes for both")
  func equation() throws {
    let packing = try TimeEquation(base: minutes(5), perDriver: [minutes(65), minutes(2)])
    #expect(try packing.time([1, 1]) == minutes(72))
    #expect(try packing.time([0, 0]) == minutes(5))
    #expect(throws: AnalysisFault.self) { try packing.time([1]) }
    #expect(throws: AnalysisFault.self) { try packing.time([-1, 0]) }
    #expect(throws: AnalysisFault.self) { try packing.time([.max, .max]) }
    #expect(throws: AnalysisFault.self) { try TimeEquation(base: -1) }
  }

  @Test("Rounded amounts still add up; overtime is a negative rest; wrong input is a fault")
  func bounds() throws {
    // A third of a cent each: every line rounds to 0, and the sums say so.
    let pool = try CapacityPool(cost: 1, capacity: 3)
    let thirds = try CostToServe(
      pool: pool, accountCount: 2, activityCount: 1, account: [0, 1, 1], activity: [0, 0, 0], volume: [1, 1, 2], time: [1, 1, 2])
    #expect(thirds.byAccount == [0, 1] && thirds.assigned == 1 && thirds.unusedTime == -3 && thirds.unusedCost == 0)
    #expect(throws: AnalysisFault.self) { try CapacityPool(cost: 1, capacity: 0) }
    #expect(throws: AnalysisFault.self) {
      try CostToServe(pool: pool, accountCount: 1, activityCount: 1, account: [0], activity: [0], volume: [.max], time: [2])
    }
    #expect(throws: AnalysisFault.self) {
      try CostToServe(pool: pool, accountCount: 1, activityCount: 1, account: [0], activity: [0], volume: [-1], time: [2])
    }
  }

  @Test("Method 13: the whale curve peaks where profit ends, and the worst fifth takes back what it takes")
  func whale() throws {
    let profit = try CustomerProfit(margin: [100, 60, 40, 10, 5], costToServe: [20, 20, 40, 30, 55])
    #expect(profit.byAccount == [80, 40, 0, -20, -50] && profit.losing == 2)
    let curve = profit.concentration
    #expect(curve.total == 50 && curve.peak?.count == 2 && curve.peak?.share == 2.4)
    #expect(curve.share(ofBest: .percent(20)) == 1.6 && curve.share(ofWorst: .percent(20)) == -1)
    #expect(throws: AnalysisFault.self) { try CustomerProfit(margin: [.min], costToServe: [1]) }
  }
}
