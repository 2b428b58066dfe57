import Insight
import Model
import Records
import Register
import Storage
import TestKit
import Testing

@Suite struct InsightWorkerTests {
  @Test("without facts the first look asks for a whole run, once", arguments: Engine.all)
  func first(engine: Engine) async throws {
    try await engine.withHouse { house in
      let worker = house.worker()
      try await house.look(worker)
      #expect(try await house.queued() == 0)
      try await house.buys(try await house.account("Ромашка"), "1", on: House.today, [(1_000, nil)])
      try await house.look(worker)
      try await house.look(worker)
      #expect(try await house.queued() == 1)
    }
  }

  @Test(
    "after each of many random purchases, returns, corrections, deletions and moves the account's own facts equal those of a whole run",
    arguments: Engine.all, [1, 2, 3])
  func property(engine: Engine, seed: UInt64) async throws {
    try await engine.withHouse { house in
      var dice = Dice(state: seed)
      var accounts: [Record<Account>] = []
      for number in 1...6 { accounts.append(try await house.account("Клиент \(number)")) }
      for (number, account) in accounts.enumerated() {
        try await house.buys(account, "начало \(number)", on: House.today - 400 + number * 50, [(Int64(number) * 1_000 + 500, 100)])
      }
      // Somebody buys today: the reference day stays today whatever happens to the others.
      try await house.buys(try await house.account("Сегодняшний"), "сегодня", on: House.today, [(700, 100)])
      try await house.recompute()
      let worker = house.worker()
      for step in 0..<25 {
        try await change(house, accounts, step, &dice)
        try await house.look(worker)
        guard step % 5 == 4 else { continue }
        let own = try await house.allFacts().map(Own.init)
        try await house.recompute()
        let whole = try await house.allFacts()
        #expect(whole.map(Own.init) == own, "seed \(seed), step \(step)")
        // What depends on the others too: judged by the frame of this run, every account alone gets what the run gave it.
        let lines = try await house.desk.read(as: House.program) { try $0.fetch(OrderLine.self).map(\.id.raw) }
        try await house.desk.write(by: House.program) { writing in
          try writing.delete(OrderLine.table, lines)
          try writing.restore(OrderLine.table, lines)
        }
        try await house.look(worker)
        #expect(try await house.allFacts() == whole, "seed \(seed), step \(step)")
      }
    }
  }

  /// The facts that follow from an account's own lines.
  private struct Own: Equatable {
    let id: Int64
    let values: [Value]
    init(_ facts: Record<AccountFacts>) {
      let field = AccountFacts.schema.fields
      id = facts.id.raw
      let fields: [any AnyField] = [
        field.asOf, field.orders, field.revenue, field.returned, field.margin, field.firstPurchase, field.lastPurchase, field.interval,
        field.xyz, field.variation, field.lastYear, field.months,
      ]
      values = fields.map { facts.any[$0] }
    }
  }

  private func change(_ house: House, _ accounts: [Record<Account>], _ step: Int, _ dice: inout Dice) async throws {
    let account = accounts[dice.roll(0...5)]
    let lines = try await house.desk.read(as: House.program) { try $0.fetch(OrderLine.self) }
    // The purchase of today stays.
    let today = House.today
    let open = lines.filter { $0.day < today }
    switch dice.roll(0...9) {
    case 0 where open.count > 4:
      let line = open[dice.roll(0...open.count - 1)]
      try await house.desk.delete(OrderLine.table, line.id.raw, by: House.program)
      if dice.roll(0...1) == 0 { try await house.desk.write(by: House.program) { try $0.restore(OrderLine.table, [line.id.raw]) } }
    case 1 where open.count > 4:
      var line = open[dice.roll(0...open.count - 1)]
      line.amount = Money(minor: Int64(dice.roll(-2_000...90_000)), .rub)
      try await house.desk.save(line, by: House.program)
    case 2:
      // An order that goes to another account takes its lines along.
      let order = try await house.buys(account, "переезд \(step)", on: House.today - dice.roll(0...300), [(3_000, nil)])
      let other = accounts[dice.roll(0...5)]
      try await house.desk.write(by: House.program) { writing in
        for var line in try writing.everything.fetch(OrderLine.self, where: { $0.order == order.id }) {
          line.account = other.id
          try writing.save(line)
        }
      }
    default:
      var bought: [(Int64, Int64?)] = []
      for _ in 0..<dice.roll(1...3) {
        bought.append((Int64(dice.roll(-3_000...50_000)), dice.roll(0...2) == 0 ? nil : Int64(dice.roll(0...40_000))))
      }
      try await house.buys(account, "\(step)", on: House.today - dice.roll(0...500), bought)
    }
  }

