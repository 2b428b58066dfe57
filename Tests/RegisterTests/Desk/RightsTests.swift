import Model
import Records
import Register
import TestKit
import Testing

@Suite struct RightsTests {
  @Test("C5, C6: a manager sees own clients and what hangs on them through every question, and nobody else's", arguments: Engine.all)
  func doors(engine: Engine) async throws {
    try await engine.withHouse { house in
      let own = try await house.account("Свой", owner: house.oleg)
      let foreign = try await house.account("Чужой", owner: house.marina) { $0.phone = Phone("+7 999 000-00-00") }
      let foreignOrder = try await house.order("9", of: foreign, on: House.today, minor: 100)
      var activity = Record<Activity>()
      activity.subject = "Звонок"
      activity.account = foreign.id
      activity.owner = house.oleg.id
      let seen = try await house.desk.save(activity, by: House.program)

      try await house.desk.read(as: house.asOleg) { reader in
        #expect(try reader.fetch(Account.self).map(\.id) == [own.id])
        #expect(try reader.find(foreign.id) == nil)
        #expect(try reader.count(Account.table, .all, cap: 10) == 1)
        #expect(try reader.fetch(Order.self).isEmpty)
        #expect(try reader.fetch(OrderLine.self).isEmpty)
        #expect(try reader.find(foreignOrder.id) == nil)
        #expect(try reader.titles(Account.table, ids: [own.id.raw, foreign.id.raw]) == [own.id.raw: "Свой"])
        // The activity is his, the client behind it is not: neither a column nor a filter nor a sort tells of it.
        let line = try #require(reader.lines(Query("activity", select: [["subject"], ["account", "name"]])).first)
        #expect(line.id == seen.id.raw)
        #expect(line.values == [.text("Звонок"), .null])
        #expect(try reader.count("activity", .compare(["account", "name"], .equal, .text("Чужой")), cap: 5) == 0)
        #expect(try reader.count("activity", .contains(["account", "phone"], "999"), cap: 5) == 0)
        #expect(try reader.count("user", .some(table: "account", via: "owner", .all), cap: 5) == 1)
      }
      #expect(try await house.desk.read(as: house.asAnna) { try $0.fetch(Account.self).count } == 2)
    }
  }

  @Test("C5: a manager can neither change, take, give away nor delete what is not his", arguments: Engine.all)
  func writing(engine: Engine) async throws {
    try await engine.withHouse { house in
      var foreign = try await house.account("Чужой", owner: house.marina)
      foreign.owner = house.oleg.id
      let stolen = foreign
      await #expect(throws: Problem.notFound(table: "account", id: foreign.id.raw)) { try await house.desk.save(stolen, by: house.asOleg) }
      await #expect(throws: Problem.notFound(table: "account", id: foreign.id.raw)) {
        try await house.desk.delete("account", foreign.id.raw, by: house.asOleg)
      }
      var own = try await house.account("Свой", owner: house.oleg)
      own.owner = house.marina.id
      let given = own
      await #expect(throws: Problem.forbidden) { try await house.desk.save(given, by: house.asOleg) }
      #expect(try await house.desk.read(as: house.asAnna) { try $0.get(given.id).owner } == house.oleg.id)
    }
  }

  @Test("C6: secret fields and closed types are unknown to everybody but the program", arguments: Engine.all)
  func secrets(engine: Engine) async throws {
    try await engine.withHouse { house in
      for actor in [house.asAnna, house.asOleg] {
        try await house.desk.read(as: actor) { reader in
          #expect(throws: Problem.self) { try reader.lines(Query("user", select: [["password_hash"]])) }
          #expect(throws: Problem.self) { try reader.count("account", .isEmpty(["owner", "password_hash"]), cap: 1) }
        }
      }
      for table in ["session", "token", "change"] {
        await #expect(throws: Problem.forbidden) { try await house.desk.read(as: house.asOleg) { try $0.lines(Query(table, select: [])) } }
      }
      await #expect(throws: Problem.forbidden) {
        try await house.desk.write(by: house.asOleg) { writing in
          var user = Record<User>()
          user.name = PersonName("Ещё один")
          user.login = "root"
          user.role = .administrator
          try writing.save(user)
        }
      }
    }
  }

  @Test("names that the catalogue does not know are refused by name, and trees too deep are refused whole", arguments: Engine.all)
  func unknownNames(engine: Engine) async throws {
    try await engine.withHouse { house in
      try await house.desk.read(as: house.asAnna) { reader in
        for path in [["nothing"], ["name; DROP TABLE account"], ["owner", "owner", "owner", "owner", "name"], []] {
          #expect(throws: Problem.self) { try reader.lines(Query("account", select: [path])) }
          #expect(throws: Problem.self) { try reader.lines(Query("account", select: [], filter: .isEmpty(path))) }
        }
        #expect(throws: Problem.self) { try reader.lines(Query("nothing", select: [])) }
        let deep = (0..<200).reduce(Predicate.all) { inner, _ in .not(inner) }
        #expect(throws: Problem.self) { try reader.lines(Query("account", select: [], filter: deep)) }
        let wide = Predicate.isOneOf(["id"], (0..<5000).map { .integer($0) })
        #expect(throws: Problem.self) { try reader.lines(Query("account", select: [], filter: wide)) }
      }
    }
  }
}
