import Analysis
import Foundation
import Insight
import Model
import Records
import Register
import Storage
import TestKit
import Testing

@Suite struct BaseSummaryTests {
  /// Forty clients of two managers and of nobody, with purchases over two years.
  private func fill(_ house: House) async throws {
    var dice = Dice(state: 7)
    for number in 1...40 {
      let owner = number % 5 == 0 ? nil : number % 2 == 0 ? house.oleg : house.marina
      let account = try await house.account("Клиент \(number)", owner: owner)
      for order in 0..<dice.roll(1...9) {
        let revenue = Int64(dice.roll(-200...4_000)) * Int64(number)
        let day = House.today - dice.roll(0...650)
        try await house.buys(account, "\(number)/\(order)", on: day, [(revenue, number % 3 == 0 ? nil : Int64(dice.roll(0...60_000)))])
      }
    }
  }

  @Test("every cell of the summary counts exactly the accounts that its link lists", arguments: Engine.all)
  func cells(engine: Engine) async throws {
    try await engine.withHouse { house in
      try await fill(house)
      let summary = try await house.recompute().summary
      for letter in ABCClass.allCases {
        let row = ABCClass.allCases.firstIndex(of: letter) ?? 0
        #expect(try await house.count(.abc(letter)) == summary.abc[row].count)
        for (column, other) in (XYZClass.allCases + [nil]).enumerated() {
          #expect(try await house.count(.abcXYZ(letter, other)) == summary.abcXYZ[row][column].count)
        }
        for (column, other) in (ABCClass.allCases + [nil]).enumerated() {
          #expect(try await house.count(.abcAbc(letter, other)) == summary.abcAbc[row][column].count)
        }
      }
      for recency in 1...5 {
        for value in 1...5 {
          #expect(try await house.count(.rfm(recency: recency, value: value)) == summary.rfm[recency - 1][value - 1].count)
        }
      }
      for name in RFMSegment.allCases { #expect(try await house.count(.segment(name)) == summary.segments[name]?.count ?? 0) }
      #expect(try await house.count(.late) == summary.late.count)
      #expect(try await house.count(.oneTime) == summary.oneTime.count)
      #expect(try await house.count(.loss(.rub)) == summary.loss.count)
      #expect(summary.late.count > 0 && summary.oneTime.count > 0 && summary.loss.count > 0)
      let sold = try await house.allFacts().reduce(0) { $0 + ($1.revenue?.minor ?? 0) }
      #expect(summary.revenue == sold)
    }
  }

  @Test("the kept summary equals one drawn from the rows of facts, and comes back from JSON", arguments: Engine.all)
  func sameBothWays(engine: Engine) async throws {
    try await engine.withHouse { house in
      try await fill(house)
      let summary = try await house.recompute().summary
      #expect(try await house.summary(as: house.asAnna) == summary)
      #expect(BaseSummary(summary.json) == summary)
      // A manager who owns everything is shown what the administrator is, apart from how the run went.
      for account in try await house.desk.read(as: House.program, { try $0.fetch(Account.self) }) {
        var account = account
        account.owner = house.oleg.id
        try await house.desk.save(account, by: House.program)
      }
      let own = try #require(try await house.summary(as: house.asOleg))
      var (one, other) = (own.json.members ?? [], summary.json.members ?? [])
      one.removeAll { $0.name == "run" }
      other.removeAll { $0.name == "run" }
      #expect(one == other)
    }
  }

  @Test("a manager's summary and top list hold his own accounts only", arguments: Engine.all)
  func narrowed(engine: Engine) async throws {
    try await engine.withHouse { house in
      try await fill(house)
      try await house.recompute()
      let whole = try #require(try await house.summary(as: house.asAnna))
      let (oleg, marina) = (
        try #require(try await house.summary(as: house.asOleg)), try #require(try await house.summary(as: house.asMarina))
      )
      #expect(whole.accounts == 40)
      // Even numbers but the tens: 16; odd numbers but 5, 15, 25, 35: 16.
      #expect(oleg.accounts == 16)
      #expect(marina.accounts == 16)
      let id = house.oleg.id
      let own = try await house.desk.read(as: House.program) { try $0.fetch(Account.self) { $0.owner == id }.map(\.id) }
      let seen = try await house.desk.read(as: house.asOleg) { try CustomerBase.topAccounts($0, limit: 100) }
      #expect(Set(seen.map(\.id)) == Set(own))
      #expect(seen.map { $0.revenue?.minor ?? 0 } == seen.map { $0.revenue?.minor ?? 0 }.sorted(by: >))
      await #expect(throws: Problem.forbidden) { try await house.desk.read(as: house.asOleg) { try $0.marker("insight.summary") } }
    }
  }

  @Test("what touches no purchase leaves the summary as fresh as it was", arguments: Engine.all)
  func untouched(engine: Engine) async throws {
    try await engine.withHouse { house in
      let account = try await house.account("Ромашка")
      try await house.buys(account, "1", on: House.today, [(1_000, nil)])
      try await house.recompute()
      let worker = house.worker()
      func isBehind() async throws -> Bool {
        try await house.look(worker)
        return try await house.desk.read(as: house.asAnna) { try CustomerBase.isBehind($0) }
      }
      let idle = try await house.account("Без покупок")
      try await house.desk.delete(Account.table, idle.id.raw, by: house.asAnna)
      #expect(try await !isBehind())
      try await house.desk.write(by: house.asAnna) { writing in
        var order = try writing.reader.fetch(Order.self)[0]
        (order.note, order.channel) = (LongText("позвонить"), "сайт")
        try writing.save(order)
        let lines = try writing.reader.fetch(OrderLine.self).map(\.id.raw)
        try writing.delete(OrderLine.table, lines)
        try writing.restore(OrderLine.table, lines)
      }
      #expect(try await !isBehind())
      try await house.desk.write(by: house.asAnna) { writing in
        var line = try writing.reader.fetch(OrderLine.self)[0]
        line.amount = Money(minor: 2_000, .rub)
        try writing.save(line)
      }
      #expect(try await isBehind())
    }
  }

  @Test("the summary is behind after a single purchase and not after the next whole run")
  func behind() async throws {
    try await Engine.sqlite.withHouse { house in
      let account = try await house.account("Ромашка")
      try await house.buys(account, "1", on: House.today, [(1_000, nil)])
      try await house.recompute()
      #expect(try await house.desk.read(as: house.asAnna) { try CustomerBase.isBehind($0) } == false)
      try await house.buys(account, "2", on: House.today, [(1_000, nil)])
      try await house.look(house.worker())
      #expect(try await house.desk.read(as: house.asAnna) { try CustomerBase.isBehind($0) })
      try await house.recompute()
      #expect(try await house.desk.read(as: house.asAnna) { try CustomerBase.isBehind($0) } == false)
    }
  }

  @Test(
    "the overview of a large portfolio is kept, and drawn anew behind the back of whoever looks after the facts moved",
    arguments: Engine.all)
  func overviews(engine: Engine) async throws {
    try await engine.withHouse { house in
      let account = try await house.account("Ромашка")
      try await house.buys(account, "1", on: House.today - 1, [(1_000, nil)])
      try await house.recompute()
      let kept = BaseOverviews(house.desk, keptFrom: 1)
      let small = BaseOverviews(house.desk)
      #expect(try await kept.overview(for: house.asAnna)?.summary.revenue == 1_000)
      #expect(try await kept.overview(for: house.asOleg) == nil)
      try await house.buys(account, "2", on: House.today, [(500, nil)])
      #expect(try await kept.overview(for: house.asAnna)?.summary.revenue == 1_000)
      try await house.recompute()
      #expect(try await small.overview(for: house.asAnna)?.summary.revenue == 1_500)
      while try await kept.overview(for: house.asAnna)?.summary.revenue != 1_500 { await Task.yield() }
    }
  }
}
