import Analysis
import Foundation
import Testing

@Suite("Own rhythm of a customer") struct OwnRhythmTests {
  private func days(_ purchases: [[Int32]], asOf: Int32) throws -> PurchaseDays {
    var lines: [Line] = []
    for (account, days) in purchases.enumerated() {
      for day in days { lines.append(Line(account: Int32(account), order: Int32(lines.count), day: day, revenue: 10, cost: nil)) }
    }
    return try PurchaseDays(of: Purchases(lines, accounts: purchases.count, orders: lines.count), asOf: asOf)
  }

  @Test("Wheat & Morrison 1990: gamma gaps of shape 1, 2 and 6 show that regularity within four standard errors", arguments: [1, 2, 6])
  func regularity(shape: Int) throws {
    var dice = Dice(seed: 5)
    // Gamma of whole shape: a sum of exponentials; long gaps, so that whole days hardly matter.
    let purchases = (0..<4000).map { customer -> [Int32] in
      var day: Int32 = 0
      let pace = Double(1 + customer % 7) * 2000 / Double(shape)
      return (0..<3).map { _ in
        let gap = (0..<shape).reduce(0.0) { sum, _ in sum - Foundation.log(Double(dice.roll(1_000_000) + 1) / 1_000_001) } * pace
        day += 1 + Int32(gap)
        return day
      }
    }
    let regularity = Regularity(of: try days(purchases, asOf: 2_000_000))
    let error = try #require(regularity.standardError)
    #expect(regularity.isKnown && regularity.pairs == 4000)
    #expect(abs(regularity.shape - Double(shape)) < 4 * error && error < 0.2 * Double(shape))
  }

  @Test("Pure chance: P(gap > e) = 2^(-e/median), so the alarm of 95 % rings after log2(20) = 4.32 usual gaps")
  func alarm() throws {
    let purchases: [[Int32]] = [[0, 10, 20, 30, 40], [0, 10, 20, 30, 40], [0, 30]]
    let on = try days(purchases, asOf: 83)
    let group = Regularity(of: on)
    // Too few customers to know a regularity: k = 1.
    #expect(!group.isKnown && group.shape == 1 && group.standardError == nil && group.medianGap == 10)
    let calm = try #require(OwnRhythm(of: 0, in: on, group: group))
    #expect(calm.gaps == 4 && calm.ownMedian == 10 && calm.ownDeviation == 0 && calm.usualGap == 10)
    #expect(calm.elapsed == 43 && calm.ratio == 4.3 && calm.nextExpectedDay == 50 && !calm.isLate)
    #expect(agrees(calm.chanceOfSilence, 0.050766, within: 1e-6))
    let after = try days(purchases, asOf: 84)
    let late = try #require(OwnRhythm(of: 1, in: after, group: Regularity(of: after)))
    #expect(late.isLate && late.chanceOfSilence < 0.05)
    // One gap of 30 in a group whose median is 10: (1 * 30 + 3 * 10) / 4.
    #expect(OwnRhythm(of: 2, in: on, group: group)?.usualGap == 15)
  }

  @Test("A one-time buyer has the rhythm of its group; nobody without purchases has one")
  func few() throws {
    let on = try days([[0, 10, 20], [5], []], asOf: 30)
    let group = Regularity(of: on)
    let once = try #require(OwnRhythm(of: 1, in: on, group: group))
    #expect(once.gaps == 0 && once.ownMedian == nil && once.usualGap == 10 && once.nextExpectedDay == 15)
    #expect(OwnRhythm(of: 2, in: on, group: group) == nil)
    #expect(OwnRhythm(of: 7, in: on, group: group) == nil && OwnRhythm(of: -1, in: on, group: group) == nil)
    let alone = try days([[5]], asOf: 30)
    #expect(OwnRhythm(of: 0, in: alone, group: Regularity(of: alone)) == nil)
    #expect(Regularity(of: on, accounts: [1, 99]).medianGap == nil)
  }

  @Test("Regular customers ring sooner than those of pure chance")
  func regular() throws {
    // 40 customers like clockwork, 30 days a gap, one day more or less.
    let purchases: [[Int32]] = (0..<40).map { (customer: Int32) -> [Int32] in
      (0..<6).map { (time: Int32) -> Int32 in time * 30 + (time * customer) % 3 }
    }
    let on = try days(purchases, asOf: 195)
    let group = Regularity(of: on)
    #expect(group.isKnown && group.shape == 50)
    let own = try #require(OwnRhythm(of: 0, in: on, group: group))
    #expect(own.elapsed == 45 && own.isLate && own.chanceOfSilence < 0.01)
  }
}
