import Analysis
import Insight
import Model
import Records
import Register
import Storage
import TestKit
import Testing

@Suite struct FactsRunTests {
  @Test("a base without purchases has no facts and an empty summary", arguments: Engine.all)
  func empty(engine: Engine) async throws {
    try await engine.withHouse { house in
      try await house.account("Ромашка")
      let outcome = try await house.recompute()
      #expect(outcome.summary.accounts == 0)
      #expect(outcome.summary.spread.curve.isEmpty)
      #expect(outcome.facts == FactsCount())
      #expect(try await house.allFacts().isEmpty)
      #expect(try await house.summary(as: house.asAnna) == outcome.summary)
      #expect(try await house.summary(as: house.asOleg) == nil)
    }
  }

  @Test(
    "S9.4: the facts of one account agree with a calculation by hand: four purchases, a return, known and unknown cost",
    arguments: Engine.all)
  func oneAccount(engine: Engine) async throws {
    try await engine.withHouse { house in
      let account = try await house.account("Ромашка")
      // 10, 20 and 30 days apart, as a rule 20; the last one 31 days ago: of pure chance, 4.32 × 20 days would be late.
      try await house.buys(account, "1", on: House.today - 91, [(10_000, 6_000), (5_000, nil)])
      try await house.buys(account, "2", on: House.today - 81, [(20_000, 15_000)])
      try await house.buys(account, "3", on: House.today - 61, [(1_000, 1_500)])
      try await house.buys(account, "4", on: House.today - 31, [(4_000, 1_000)])
      try await house.buys(account, "5", on: House.today - 30, [(-2_000, -1_000)])
      let outcome = try await house.recompute()
      let facts = try #require(try await house.facts(account))
      #expect(facts.asOf == House.today)
      #expect(facts.orders == 4)
      #expect(facts.revenue == Money(minor: 38_000, .rub))
      #expect(facts.returned == Money(minor: -2_000, .rub))
      // 4000 + 5000 - 500 + 3000 - 1000: the line without a cost is not judged.
      #expect(facts.margin == Money(minor: 10_500, .rub))
      #expect(facts.share == Percent(millionths: 100_000_000))
      #expect(facts.firstPurchase == House.today - 91)
      #expect(facts.lastPurchase == House.today - 31)
      // Gaps of 10, 20 and 30 days.
      #expect(facts.interval == FixedDecimal(20) && facts.usualGap == FixedDecimal(20))
      #expect(facts.nextPurchase == House.today - 11)
      #expect(facts.abc == .a)
      #expect(facts.abcMargin == .a)
      // August to November are four months: too few for XYZ.
      #expect(facts.xyz == nil)
      // Nobody is strictly worse, so every score is 1.
      #expect([facts.recency, facts.frequency, facts.monetary, facts.value] == [1, 1, 1, 1])
      #expect(facts.segment == "lost")
      #expect(facts.lastYear == Money(minor: 38_000, .rub))
      // Today is 21 November: the purchases fell on 22 August, 1 September, 21 September and 21 October, the return on 22 October.
      #expect(facts.months?.text == "0 0 0 0 0 0 0 0 15000 21000 2000 0")
      #expect(facts.late == false)
      #expect(outcome.summary.late == BaseSummary.Cell(count: 0, sum: 0) && outcome.summary.lateJudged == 1)
      #expect(outcome.summary.interval == 20)
      #expect(outcome.summary.margin == 10_500)
    }
  }

