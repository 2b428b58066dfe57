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
    #expect(calm.gaps == 4 && calm.usualGap == 10)
    #expect(calm.elapsed == 43 && calm.ratio == 4.3 && calm.nextExpectedDay == 50 && calm.isLate == false)
    #expect(agrees(calm.chanceOfSilence(in: group), 0.050766, within: 1e-6))
    let after = try days(purchases, asOf: 84)
    let late = try #require(OwnRhythm(of: 1, in: after, group: group))
    #expect(late.isLate == true && late.chanceOfSilence(in: group) < 0.05)
    #expect(agrees(group.patience, 4.321928, within: 1e-6))
    // One gap of 30 in a group whose median is 10: (1 * 30 + 3 * 10) / 4.
    #expect(OwnRhythm(of: 2, in: on, group: group)?.usualGap == 15)
  }

  @Test("A one-time buyer has the rhythm of its group; nobody without purchases has one")
  func few() throws {
    let on = try days([[0, 10, 20], [5], []], asOf: 30)
    let group = Regularity(of: on)
    let once = try #require(OwnRhythm(of: 1, in: on, group: group))
    #expect(once.gaps == 0 && once.usualGap == 10 && once.nextExpectedDay == 15)
    #expect(OwnRhythm(of: 2, in: on, group: group) == nil)
    #expect(OwnRhythm(of: 7, in: on, group: group) == nil && OwnRhythm(of: -1, in: on, group: group) == nil)
    let alone = try days([[5]], asOf: 30)
    #expect(OwnRhythm(of: 0, in: alone, group: Regularity(of: alone)) == nil)
    #expect(LateCustomers.rhythm(of: 0, in: on, group: group) != nil && LateCustomers.rhythm(of: 1, in: on, group: group) == nil)
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
    #expect(own.elapsed == 45 && own.isLate == true && own.chanceOfSilence(in: group) < 0.01)
  }

  @Test("The patience of shape k is the 95 % point of chi-square with 2k degrees over its median, from a table")
  func patience() {
    // Degrees 1, 2, 4 and 12.
    let table: [(shape: Double, high: Double, median: Double)] = [
      (0.5, 3.841459, 0.454936), (1, 5.991465, 1.386294), (2, 9.487729, 3.356694), (6, 21.02607, 11.340322),
    ]
    for row in table {
      let group = Regularity(shape: row.shape, pairs: 30, medianGap: 10)
      #expect(agrees(group.patience, row.high / row.median, within: 1e-5))
    }
  }

  @Test("A regularity that was kept judges as the one that was found; one that is spoilt judges as chance")
  func kept() throws {
    var dice = Dice(seed: 8)
    let purchases = (0..<300).map { _ in (0..<dice.roll(7)).map { _ in Int32(dice.roll(900)) } }
    let on = try days(purchases, asOf: 1000)
    let found = LateCustomers(of: on)
    let group = Regularity(shape: found.regularity.shape, pairs: found.regularity.pairs, medianGap: found.regularity.medianGap)
    for account in 0..<on.accountCount {
      #expect(LateCustomers.rhythm(of: account, in: on, group: group) == found.rhythms[account])
    }
    #expect(found.judged > 100 && !found.accounts.isEmpty)
    for shape in [Double.nan, .infinity, -.infinity] {
      let spoilt = Regularity(shape: shape, pairs: 50, medianGap: shape)
      #expect(spoilt.shape == 1 && spoilt.medianGap == nil && agrees(spoilt.patience, 4.321928, within: 1e-6))
    }
    #expect(Regularity(shape: 1e300, pairs: 50, medianGap: -3).shape == 50 && Regularity(shape: 7, pairs: 29, medianGap: 1).shape == 1)
  }

  @Test("Bad input: one account, all purchases on one day, equal gaps, a gap of ten years, the ends of the calendar")
  func bad() throws {
    let alone = LateCustomers(of: try days([[5, 5, 5]], asOf: 30))
    #expect(alone.judged == 0 && alone.rhythms == [nil] && alone.regularity.medianGap == nil)
    #expect(LateCustomers(of: try days([], asOf: 30)).rhythms.isEmpty)
    // Equal gaps of 50 customers: as regular as is believed, k = 50.
    let even = LateCustomers(of: try days([[Int32]](repeating: [0, 7, 14, 21, 28], count: 50), asOf: 38))
    #expect(even.regularity.shape == 50 && even.accounts.count == 50)
    #expect(LateCustomers(of: try days([[Int32]](repeating: [0, 7, 14, 21, 28], count: 50), asOf: 36)).accounts.isEmpty)
    let decade = LateCustomers(of: try days([[0, 3653, 7306]], asOf: 7400))
    #expect(decade.rhythms[0]?.usualGap == 3653 && decade.rhythms[0]?.isLate == false && decade.rhythms[0]?.nextExpectedDay == 10_959)
    let ages = LateCustomers(of: try days([[-719_162, 1_000_000, 2_932_896]], asOf: 2_932_896))
    #expect(ages.rhythms[0]?.nextExpectedDay == 2_932_896)
  }
}
