import Analysis
import Testing

@Suite("ABC and concentration") struct ABCAnalysisTests {
  @Test("Method 1: the item that crosses 80 % stays in A, a share before of exactly 80 % or 95 % does not")
  func borders() throws {
    // Shares before: 0, .50, .80 (exactly: B), .95 (exactly: C), .99.
    let abc = ABCAnalysis(try Ranking(of: [50, 30, 15, 4, 1]))
    #expect(abc.classes == [.a, .a, .b, .c, .c])
    #expect(ABCClass.allCases.map(abc.value(of:)) == [80, 15, 5])
    #expect(abc.share(of: .a) == 0.8)
    // 79 before the second: it crosses and stays A.
    #expect(ABCAnalysis(try Ranking(of: [79, 20, 1])).classes == [.a, .a, .c])
    #expect(abc.borders == ABCBorders(lowestA: 30, lowestB: 15))
  }

  @Test("Borders are exact at sizes where floating point is not")
  func exactness() throws {
    let unit: Int64 = 90_000_000_000_000_001
    // 80 units before the third item are exactly 80 %: B. One minor unit less before it: A.
    let exact = try Ranking(of: [50 * unit, 30 * unit, 20 * unit])
    #expect(ABCAnalysis(exact).classes == [.a, .a, .b])
    let below = try Ranking(of: [50 * unit, 30 * unit - 1, 20 * unit + 1])
    #expect(ABCAnalysis(below).classes == [.a, .a, .a])
  }

  @Test("Ties are broken by index; equal values fill A up to 80 %")
  func ties() throws {
    #expect(ABCAnalysis(try Ranking(of: [7, 7, 7, 7, 7])).classes == [.a, .a, .a, .a, .b])
    let ranking = try Ranking(of: [3, 9, 3, 9])
    #expect(ranking.order == [1, 3, 0, 2])
    let concentration = Concentration(ranking)
    #expect(concentration.fewest(reaching: .percent(75)) == 2)
  }

  @Test("Limits are parameters and must ascend")
  func limits() throws {
    let limits = try ABCLimits(a: .percent(50), b: .percent(80))
    #expect(ABCAnalysis(try Ranking(of: [50, 30, 20]), limits: limits).classes == [.a, .b, .c])
    #expect(throws: AnalysisFault.self) { try ABCLimits(a: .percent(96), b: .percent(95)) }
    #expect(throws: AnalysisFault.self) { try ABCLimits(a: .percent(80), b: .percent(101)) }
    #expect(throws: AnalysisFault.self) { try Ratio(1, 0) }
    #expect(throws: AnalysisFault.self) { try XYZLimits(x: .percent(50), y: .percent(25)) }
  }

  @Test("Method 2: negative and zero values end in C; a total of zero or less classes nobody")
  func negatives() throws {
    #expect(ABCAnalysis(try Ranking(of: [-40, 100, 0, 10])).classes == [.c, .a, .c, .c])
    for values: [Int64] in [[-5, 3], [0, 0], []] {
      let ranking = try Ranking(of: values)
      let abc = ABCAnalysis(ranking)
      #expect(abc.classes.allSatisfy { $0 == nil } && abc.borders == nil && abc.share(of: .a) == nil)
      #expect(ABCClass.allCases.map(abc.count(of:)) == [0, 0, 0])
      let concentration = Concentration(ranking)
      #expect(concentration.gini == nil && concentration.curve(points: 5).isEmpty && concentration.peak == nil)
      #expect(concentration.share(ofBest: .percent(20)) == nil && ConcentrationFinding(concentration) == nil)
    }
  }

  @Test("Members outside the group have no class; members must ascend and exist; running sums must fit")
  func members() throws {
    #expect(ABCAnalysis(try Ranking(of: [90, 500, 10], members: [0, 2])).classes == [.a, nil, .b])
    #expect(throws: AnalysisFault.membersNotAscending(position: 1)) { try Ranking(of: [1, 2], members: [1, 1]) }
    #expect(throws: AnalysisFault.self) { try Ranking(of: [1, 2], members: [2]) }
    #expect(throws: AnalysisFault.overflow(sum: "values of a ranking")) { try Ranking(of: [.max, .max]) }
    #expect(try Ranking(of: [.min, .max, 0, -1]).order == [1, 2, 3, 0])
  }

  @Test("Gini is 0 for equal values and (n - 1) / n when one has all; one account stands alone")
  func gini() throws {
    #expect(abs(try #require(Concentration(Ranking(of: [4, 4, 4, 4])).gini)) < 1e-12)
    #expect(abs(try #require(Concentration(Ranking(of: [0, 0, 0, 9])).gini) - 0.75) < 1e-12)
    let alone = try Ranking(of: [12])
    #expect(ABCAnalysis(alone).classes == [.a])
    #expect(Concentration(alone).gini == 0)
    #expect(Concentration(alone).curve(points: 11).map(\.share) == [0, 1])
  }

  @Test("Method 13, whale: the curve peaks at the last profitable customer and falls to 1")
  func whale() throws {
    // Cumulative 60, 110, 120, 120, 100: the peak is 120 % at three of five.
    let concentration = Concentration(try Ranking(of: [10, 60, -20, 50, 0]))
    let peak = try #require(concentration.peak)
    #expect(peak.count == 3 && peak.members == 0.6 && peak.share == 1.2)
    #expect(concentration.share(ofBest: .percent(20)) == 0.6)
    #expect(concentration.share(ofWorst: .percent(20)) == -0.2)
    #expect(concentration.curve(points: 100).map(\.share) == [0, 0.6, 1.1, 1.2, 1.2, 1])
    #expect(concentration.curve(points: 3).map(\.count) == [0, 3, 5])
    #expect(concentration.fewest(reaching: .percent(80)) == 2)
    #expect(concentration.fewest(reaching: .percent(130)) == nil)
  }

  @Test("One changed value is classed by stored borders as the full run would have")
  func storedBorders() throws {
    var dice = Dice(seed: 5)
    let values = (0..<500).map { Int64($0 * 1000 + dice.roll(1000)) - 20_000 }
    let abc = ABCAnalysis(try Ranking(of: values))
    let borders = try #require(abc.borders)
    for index in values.indices { #expect(borders.abc(of: values[index]) == abc.classes[index]) }
  }
}
