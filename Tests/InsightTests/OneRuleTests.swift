import Analysis
import Foundation
import Insight
import Model
import Records
import Register
import Storage
import TestKit
import Testing

@testable import Report

@Suite("One rule of late in the whole product") struct OneRuleTests {
  @Test(
    "S6.9: Online Retail gives the same late customers, usual gaps and next purchases in the base and in the report of files: 159, 133 of A and B",
    arguments: Engine.all)
  func onlineRetail(engine: Engine) async throws {
    guard let lines = try RetailLines() else { return print("skipped: no ../shared") }
    // Tests/support/retail_words.py.
    let (late, valuable) = try await same(lines, engine)
    #expect(late == 159 && valuable == 133)
  }

  @Test(
    "The same of 400 made-up customers whose lines come in any order, until yesterday and until three years ago", arguments: Engine.all,
    [1, 1_000])
  func generated(engine: Engine, daysAgo: Int) async throws {
    var dice = Dice(state: 11)
    let end = Int64((House.today - daysAgo).number)
    var rows: [[Int64]] = [[1, 1, end, 500]]
    for customer in 1...400 {
      let pace = dice.roll(3...120)
      var day = end - Int64(dice.roll(0...700))
      for _ in 0..<dice.roll(1...12) {
        let order = Int64(rows.count + 1)
        for _ in 0..<dice.roll(1...2) { rows.append([Int64(customer), order, day, Int64(dice.roll(1...90_000))]) }
        day -= Int64(dice.roll(1...2 * pace))
      }
    }
    rows.shuffle(using: &dice)
    let (late, _) = try await same(RetailLines(rows: rows), engine)
    #expect(late > 10)
  }

  /// How many are late, and how many of them are class A or B, when both sides say the same.
  private func same(_ lines: RetailLines, _ engine: Engine) async throws -> (late: Int, valuable: Int) {
    let (examination, path) = try Self.examine(lines)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let found = try #require(examination.depth).histories.late
    var told: [Int64: OwnRhythm?] = [:]
    for account in found.rhythms.indices {
      told[try #require(Int64(examination.keys.key(Int32(account))))] = .some(found.rhythms[account])
    }
    let valuable = try #require(examination.depth).late
    try await engine.withBase { base in
      let desk = try await Desk.open(try await base.open(), Workspace(now: { House.now }, offset: { _ in 0 }, currency: .gbp))
      try await lines.load(into: desk.store)
      let summary = try await FactsRun(desk).run().summary
      #expect(summary.asOf == examination.asOf)
      let facts = try await desk.read(as: House.program) { try $0.fetch(AccountFacts.self) }
      #expect(facts.count == told.count)
      for facts in facts {
        let rhythm = try #require(told[facts.id.raw])
        #expect(facts.late == rhythm?.isLate, "\(facts.id)")
        #expect(facts.nextPurchase?.number == rhythm?.nextExpectedDay)
        #expect(facts.usualGap?.millionths == rhythm.map { Int64(($0.usualGap * 1_000_000).rounded()) })
      }
      #expect(facts.count { $0.late == true } == found.accounts.count && facts.count { $0.late != nil } == found.judged)
      #expect(summary.late.count == valuable.count && summary.lateJudged == valuable.judged && summary.late.sum == valuable.atStake)
    }
    return (found.accounts.count, valuable.count)
  }

  /// The lines as a file that `analyse purchases` reads.
  private static func examine(_ lines: RetailLines) throws -> (Examination, path: String) {
    let path = Shared.temporary("lines.csv")
    var text = "Customer,Order,Date,Amount\n"
    for row in lines.rows {
      let (pounds, pence) = row[3].quotientAndRemainder(dividingBy: 100)
      text += "\(row[0]),\(row[1]),\(Day(Int32(row[2]))),\(pounds).\(pence < 10 ? "0" : "")\(pence)\n"
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let columns = ["customer.number": "Customer", "order.number": "Order", "order.day": "Date", "amount": "Amount"]
    return (try analyse(files: [path], options: ExaminationOptions(currency: .gbp, columns: columns)), path)
  }
}