  @Test("S6.9: a purchase ends the lateness of its account at once, and moves its next one; the others keep theirs", arguments: Engine.all)
  func lateness(engine: Engine) async throws {
    try await engine.withHouse { house in
      var accounts: [Record<Account>] = []
      for number in 0...1 {
        accounts.append(try await house.account("Клиент \(number)"))
        for purchase in 0...4 {
          try await house.buys(accounts[number], "\(number)/\(purchase)", on: House.today - 60 - 10 * purchase, [(100, nil)])
        }
      }
      try await house.recompute()
      let worker = house.worker()
      try await house.look(worker)
      #expect(try await house.allFacts().map(\.late) == [true, true])
      try await house.buys(accounts[0], "снова", on: House.today, [(100, nil)])
      #expect(try await house.look(worker) == [accounts[0].id.raw])
      let facts = try await house.allFacts()
      #expect(facts.map(\.late) == [false, true])
      #expect(facts.map(\.nextPurchase) == [House.today + 10, House.today - 50])
    }
  }

  @Test("after an upgrade the first look asks for a whole run: the frame that an older program kept lacks the rhythm of the base")
  func upgrade() async throws {
    try await Engine.sqlite.withHouse { house in
      try await house.buys(try await house.account("Ромашка"), "1", on: House.today, [(1_000, nil)])
      try await house.recompute()
      try await house.look(house.worker())
      #expect(try await house.queued() == 0)
      let frame = try #require(try await house.desk.read(as: House.program) { try $0.marker("insight.frame") })
      let members = try #require(try JSON(parsing: frame).members)
      #expect(members.contains { $0.name == "regularity" })
      let older = JSON.object(members.filter { $0.name != "regularity" }).text
      try await house.desk.write(by: House.program) { try $0.setMarker("insight.frame", older) }
      try await house.look(house.worker())
      #expect(try await house.queued() == 1)
    }
  }

  @Test("an account touched without a change keeps every fact of the whole run, its classes included", arguments: Engine.all)
  func idempotent(engine: Engine) async throws {
    try await engine.withHouse { house in
      var accounts: [Record<Account>] = []
      for number in 1...12 {
        accounts.append(try await house.account("Клиент \(number)"))
        for order in 0..<number {
          let day = House.today - order * 33 - number
          try await house.buys(accounts[number - 1], "\(number)/\(order)", on: day, [(Int64(number * 1_000), 400)])
        }
      }
      try await house.recompute()
      let before = try await house.allFacts()
      let worker = house.worker()
      let lines = try await house.desk.read(as: House.program) { try $0.fetch(OrderLine.self) }
      try await house.desk.write(by: House.program) { writing in
        try writing.delete(OrderLine.table, lines.map(\.id.raw))
        try writing.restore(OrderLine.table, lines.map(\.id.raw))
      }
      #expect(try await house.look(worker) == accounts.map(\.id.raw))
      #expect(try await house.allFacts() == before)
      #expect(try await house.look(worker).isEmpty)
      // A consumer that lost its memory reads the same changes again and changes nothing.
      try await house.desk.write(by: House.program) { try $0.setMarker("insight.follower", "{\"position\":0}") }
      #expect(try await house.look(house.worker()) == accounts.map(\.id.raw))
      #expect(try await house.allFacts() == before)
    }
  }

  @Test("facts go with the last purchase or with the account, and come back when it is restored", arguments: Engine.all)
  func deletion(engine: Engine) async throws {
    try await engine.withHouse { house in
      let (one, two) = (try await house.account("Один"), try await house.account("Два"))
      try await house.buys(one, "1", on: House.today, [(1_000, nil)])
      let order = try await house.buys(two, "2", on: House.today, [(2_000, nil)])
      try await house.recompute()
      let worker = house.worker()
      let lines = try await house.desk.read(as: House.program) { try $0.fetch(OrderLine.self).map(\.id.raw) }
      try await house.desk.write(by: House.program) { writing in
        try writing.delete(OrderLine.table, lines)
        try writing.delete(Order.table, [order.id.raw])
        try writing.delete(Account.table, [two.id.raw])
      }
      try await house.look(worker)
      #expect(try await house.allFacts().isEmpty)
      try await house.desk.write(by: House.program) { writing in
        try writing.restore(Account.table, [two.id.raw])
        try writing.restore(Order.table, [order.id.raw])
        try writing.restore(OrderLine.table, lines)
      }
      try await house.look(worker)
      #expect(try await house.allFacts().map(\.revenue) == [Money(minor: 1_000, .rub), Money(minor: 2_000, .rub)])
    }
  }

