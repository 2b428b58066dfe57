import Foundation
import Model
import Records
import Register
import Synchronization
import TestKit
import Testing

@Suite struct ExportTests {
  final class Paper: Sendable {
    let bytes = Mutex<[UInt8]>([])
    func take(_ more: [UInt8]) { bytes.withLock { $0 += more } }
    var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
  }

  @Test("C15: export then import is an identity for fields of every kind, own ones included", arguments: Engine.all)
  func identity(engine: Engine) async throws {
    var random = SystemRandomNumberGenerator()
    let options = ["red", "dark; red", "blue, light", "green"]
    for references in [ExportPlan.References.ids, .titles] {
      let paper = Paper()
      let desktop = try Desktop()
      nonisolated(unsafe) var first: [[Value]] = []
      func prepare(_ house: House) async throws {
        for (position, name) in Kind.names.enumerated() {
          var field = Record<FieldDefinition>()
          field.table = "contact"
          field.slug = name.lowercased().replacing(".", with: "_")
          field.sort = name
          if name.hasPrefix("choice") { field.options = LongText(options.joined(separator: "\n")) }
          if name.hasPrefix("reference") { field.target = "account" }
          field.searchable = position == 0
          try await house.desk.save(field, by: House.program)
        }
        for index in 1...20 { try await house.account("Клиент; \(index % 2 == 0 ? "№" : "«N»") \(index)") }
      }
      func values(_ house: House) async throws -> [[Value]] {
        try await house.desk.read(as: House.program) { reader in
          let ids = try reader.fetch(Contact.self).map(\.id.raw)
          let accounts = try reader.fetch(Account.self).map(\.id.raw)
          // Ids differ between registers: references are told by their place.
          return try reader.records("contact", ids: ids).map { record in
            record.values.map { value in
              switch value {
              case .integer(let id) where accounts.contains(id): .text("account \(accounts.firstIndex(of: id) ?? -1)")
              case .integers(let ids): .texts(ids.map { "account \(accounts.firstIndex(of: $0) ?? -1)" })
              default: value
              }
            }
          }
        }
      }
      try await engine.withHouse { house in
        try await prepare(house)
        let accounts = try await house.desk.read(as: House.program) { try $0.fetch(Account.self).map(\.id.raw) }
        for index in 0..<120 {
          let shape = try #require(house.desk.catalogue.shape("contact"))
          var record = shape.makeRecord()
          for field in shape.fields {
            switch field.kind {
            case .reference("account"): record[field] = .integer(accounts.randomElement(using: &random) ?? 0)
            case .references("account"):
              record[field] = .integers(Array(accounts.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random))))
            case .reference: record[field] = house.oleg.id.value
            default: record[field] = Samples.value(field.kind, &random)
            }
          }
          if let name = shape.field(named: "name") { record[name] = .text("Имя \(index)") }
          try await house.desk.save(record, by: House.program)
        }
        first = try await values(house)
        var plan = ExportPlan("contact")
        plan.references = references
        #expect(try await Export(house.desk).csv(plan, by: House.program) { paper.take($0) } == 120)
        // The same file changes nothing here.
        let path = try desktop.file("contacts.csv", paper.text)
        let here = try await house.take(path, as: .records(of: "contact")) {
          $0.match = ["name"]
          $0.clearsEmpty = true
        }
        #expect((here.created, here.updated, here.unchanged, here.rejected) == ([:], [:], ["contact": 120], [:]))
      }
      try await engine.withHouse { house in
        // Ids run alike in both registers, so that ids stay ids.
        try await prepare(house)
        let there = try await house.take(desktop.path("contacts.csv"), as: .records(of: "contact"), rejects: desktop.path("rejects.csv")) {
          $0.match = []
        }
        #expect((there.created, there.rejected) == (["contact": 120], [:]))
        #expect(there.unresolved.isEmpty)
        let second = try await values(house)
        #expect(second.count == first.count)
        for (found, expected) in zip(second, first) { #expect(found == expected) }
      }
    }
  }

  @Test("C15: amounts below zero in other currencies, which an export guards like formulas, are read again", arguments: Engine.all)
  func guardedAmounts(engine: Engine) async throws {
    let desktop = try Desktop()
    func prepare(_ house: House) async throws -> any AnyField {
      var field = Record<FieldDefinition>()
      (field.table, field.slug, field.sort) = ("contact", "debt", "money")
      try await house.desk.save(field, by: House.program)
      return try #require(house.desk.catalogue.shape("contact")?.field(named: "x_debt"))
    }
    let debts = [-100, -250, -3].map { Value.money(Money(minor: $0, .usd)) }
    try await engine.withHouse { house in
      let debt = try await prepare(house)
      for (index, amount) in debts.enumerated() {
        var contact = Record<Contact>()
        contact.name = PersonName("Имя \(index)")
        var record = contact.any
        while record.values.count <= debt.slot { record.values.append(.null) }
        record[debt] = amount
        try await house.desk.save(record, by: House.program)
      }
      let paper = Paper()
      #expect(try await Export(house.desk).csv(ExportPlan("contact"), by: House.program) { paper.take($0) } == 3)
      #expect(paper.text.contains("'-2.50 USD"))
      _ = try desktop.file("contacts.csv", paper.text)
    }
    try await engine.withHouse { house in
      let debt = try await prepare(house)
      let outcome = try await house.take(desktop.path("contacts.csv"), as: .records(of: "contact"))
      #expect((outcome.created, outcome.unknownColumns) == (["contact": 3], []))
      let found = try await house.desk.read(as: House.program) { reader in try reader.fetch(Contact.self).map { $0.any[debt] } }
      #expect(found == debts)
    }
  }

  @Test(
    "S13.3: an export has the columns, the order and the filter of a list, sees what its actor sees, and runs no formulas",
    arguments: Engine.all)
  func list(engine: Engine) async throws {
    try await engine.withHouse { house in
      try await house.account("=СУММ(A1)", owner: house.oleg) {
        $0.city = "Омск"
        $0.turnover = Money(minor: 150, .rub)
        $0.founded = -150
      }
      try await house.account("Бета", owner: house.oleg) {
        $0.city = "Тверь"
        $0.turnover = Money(minor: 200_000, .usd)
      }
      try await house.account("Чужой", owner: house.marina)
      var plan = ExportPlan("account")
      plan.columns = [["name"], ["city"], ["turnover"], ["founded"], ["owner"], ["owner", "login"]]
      plan.order = Query.Order(["name"])
      plan.references = .both
      plan.mark = true
      plan.delimiter = UInt8(ascii: ";")
      plan.decimalSign = .comma
      let paper = Paper()
      #expect(try await Export(house.desk).csv(plan, by: house.asOleg) { paper.take($0) } == 2)
      #expect(
        paper.text
          == "\u{FEFF}name;city;turnover;founded;owner;owner.id;owner.login\r\n'=СУММ(A1);Омск;1,50;-150;Руденко Олег;\(house.oleg.id.raw);oleg\r\n"
          + "Бета;Тверь;2000,00 USD;;Руденко Олег;\(house.oleg.id.raw);oleg\r\n")
      plan.columns = [["password_hash"]]
      await #expect(throws: Problem.self) { try await Export(house.desk).csv(plan, by: house.asAnna) { _ in } }
      await #expect(throws: Problem.self) { try await Export(house.desk).csv(ExportPlan("session"), by: house.asAnna) { _ in } }
    }
  }

  @Test("C15: a large export is streamed in pages of one moment", arguments: Engine.all)
  func pages(engine: Engine) async throws {
    try await engine.withHouse { house in
      try await house.desk.write(by: House.program) { writing in
        let shape = writing.catalogue.shape(Product.self)
        try writing.save(
          (0..<4500).map { number in
            var product = Record<Product>(shape.makeRecord())
            product.code = "P\(number)"
            product.name = number % 7 == 0 ? "Один" : "Товар \(number)"
            return product.any
          }, as: Product.table)
      }
      let paper = Paper()
      var plan = ExportPlan("product")
      plan.columns = [["code"]]
      plan.order = Query.Order(["group"], descending: true)
      #expect(try await Export(house.desk).csv(plan, by: House.program) { paper.take($0) } == 4500)
      #expect(Set(paper.text.split(separator: "\r\n")).count == 4501)
    }
  }
}
