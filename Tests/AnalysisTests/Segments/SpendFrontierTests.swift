import Analysis
import Testing

@Suite("S5.8 share of wallet") struct SpendFrontierTests {
  @Test("Method 25: the frontier of made-up firms that spend 0...100 % of 50 + 10 a head is found, and a share is marked an estimate")
  func frontier() throws {
    var dice = Dice(seed: 17)
    let size = (0..<4000).map { _ in Double(1 + dice.roll(100)) }
    let spend = size.map { (50 + 10 * $0) * Double(dice.roll(10_001)) / 10_000 }
    let frontier = try SpendFrontier(size: size, spend: spend, quantile: 0.9)
    // The 90 % quantile of a uniform share is .9 of the truth.
    #expect(isNear(frontier.slope, 9, relative: 0.03) && isNear(frontier.wallet(size: 50), 495, relative: 0.02))
    let below = zip(size, spend).count { $1 <= frontier.wallet(size: $0) + 1e-9 }
    #expect(abs(Double(below) / 4000 - 0.9) < 0.002)
    let share = try #require(frontier.share(sales: 99, size: 50))
    #expect(isNear(share.share, 0.2, within: 0.01) && share.isEstimate)
    let declared = try #require(frontier.share(sales: 99, size: 50, declared: 198))
    #expect(declared.share == 0.5 && !declared.isEstimate)
    #expect(frontier.share(sales: 1, size: 1, declared: 0) == nil)
  }

  @Test("Equal sizes, no spend, too few customers: an answer or a fault")
  func bounds() throws {
    let flat = try SpendFrontier(size: Array(repeating: 5, count: 20), spend: (0..<20).map(Double.init))
    #expect(isNear(flat.wallet(size: 5), 16, within: 1e-6))
    #expect(try SpendFrontier(size: Array(repeating: 0, count: 20), spend: Array(repeating: 0, count: 20)).wallet(size: 3) == 0)
    #expect(throws: AnalysisFault.self) { try SpendFrontier(size: [1], spend: [1]) }
    #expect(throws: AnalysisFault.self) { try SpendFrontier(size: Array(repeating: -1, count: 20), spend: Array(repeating: 1, count: 20)) }
  }
}
