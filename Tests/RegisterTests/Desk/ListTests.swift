import Model
import Records
import Register
import Storage
import TestKit
import Testing

@Suite struct ListTests {
  @Test("C8: keyset pages show every record once, in one order on both engines, unfilled values last", arguments: Engine.all)
  func pages(engine: Engine) async throws {
    try await engine.withHouse { house in
      let names = ["Яблоко", "абрикос", "Ёлка", "елка", "«Ель»", "Zebra", "zebra", "Іва", "10 друзей", "Ґанок", "Ель"]
      for (index, name) in names.enumerated() {
        try await house.account(name) { account in
          if index % 3 != 0 { account.city = index % 2 == 0 ? "Киев" : "Пермь" }
          if index % 4 != 0 { account.turnover = Money(minor: Int64(index % 5) * 100, .rub) }
        }
      }
      for path in [["name"], ["city"], ["stage"], ["turnover"], ["owner", "name"], ["facts", "revenue"], []] {
        for descending in [false, true] {
          let order = Query.Order(path, descending: descending)
          let whole = try await house.desk.read(as: house.asAnna) { try $0.lines(Query("account", select: [], order: order, limit: 100)) }
          #expect(whole.count == names.count)
          for size in [1, 3, 4] {
            var seen: [Int64] = []
            var after: Query.Place?
            while seen.count < 100 {
              let place = after
              let page = try await house.desk.read(as: house.asAnna) {
                try $0.lines(Query("account", select: [], order: order, after: place, limit: size))
              }
              seen += page.map(\.id)
              guard page.count == size, let last = page.last else { break }
              after = last.place
            }
            #expect(seen == whole.map(\.id), "\(path) \(descending) \(size)")
          }
        }
      }
      let sorted = try await house.desk.read(as: house.asAnna) {
        try $0.lines(Query("account", select: [["name"]], order: .init(["name"]), limit: 100)).compactMap { $0.values[0].text }
      }
      #expect(sorted == ["10 друзей", "Zebra", "zebra", "абрикос", "Ґанок", "Ёлка", "елка", "«Ель»", "Ель", "Іва", "Яблоко"])
    }
  }

  @Test("predicates mean the same on both engines, also with not and with unfilled values", arguments: Engine.all)
  func predicates(engine: Engine) async throws {
    try await engine.withHouse { house in
      let one = try await house.account("Один", owner: house.oleg) {
        $0.employees = 5
        $0.city = "Киев"
        $0.roles = [.dealer]
      }
      let two = try await house.account("Два", owner: house.marina) { $0.employees = 50 }
      let three = try await house.account("Три") { $0.city = "киев" }
      _ = try await house.order("1", of: one, on: House.today - 5, minor: 500)
      func find(_ predicate: @escaping @Sendable (Account) -> Predicate) async throws -> Set<ID<Account>> {
        Set(try await house.desk.read(as: house.asAnna) { try $0.fetch(Account.self, where: predicate) }.map(\.id))
      }
      #expect(try await find { $0.employees < 10 } == [one.id])
      #expect(try await find { !($0.employees < 10) } == [two.id, three.id])
      #expect(try await find { $0.employees == nil } == [three.id])
      #expect(try await find { $0.city == "КИЕВ" } == [one.id, three.id])
      #expect(try await find { $0.owner[\.name] == PersonName("Руденко Олег") } == [one.id])
      #expect(try await find { $0.owner != nil && $0.city != "Киев" } == [two.id])
      #expect(try await find { $0.name.contains("И") } == [one.id, three.id])
      #expect(try await find { $0.roles.has(.dealer) } == [one.id])
      #expect(try await find { _ in some(Order.self, via: \.account) { $0.day >= House.today - 10 } } == [one.id])
      #expect(try await find { $0.stage.isOneOf([.customer, .lost]) } == [one.id])
    }
  }