  @Test("changes of an import are left to one whole run after the import has ended", arguments: Engine.all)
  func importing(engine: Engine) async throws {
    try await engine.withHouse { house in
      let account = try await house.account("Ромашка")
      try await house.buys(account, "1", on: House.today, [(1_000, nil)])
      try await house.recompute()
      let (worker, jobs) = (house.worker(), Jobs(house.desk, worker: "test"))
      let job = try await jobs.begin("import", input: .null, by: House.program)
      try await house.buys(account, "2", on: House.today, [(500, nil)], by: .program(via: .job, job: job.id))
      try await house.look(worker)
      #expect(try await house.facts(account)?.revenue == Money(minor: 1_000, .rub))
      #expect(try await house.queued() == 0)
      try await jobs.finish(job.id, as: .done, result: .null)
      try await house.look(worker)
      try await house.look(worker)
      #expect(try await house.queued() == 1)
    }
  }

  @Test("more than 2,000 accounts changed at once are left to a whole run")
  func many() async throws {
    try await Engine.sqlite.withHouse { house in
      try await house.buys(try await house.account("Первый"), "0", on: House.today, [(1_000, nil)])
      try await house.recompute()
      let product = try await house.product()
      try await house.desk.write(by: House.program) { writing in
        let accounts = try writing.save(
          (1...2_001).map { number in
            var account = Record<Account>()
            account.name = "Клиент \(number)"
            return account.any
          }, as: Account.table)
        let orders = try writing.save(
          accounts.map { account in
            var order = Record<Order>()
            order.number = "N\(account.id)"
            order.account = ID(raw: account.id)
            return order.any
          }, as: Order.table)
        try writing.save(
          orders.map { order in
            var line = Record<OrderLine>()
            line.order = ID(raw: order.id)
            line.account = Record<Order>(order).account
            line.day = House.today
            line.product = product
            line.quantity = FixedDecimal(millionths: 1_000_000)
            line.unitPrice = FixedDecimal(millionths: 1_000_000)
            return line.any
          }, as: OrderLine.table)
      }
      #expect(try await house.look(house.worker()).isEmpty)
      #expect(try await house.queued() == 1)
    }
  }

  @Test(
    "a database restored into another cluster, where numbers of writings start anew, is computed whole: nothing is missed",
    arguments: Engine.all.filter { $0 == .postgres })
  func restored(engine: Engine) async throws {
    try await engine.withHouse { house in
      let account = try await house.account("Ромашка")
      try await house.buys(account, "1", on: House.today, [(1_000, nil)])
      try await house.recompute()
      let worker = house.worker()
      try await house.look(worker)
      #expect(try await house.queued() == 0)
      // A dump puts every row in anew, under a transaction of its own; the other cluster counted less, so that what is bought there
      // stands below the position that was read.
      let order = try await house.buys(account, "2", on: House.today, [(500, nil)]).id.raw
      try await house.store.write { tx in
        _ = try tx.run(
          """
          UPDATE change SET batch = 3 \
          WHERE record = \(order) OR ("table" = 'order_line' AND batch = (SELECT MAX(batch) FROM change))
          """)
      }
      try await house.look(house.worker())
      #expect(try await house.facts(account)?.revenue == Money(minor: 1_000, .rub))
      #expect(try await house.queued() == 0)
      try await house.store.write { tx in
        let rows = try tx.rows("SELECT name, value FROM clientele_meta") { [Binding.text($0.text(0)), .text($0.text(1))] }
        try tx.run("DELETE FROM clientele_meta")
        try tx.insert(into: "clientele_meta", columns: ["name", "value"], rows: rows)
      }
      try await house.look(house.worker())
      #expect(try await house.queued() == 1)
      try await house.recompute()
      #expect(try await house.facts(account)?.revenue == Money(minor: 1_500, .rub))
      // At home again: nothing more is asked for.
      let jobs = try await house.desk.read(as: House.program) { try $0.fetch(Job.self).map(\.id.raw) }
      try await house.desk.write(by: House.program) { try $0.delete(Job.table, jobs) }
      try await house.look(house.worker())
      #expect(try await house.queued() == 0)
    }
  }
}
