import Analysis
import Foundation
import Insight
import Model
import Records
import Register
import Storage
import TestKit
import Testing

@Suite struct OnlineRetailTests {
  @Test(
    "A21 through the store: 397,884 lines, 4,338 customers, 18,532 orders, 8,911,407.90, ABC 1133/1469/1736, RFM 555 = 314, 111 = 334",
    arguments: Engine.all)
  func published(engine: Engine) async throws {
    guard let lines = try RetailLines() else {
      #expect(!Engine.isCI, "CI must not skip")
      return
    }
    try await engine.withBase { base in
      let workspace = Workspace(now: { House.now }, offset: { _ in 0 }, currency: .gbp)
      let desk = try await Desk.open(try await base.open(), workspace)
      try await lines.load(into: desk.store)
      let outcome = try await FactsRun(desk).run()
      let summary = outcome.summary
      #expect(summary.asOf == Day(iso: "2011-12-10"))
      #expect(summary.isEndOfData)
      #expect(summary.run?.lines == 397_884)
      #expect(outcome.facts.added == 4_338)
      #expect(summary.buyers == 4_338)
      #expect(summary.orders == 18_532)
      #expect(summary.revenue == 891_140_790)
      #expect(summary.abc.map(\.count) == [1_133, 1_469, 1_736])
      #expect([1, 5, 10, 20, 50].map { ((summary.spread.best[$0] ?? 0) * 10_000).rounded() } == [3_200, 5_038, 6_138, 7_462, 9_217])
      #expect(summary.spread.gini.map { ($0 * 10_000).rounded() } == 7_151)
      #expect(summary.oneTime.count == 1_493)
      #expect(summary.spread.countForMost == 1_133)
      #expect(try await count(desk, 5) == 314)
      #expect(try await count(desk, 1) == 334)
      let published: [(Int64, Int, Int, Int64)] = [(12_346, 326, 1, 7_718_360), (12_347, 3, 7, 431_000), (14_646, 2, 73, 28_020_602)]
      for (customer, days, orders, revenue) in published {
        let facts = try await desk.read(as: House.program) { try $0.get(ID<AccountFacts>(raw: customer)) }
        #expect(facts.lastPurchase.map { summary.asOf - $0 } == days)
        #expect(facts.orders == orders)
        #expect(facts.revenue == Money(minor: revenue, .gbp))
      }
      // Tests/support/retail_words.py.
      #expect(summary.late == BaseSummary.Cell(count: 133, sum: 32_049_586) && summary.lateJudged == 1_806)
      let late = try await desk.read(as: House.program) { try $0.count(Account.table, BaseCell.late.predicate, cap: 10_000) }
      #expect(late == summary.late.count)
    }
  }

  private func count(_ desk: Desk, _ score: Int) async throws -> Int {
    try await desk.read(as: House.program) { reader in
      try reader.count(
        AccountFacts.table,
        AccountFacts.schema.fields.recency == score && AccountFacts.schema.fields.frequency == score
          && AccountFacts.schema.fields.monetary == score, cap: 10_000)
    }
  }
}
