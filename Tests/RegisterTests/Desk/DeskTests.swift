import Model
import Records
import Register
import TestKit
import Testing

@Suite struct DeskTests {
  @Test("S1.1: an account plays several roles at once and keeps them", arguments: Engine.all)
  func roles(engine: Engine) async throws {
    try await engine.withHouse { house in
      let account = try await house.account("ООО «Ромашка»") { $0.roles = [.customer, .supplier, .competitor] }
      let read = try await house.desk.read(as: house.asAnna) { try $0.get(account.id) }
      #expect(read.roles == [.customer, .supplier, .competitor])
      #expect(read == account)
      let suppliers = try await house.desk.read(as: house.asAnna) { try $0.fetch(Account.self) { $0.roles.has(.supplier) } }
      #expect(suppliers.map(\.id) == [account.id])
    }
  }

  @Test("an invalid record is refused with an issue a field, and nothing of it is written", arguments: Engine.all)
  func invalid(engine: Engine) async throws {
    try await engine.withHouse { house in
      var account = Record<Account>()
      account.name = "  "
      account.phone = Phone("нет")
      account.owner = ID(raw: 999_999)
      do {
        try await house.desk.save(account, by: house.asAnna)
        Issue.record("saved")
      } catch let Problem.invalid(issues) {
        #expect(Set(issues.map(\.field)) == ["name", "phone"])
      }
      account.name = "А"
      account.phone = nil
      await #expect(throws: Problem.invalid([Model.Issue("owner", .notFound, value: "999999")])) {
        try await house.desk.save(account, by: house.asAnna)
      }
      #expect(try await house.desk.read(as: house.asAnna) { try $0.count(Account.table, .all, cap: 10) } == 0)
    }
  }

  @Test("a save on an older version is a conflict that names the current one", arguments: Engine.all)
  func conflict(engine: Engine) async throws {
    try await engine.withHouse { house in
      let account = try await house.account("Первый")
      var mine = account
      var theirs = account
      theirs.city = "Львів"
      try await house.desk.save(theirs, by: house.asAnna)
      mine.city = "Пермь"
      let late = mine
      await #expect(throws: Problem.conflict(table: "account", id: account.id.raw, current: 2)) {
        try await house.desk.save(late, by: house.asAnna)
      }
    }
  }

  @Test("C4: a deleted record never blocks a unique key, and can come back while the key is free", arguments: Engine.all)
  func uniqueAfterDeletion(engine: Engine) async throws {
    try await engine.withHouse { house in
      let first = try await house.account("Старый") { $0.number = "К-1" }
      await #expect(throws: Problem.self) { try await house.account("Дубль") { $0.number = "к-1" } }
      try await house.desk.delete("account", first.id.raw, by: house.asAnna)
      let second = try await house.account("Новый") { $0.number = "К-1" }
      await #expect(throws: Problem.self) { try await house.desk.write(by: house.asAnna) { try $0.restore("account", [first.id.raw]) } }
      try await house.desk.delete("account", second.id.raw, by: house.asAnna)
      try await house.desk.write(by: house.asAnna) { try $0.restore("account", [first.id.raw]) }
      #expect(try await house.desk.read(as: house.asAnna) { try $0.find(first.id) } != nil)
    }
  }

  @Test("S1.25: every change is logged with who, when and what it was before and after", arguments: Engine.all)
  func log(engine: Engine) async throws {
    try await engine.withHouse { house in
      var account = try await house.account("Имя")
      account.city = "Киев"
      account = try await house.desk.save(account, by: house.asAnna)
      account = try await house.desk.save(account, by: house.asAnna)
      let id = Int(account.id.raw)
      let changes = try await house.desk.read(as: House.program) { try $0.fetch(Change.self) { $0.table == "account" && $0.record == id } }
      #expect(changes.map(\.action) == [.create, .update])
      let update = try #require(changes.last)
      #expect(update.diff?.text == #"{"city":[null,"Киев"]}"#)
      #expect(update.actor == house.anna.id)
      #expect(update.at == House.now)
    }
  }

  @Test("an order carries the sum of its lines; returns subtract; the first purchase makes a customer", arguments: Engine.all)
  func totals(engine: Engine) async throws {
    try await engine.withHouse { house in
      let account = try await house.account("Покупатель")
      let order = try await house.order("1", of: account, on: House.today, minor: 150_000)
      _ = try await house.order("2", of: account, on: House.today, minor: -20_000)
      #expect(order.amount == Money(minor: 150_000, .rub))
      #expect(order.lines == 1)
      let buyer = try await house.desk.read(as: house.asAnna) { try $0.get(account.id) }
      #expect(buyer.stage == .customer)
      #expect(buyer.roles == [.customer])
      let line = try await house.desk.read(as: house.asAnna) { try $0.fetch(OrderLine.self) { $0.order == order.id } }
      try await house.desk.delete("order_line", try #require(line.first).id.raw, by: house.asAnna)
      let emptied = try await house.desk.read(as: house.asAnna) { try $0.get(order.id) }
      #expect(emptied.lines == 0)
      #expect(emptied.amount == nil)
    }
  }

  @Test("an order that moves to another account or day takes its lines along", arguments: Engine.all)
  func movedOrder(engine: Engine) async throws {
    try await engine.withHouse { house in
      let (one, two) = (try await house.account("Один"), try await house.account("Два"))
      var order = try await house.order("1", of: one, on: House.today, minor: 1_000)
      order.account = two.id
      order.day = House.today - 3
      let moved = try await house.desk.save(order, by: house.asAnna)
      let lines = try await house.desk.read(as: house.asAnna) { try $0.fetch(OrderLine.self) { $0.order == moved.id } }
      #expect(lines.map(\.account) == [two.id])
      #expect(lines.map(\.day) == [House.today - 3])
    }
  }

  @Test("an order of 12,000 lines moves as a whole: no line stays behind", arguments: Engine.all)
  func movedGreatOrder(engine: Engine) async throws {
    try await engine.withHouse { house in
      let (one, two) = (try await house.account("Один"), try await house.account("Два"))
      let small = try await house.order("1", of: one, on: House.today, minor: 1_000)
      let first = try await house.desk.read(as: house.asAnna) { try $0.fetch(OrderLine.self) { $0.order == small.id } }[0]
      try await house.desk.write(by: house.asAnna) { writing in
        let more = (2...12_000).map { ordinal -> AnyRecord in
          var line = Record<OrderLine>()
          line.order = small.id
          line.product = first.product
          line.quantity = first.quantity
          line.unitPrice = first.unitPrice
          line.ordinal = ordinal
          return line.any
        }
        try writing.save(more, as: "order_line")
      }
      var order = try await house.desk.read(as: house.asAnna) { try $0.get(small.id) }
      #expect(order.lines == 12_000)
      order.account = two.id
      try await house.desk.save(order, by: house.asAnna)
      let left = try await house.desk.read(as: house.asAnna) { reader in
        (
          try reader.count("order_line", .compare(["account"], .equal, one.id.value), cap: 20_000),
          try reader.count("order_line", .compare(["account"], .equal, two.id.value), cap: 20_000), try reader.get(small.id)
        )
      }
      #expect((left.0, left.1) == (0, 12_000))
      #expect(left.2.amount == Money(minor: 12_000_000, .rub))
    }
  }

  @Test("the last administrator can neither be demoted, nor shut out, nor deleted", arguments: Engine.all)
  func lastAdministrator(engine: Engine) async throws {
    try await engine.withHouse { house in
      var anna = house.anna
      anna.role = .manager
      let demoted = anna
      await #expect(throws: Problem.invalid([Model.Issue("role", .inUse)])) { try await house.desk.save(demoted, by: house.asAnna) }
      await #expect(throws: Problem.invalid([Model.Issue("role", .inUse)])) {
        try await house.desk.delete("user", house.anna.id.raw, by: house.asAnna)
      }
    }
  }
}