  @Test(
    "S6.9: late from the day on which 4.32 usual gaps have passed until a year has; under two gaps nobody is judged", arguments: Engine.all)
  func late(engine: Engine) async throws {
    try await engine.withHouse { house in
      // Gaps of 10 days; those of all are 10 too.
      let silences = [43, 44, 365, 366]
      for (number, silence) in silences.enumerated() {
        let account = try await house.account("Клиент \(number)")
        for purchase in 0...2 {
          try await house.buys(account, "\(number)/\(purchase)", on: House.today - silence - 10 * purchase, [(100, nil)])
        }
      }
      let twice = try await house.account("Дважды")
      for purchase in 0...1 { try await house.buys(twice, "x\(purchase)", on: House.today - 100 - 10 * purchase, [(100, nil)]) }
      let summary = try await house.recompute().summary
      let facts = try await house.allFacts()
      #expect(facts.map(\.late) == [false, true, true, nil, nil])
      #expect(facts.map(\.usualGap) == [FixedDecimal?](repeating: FixedDecimal(10), count: 4) + [nil])
      #expect(facts.map(\.interval) == [FixedDecimal?](repeating: FixedDecimal(10), count: 5))
      #expect(facts.map(\.nextPurchase) == silences.map { House.today - $0 + 10 } + [nil])
      #expect(summary.interval == 10)
    }
  }

  @Test("bad input: one day for all purchases, a gap of ten years, the first day of the calendar", arguments: Engine.all)
  func extremes(engine: Engine) async throws {
    try await engine.withHouse { house in
      let days: [[Day]] = [
        [House.today, House.today, House.today], [House.today - 7_306, House.today - 3_653, House.today],
        [.first, .first + 1, House.today],
      ]
      for (number, days) in days.enumerated() {
        let account = try await house.account("Клиент \(number)")
        for (order, day) in days.enumerated() { try await house.buys(account, "\(number)/\(order)", on: day, [(100, nil)]) }
      }
      try await house.recompute()
      let facts = try await house.allFacts()
      #expect(facts.map(\.late) == [nil, false, false])
      #expect(facts[0].nextPurchase == nil && facts[1].nextPurchase == House.today + 3_653)
      #expect(try await house.look(house.worker()).isEmpty)
    }
  }

  @Test("an account with nothing but returns has facts, no orders, no class and no score", arguments: Engine.all)
  func allReturns(engine: Engine) async throws {
    try await engine.withHouse { house in
      let account = try await house.account("Возврат")
      try await house.buys(account, "1", on: House.today - 5, [(-500, nil), (-700, nil)])
      let outcome = try await house.recompute()
      let facts = try #require(try await house.facts(account))
      #expect(facts.orders == 0)
      #expect(facts.revenue == Money(minor: -1_200, .rub))
      #expect(facts.margin == nil)
      #expect(facts.lastPurchase == nil)
      #expect(facts.abc == nil)
      #expect(facts.segment == nil)
      #expect(facts.share == nil)
      #expect(outcome.summary.buyers == 0)
      #expect(outcome.summary.accounts == 1)
    }
  }

  @Test("lines in another currency and of deleted accounts are counted and left out", arguments: Engine.all)
  func skipped(engine: Engine) async throws {
    try await engine.withHouse { house in
      let (here, gone) = (try await house.account("Здесь"), try await house.account("Удалён"))
      try await house.buys(here, "1", on: House.today - 5, [(1_000, nil)])
      try await house.buys(here, "2", on: House.today - 4, [(9_000, nil), (9_000, nil)], .usd)
      try await house.buys(gone, "3", on: House.today - 3, [(7_000, nil)])
      // The Desk keeps an account with orders from being deleted; the reading does not rely on that.
      let id = gone.id.raw
      try await house.store.write { _ = try $0.run("UPDATE account SET deleted_at = 1 WHERE id = \(id)") }
      let outcome = try await house.recompute()
      #expect(outcome.summary.revenue == 1_000)
      #expect(outcome.summary.run?.lines == 1)
      #expect(outcome.summary.run?.skipped.otherCurrency == 2)
      #expect(outcome.summary.run?.skipped.deletedAccount == 1)
      #expect(try await house.allFacts().map(\.account) == [here.id])
    }
  }

  @Test("a base sold wholly in another currency than the workspace's is analysed in that one", arguments: Engine.all)
  func otherCurrency(engine: Engine) async throws {
    try await engine.withHouse { house in
      let account = try await house.account("Abroad")
      try await house.buys(account, "1", on: House.today - 5, [(1_000, nil)], .gbp)
      let outcome = try await house.recompute()
      #expect(outcome.summary.currency == .gbp)
      #expect(outcome.summary.revenue == 1_000)
    }
  }