  @Test("S1.23, S1.26: any piece of a name, a phone or an e-mail is found, in any case, and a deleted record is not", arguments: Engine.all)
  func search(engine: Engine) async throws {
    try await engine.withHouse { house in
      let account = try await house.account("ООО «Северный ветер»") {
        $0.phone = Phone("+7 (921) 000-14-27")
        $0.email = Email("Sales@Veter.example")
        $0.taxID = "7704123456"
      }
      _ = try await house.account("ТОВ «Карпатська кераміка»")
      for piece in ["ве", "СЕВЕР", "ый вет", "14-27", "9210001427", "veter.ex", "7704123456", "ооо севе"] {
        let key = piece.isPlainNumber ? piece.digits : piece.textKey
        let found = try await house.store.read { try $0.search([.init("account", limit: 50)], pieces: [key])[0] }
        #expect(found == [account.id.raw], "\(piece)")
      }
      #expect(try await house.store.read { try $0.search([.init("account", limit: 50)], pieces: ["кераміка".textKey])[0] }.count == 1)
      #expect(try await house.store.read { try $0.search([.init("account", limit: 50)], pieces: ["ветров"])[0] }.isEmpty)
      var renamed = account
      renamed.name = "Южный берег"
      try await house.desk.save(renamed, by: house.asAnna)
      #expect(try await house.store.read { try $0.search([.init("account", limit: 50)], pieces: ["север"])[0] }.isEmpty)
      #expect(try await house.store.read { try $0.search([.init("account", limit: 50)], pieces: ["берег"])[0] } == [account.id.raw])
      try await house.desk.delete("account", account.id.raw, by: house.asAnna)
      #expect(try await house.store.read { try $0.search([.init("account", limit: 50)], pieces: ["берег"])[0] }.isEmpty)
    }
  }

  @Test("S1.23: types sought together each get as many hits as are wanted of them, of rare pieces all", arguments: Engine.all)
  func searchOfSeveralTypes(engine: Engine) async throws {
    try await engine.withHouse { house in
      var accounts: [Int64: ID<User>] = [:]
      for number in 0..<30 {
        let owner = number % 3 == 0 ? house.oleg : house.marina
        accounts[try await house.account(number == 7 ? "Север редкий" : "Север \(number)", owner: owner).id.raw] = owner.id
      }
      let products = try await house.desk.write(by: House.program) { writing in
        let made = (0..<40).map { number in
          var product = Record<Product>()
          (product.code, product.name) = ("P\(number)", number == 39 ? "Редкая севрюга" : "Северная ягода \(number)")
          return product.any
        }
        return try Set(writing.save(made, as: Product.table).map(\.id))
      }
      var contact = Record<Contact>()
      contact.name = PersonName("Северин Анна")
      contact = try await house.desk.save(contact, by: House.program)
      func search(_ piece: String, owner: Int64? = nil) async throws -> [Set<Int64>] {
        let questions: [SearchIndex.Question] = [
          .init("account", owner: owner, limit: 10), .init("product", limit: 15), .init("contact", limit: 10),
        ]
        let found = try await house.store.read { try $0.search(questions, pieces: [piece]) }
        #expect(zip(found, questions).allSatisfy { Set($0).count == $0.count && $0.count <= $1.limit })
        return found.map { Set($0) }
      }
      let common = try await search("север")
      #expect((common[0].count, common[1].count, common[2]) == (10, 15, [contact.id.raw]))
      #expect(common[0].isSubset(of: accounts.keys) && common[1].isSubset(of: products))
      let own = try await search("север", owner: house.oleg.id.raw)
      #expect((own[0], own[1].count, own[2]) == (Set(accounts.filter { $0.value == house.oleg.id }.keys), 15, [contact.id.raw]))
      #expect(try await search("редк").map(\.count) == [1, 1, 0])
      #expect(try await search("севрю").map(\.count) == [0, 1, 0])
    }
  }
}