  @Test("a second run over the same lines writes nothing; facts go when the purchases go", arguments: Engine.all)
  func again(engine: Engine) async throws {
    try await engine.withHouse { house in
      var orders: [Record<Order>] = []
      for number in 1...5 {
        let account = try await house.account("Клиент \(number)")
        orders.append(try await house.buys(account, "\(number)", on: House.today - number, [(Int64(number) * 1_000, 10)]))
      }
      #expect(try await house.recompute().facts.added == 5)
      let same = try await house.recompute().facts
      #expect(same.unchanged == 5)
      #expect(same.added + same.changed + same.removed == 0)
      let kept = orders[0].id
      let lines = try await house.desk.read(as: House.program) { try $0.fetch(OrderLine.self).filter { $0.order != kept } }
      try await house.desk.write(by: House.program) { try $0.delete(OrderLine.table, lines.map(\.id.raw)) }
      let rest = try await house.recompute().facts
      #expect(rest.removed == 4)
      #expect(rest.changed == 1)
      #expect(try await house.allFacts().count == 1)
    }
  }

  @Test("a base whose newest purchase is older than 60 days is analysed as of the day after it", arguments: [60, 61])
  func oldBase(days: Int) async throws {
    try await Engine.sqlite.withHouse { house in
      try await house.buys(try await house.account("Старый"), "1", on: House.today - days, [(1_000, nil)])
      let summary = try await house.recompute().summary
      #expect(summary.isEndOfData == (days > 60))
      #expect(summary.asOf == (days > 60 ? House.today - 60 : House.today))
    }
  }

  @Test("a first writing in bulk leaves the same facts and every index behind", arguments: Engine.all)
  func bulk(engine: Engine) async throws {
    try await engine.withHouse { house in
      for number in 1...30 {
        let account = try await house.account("Клиент \(number)")
        try await house.buys(account, "\(number)", on: House.today - number, [(Int64(number) * 1_000, 10), (-7, nil)])
      }
      try await house.recompute()
      let rowByRow = try await house.allFacts().map(\.any.values)
      let indexes = try await house.indexes()
      #expect(indexes.count > 5)
      try await house.store.write { _ = try $0.run("DELETE FROM account_facts") }
      try await house.settle()
      #expect(try await FactsRun(house.desk, bulkFrom: 1).run().facts.added == 30)
      #expect(try await house.allFacts().map(\.any.values) == rowByRow)
      #expect(try await house.indexes() == indexes)
      // Killed between the rows and the indexes: the next run makes them, as does the next start.
      try await house.desk.write(by: House.program) { try $0.dropFactsIndexes() }
      #expect(try await house.indexes().count < indexes.count)
      #expect(try await house.recompute().facts.unchanged == 30)
      #expect(try await house.indexes() == indexes)
    }
  }

  @Test("only the program writes facts")
  func rights() async throws {
    try await Engine.sqlite.withHouse { house in
      for actor in [house.asAnna, house.asOleg] {
        await #expect(throws: Problem.forbidden) {
          try await house.desk.write(by: actor) { _ = try $0.putFacts([], of: [1]) }
        }
      }
    }
  }

  @Test("the whole run is a job of the queue, and its result says what it did")
  func job() async throws {
    try await Engine.sqlite.withHouse { house in
      try await house.buys(try await house.account("Ромашка"), "1", on: House.today, [(1_000, nil)])
      let jobs = Jobs(house.desk, worker: "test")
      try await jobs.enqueueOnce(FactsJob.sort)
      let worker = Worker(jobs, [FactsJob.handler], bell: Bell(), logger: .init(label: "test"))
      let task = Task { await worker.run() }
      var result: JSON?
      while result == nil {
        let job = try await house.desk.read(as: House.program) { try $0.fetch(Job.self).first }
        if job?.state == .done { result = try JSON(parsing: job?.result?.text ?? "") }
        await Task.yield()
      }
      task.cancel()
      await task.value
      #expect(result?["accounts"]?.integer == 1)
      #expect(result?["revenue"]?.integer == 1_000)
      #expect(result?["as_of"]?.string == "2026-11-21")
    }
  }
}
